import type { UnmetNeedInMaking } from "./unmet-need.ts";

/** What keeps an unmet need from being posted, in words for its employer; empty when nothing does. */
export function needProblems(need: UnmetNeedInMaking): string[] {
  const missing: [boolean, string][] = [
    [need.sector === null, "Choose a sector"],
    [need.site === null, "Choose where the work is"],
    [need.why === null, "Say why it is an unmet need"],
    [need.tasks.length === 0, "Choose at least one task"],
    [need.days.length === 0, "Choose the days when it could be done"],
    [need.times.length === 0, "Choose the times of day when it could be done"],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, words]) => words);
}
