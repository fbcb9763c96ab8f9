import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { markOf } from "../seen.ts";
import { FIELD_OF, partNamed, type PlanPart, type PlanStep } from "./plan.ts";

export type PlanStepView = Omit<PlanStep, "dueOn"> & { /** ISO date. */ dueOn: string | null };
type PlanView = {
  knownAs: string;
  steps: PlanStepView[];
  /** The id the next step would have. */
  nextId: string;
  assistance: Assistance | null;
};

export async function readPlan(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<PlanView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const steps = await store.plans.ofSeeker(jobSeekerId);
    return {
      knownAs: seeker.knownAs,
      steps: steps.map((step) => ({ ...step, dueOn: step.dueOn?.toString() ?? null })),
      nextId: deps.random.uuid(),
      assistance: await assistanceOf(store, actor, jobSeekerId, deps.clock.now()),
    };
  });
}

type PlanStepToAnswer = {
  knownAs: string;
  step: PlanStepView;
  part: PlanPart;
  /** Goes back with the answer. */
  seen: string;
  assistance: Assistance | null;
};

/** One question about one step, with the answer as it stands. */
export async function readPlanStep(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string; planStepId: string; part: string | undefined },
): Promise<PlanStepToAnswer> {
  const { knownAs, steps, assistance } = await readPlan(deps, actor, input.jobSeekerId);
  const step = steps.find(({ id }) => id === input.planStepId);
  const part = partNamed(input.part);
  if (!step || !part) throw new NotFound("step");
  return { knownAs, step, part, seen: markOf(step[FIELD_OF[part]]), assistance };
}
