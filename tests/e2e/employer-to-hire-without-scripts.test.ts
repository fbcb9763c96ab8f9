import { PHONE } from "#tests/support/browser.ts";
import { walkTheLine } from "./line/line.ts";

await walkTheLine({ scripts: false, width: PHONE });
