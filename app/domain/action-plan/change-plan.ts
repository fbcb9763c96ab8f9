import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import type { PlanGoalCode, PlanWhenCode, PlanWhoCode } from "../vocabulary/plan.ts";
import { recordPrivateChange } from "../vocational-profile/record-private-change.ts";
import { dueOn, FIELD_OF, OPEN_STEPS_LIMIT, type PlanState, type PlanStep } from "./plan.ts";

type Planner = JobSeeker | JobCoach | ProviderLead;

/**
 * Begins a step with what it is for. The page brings the id, so that a second press
 * of the button adds no second step.
 * @throws Clash when the plan is full
 */
export async function addPlanStep(
  deps: Deps,
  actor: Planner,
  input: { jobSeekerId: string; planStepId: string; goal: PlanGoalCode },
): Promise<void> {
  await changing(deps, actor, input.jobSeekerId, async (store) => {
    const steps = await store.plans.ofSeeker(input.jobSeekerId);
    if (steps.some((step) => step.id === input.planStepId)) return false;
    if (steps.filter((step) => step.state === "open").length >= OPEN_STEPS_LIMIT) {
      throw new Clash("Your plan is full. Finish a step or take one away first.");
    }
    const { jobSeekerId, planStepId: id, goal } = input;
    if (!(await store.plans.add({ id, jobSeekerId, goal, addedAt: deps.clock.now() }))) throw new NotFound("step");
    return true;
  });
}

export type PlanAnswer =
  | { part: "goal"; goal: PlanGoalCode }
  | { part: "what"; what: string }
  | { part: "who"; who: PlanWhoCode }
  | { part: "when"; when: PlanWhenCode };

/**
 * Answers one question about a step.
 * @throws Clash when somebody gave another answer to this very question meanwhile
 */
export async function answerPlanPart(
  deps: Deps,
  actor: Planner,
  input: Seen & { jobSeekerId: string; planStepId: string; answer: PlanAnswer },
): Promise<void> {
  await changing(deps, actor, input.jobSeekerId, async (store) => {
    const step = await stepToChange(store, input);
    const { answer } = input;
    const changes =
      answer.part === "goal"
        ? { goal: answer.goal }
        : answer.part === "what"
          ? { what: answer.what }
          : answer.part === "who"
            ? { who: answer.who }
            : { dueOn: dueOn(answer.when, londonDay(deps.clock.now())) };
    if (!isNews({ stands: step[FIELD_OF[answer.part]], wanted: Object.values(changes)[0] ?? null, seen: input.seen })) return false;
    await store.plans.change(step.id, changes);
    return true;
  });
}

/** Done, not done after all, taken away, or put back. */
export async function markPlanStep(
  deps: Deps,
  actor: Planner,
  input: { jobSeekerId: string; planStepId: string; state: PlanState },
): Promise<void> {
  await changing(deps, actor, input.jobSeekerId, async (store) => {
    const step = await stepToChange(store, input);
    if (step.state === input.state) return false;
    await store.plans.change(step.id, { state: input.state });
    return true;
  });
}

async function stepToChange(store: Store, input: { jobSeekerId: string; planStepId: string }): Promise<PlanStep> {
  const step = await store.plans.forChange(input.jobSeekerId, input.planStepId);
  if (!step) throw new NotFound("step");
  return step;
}

/** @param change makes the change, and says whether it made one */
async function changing(
  deps: Deps,
  actor: Planner,
  jobSeekerId: string,
  change: (store: Store) => Promise<boolean>,
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:write", { ...seeker, jobSeekerId: seeker.id });
    // One change of a plan at a time, so that two people cannot both add the last step there is room for.
    await store.profiles.profileForChange(seeker.id);
    if (!(await change(store))) return;
    await recordPrivateChange(store, actor, { jobSeekerId, step: "plan", at: deps.clock.now() });
    await store.events.record({ name: "PlanChanged", subjects: { jobSeekerId } });
  });
}
