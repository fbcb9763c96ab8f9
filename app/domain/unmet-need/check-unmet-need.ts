import { missingSections } from "../opening/sections.ts";
import { UNMET_NEED_SECTIONS } from "./sections.ts";
import type { UnmetNeedInMaking } from "./unmet-need.ts";

/** What keeps an unmet need from being posted, in words for its employer; empty when nothing does. */
export function needProblems(need: UnmetNeedInMaking): string[] {
  return missingSections(UNMET_NEED_SECTIONS, need).map(({ missing }) => missing);
}
