import { lookAtEveryPage, ONCE } from "./pages/look.ts";
import { isEmployers } from "./pages/parts.ts";

lookAtEveryPage(ONCE, isEmployers);
