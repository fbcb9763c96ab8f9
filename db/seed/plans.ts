import type { JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { addPlanStep, answerPlanPart, markPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import type { PlanGoalCode, PlanWhenCode, PlanWhoCode } from "#app/domain/vocabulary/plan.ts";
import type { Stage } from "./part.ts";

type Step = { goal: PlanGoalCode; what: string; who: PlanWhoCode; when: PlanWhenCode; done?: true };

const STEPS: readonly Step[] = [
  { goal: "certificate", what: "Finish the food hygiene course", who: "me", when: "month", done: true },
  { goal: "travel", what: "Take the bus to the harbour once", who: "with-coach", when: "quarter" },
  { goal: "in-the-way", what: "Ask what happens to my benefits", who: "coach", when: "quarter" },
];

/** A plan that a person and their coach made together, and what they keep between them. */
export async function planTogether({ deps }: Stage, seeker: JobSeeker, coach: JobCoach): Promise<void> {
  const { jobSeekerId } = seeker;
  for (const { goal, what, who, when, done } of STEPS) {
    const step = { jobSeekerId, planStepId: deps.random.uuid() };
    await addPlanStep(deps, coach, { ...step, goal });
    await answerPlanPart(deps, coach, { ...step, answer: { part: "what", what } });
    await answerPlanPart(deps, coach, { ...step, answer: { part: "who", who } });
    await answerPlanPart(deps, coach, { ...step, answer: { part: "when", when } });
    if (done) await markPlanStep(deps, coach, { ...step, state: "done" });
  }
  await saveInTheWay(deps, seeker, { jobSeekerId, kinds: ["benefits"], words: "I do not know if I lose money.", seen: 0 });
}
