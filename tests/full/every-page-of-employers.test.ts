import { EVERY_WAY, lookAtEveryPage } from "../e2e/pages/look.ts";
import { isEmployers } from "../e2e/pages/parts.ts";

lookAtEveryPage(EVERY_WAY, isEmployers);
