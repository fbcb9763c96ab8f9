import type { Term } from "../vocabulary/terms.ts";

/** The three levels of Disability Confident, lowest first. */
export const LEVELS = [
  { code: "committed", label: "Disability Confident Committed (level 1)", easy: "Level 1" },
  { code: "employer", label: "Disability Confident Employer (level 2)", easy: "Level 2" },
  { code: "leader", label: "Disability Confident Leader (level 3)", easy: "Level 3" },
] as const satisfies readonly Term[];

export type DisabilityConfidentLevel = (typeof LEVELS)[number]["code"];

/** What each level means, in easy words for job seekers. */
export const LEVEL_MEANINGS: Record<DisabilityConfidentLevel, string> = {
  committed: "They promised to do good things for disabled people.",
  employer: "They checked how well they work with disabled people.",
  leader: "Other people checked how well they work with disabled people.",
};
