import type { Term } from "./terms.ts";

/**
 * What a work trial is judged by, agreed by all sides beforehand. Besides these,
 * each task of the vacancy can be a criterion ("task:<code>").
 */
export const GENERAL_CRITERIA = [
  { code: "arrives", label: "Arrives when agreed", easy: "I come at the right time" },
  { code: "asks-for-help", label: "Asks for help when it is needed", easy: "I ask for help when I need it" },
  { code: "works-safely", label: "Works safely", easy: "I work safely" },
  { code: "works-with-team", label: "Gets on with the team", easy: "I get on with the team" },
  { code: "enjoys-work", label: "Enjoys the work", easy: "I enjoy the work" },
  { code: "keeps-going", label: "Keeps going through a shift", easy: "I can do a whole shift" },
] as const satisfies readonly Term[];

/** How one side saw one criterion. There is no score and no sum. */
export const CRITERION_RATINGS = [
  { code: "met", label: "Yes", easy: "Yes" },
  { code: "met-with-support", label: "Yes, with support", easy: "Yes, with help" },
  { code: "not-yet", label: "Not yet", easy: "Not yet" },
] as const satisfies readonly Term[];

export type CriterionRating = (typeof CRITERION_RATINGS)[number]["code"];
