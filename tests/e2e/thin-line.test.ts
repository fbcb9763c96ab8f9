import { walkTheLine } from "./line/line.ts";

await walkTheLine({ scripts: true });
