import type { OpeningKind } from "../opening/opening-ref.ts";
import type { Term } from "../vocabulary/terms.ts";

/** Where a booking leads when it did not lead to the job: a good ending, each of them. */
export const NEXT_STEPS = [
  { code: "work-trial", label: "A work trial for this vacancy", easy: "Try this job for some days or weeks" },
  { code: "job-from-need", label: "A job made from this unmet need", easy: "Make a job from this work" },
  { code: "other-tasks", label: "Another kind of task", easy: "Look for other work to do" },
  { code: "other-workplace", label: "The same kind of task at another workplace", easy: "Do the same work in another place" },
  { code: "other-hours", label: "Other hours or days", easy: "Look for other hours or days" },
  { code: "more-experience", label: "More work experience", easy: "Get more work experience" },
  { code: "training", label: "Training", easy: "Learn something new first" },
  { code: "more-support", label: "The same kind of job, with more support", easy: "Look for the same work with more help" },
] as const satisfies readonly Term[];

export type NextStepCode = (typeof NEXT_STEPS)[number]["code"];

/** A trial needs a vacancy, and only of an unmet need a job can still be made. */
const ONLY_FOR: Partial<Record<NextStepCode, OpeningKind>> = { "work-trial": "vacancy", "job-from-need": "unmet_need" };

/** What can come next after a booking about such an opening. */
export function nextStepsAfter(opening: OpeningKind) {
  return NEXT_STEPS.filter(({ code }) => (ONLY_FOR[code] ?? opening) === opening);
}
