import { lookAtEveryPage, ONCE } from "./pages/look.ts";
import { isOthers } from "./pages/parts.ts";

lookAtEveryPage(ONCE, isOthers);
