import type { Term } from "../vocabulary/terms.ts";

/** The three levels of Disability Confident, lowest first. */
export const LEVELS = [
  { code: "committed", label: "Disability Confident Committed (level 1)", easy: "Level 1" },
  { code: "employer", label: "Disability Confident Employer (level 2)", easy: "Level 2" },
  { code: "leader", label: "Disability Confident Leader (level 3)", easy: "Level 3" },
] as const satisfies readonly Term[];

export type DisabilityConfidentLevel = (typeof LEVELS)[number]["code"];
