import { WIDE } from "#tests/support/browser.ts";
import { walkTheLine } from "./line/line.ts";

await walkTheLine({ scripts: true, width: WIDE });
