import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { givenReason } from "../introduction/closing-reasons.ts";
import { moveTrial, trialToChange } from "./move-trial.ts";

/** Any side can stop before it is over, with a reason from the list. The introduction stays: new dates can be found. */
export async function cancelTrial(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { workTrialId: string; reason: string },
): Promise<void> {
  const reason = givenReason(actor.kind, input.reason);
  return deps.withActor(actor, async (store) => {
    const trial = await trialToChange(store, actor, "work-trial:cancel", input.workTrialId);
    await moveTrial(store, actor, trial, "cancelled", deps.clock.now(), {}, reason);
    await store.events.record({ name: "WorkTrialCancelled", subjects: { workTrialId: trial.id } });
  });
}
