import type { JobCoach } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { trialToChange } from "../work-trial/move-trial.ts";
import { planTrial, type TrialPlan } from "../work-trial/plan-trial.ts";
import { canonicalTerms } from "./canonical-terms.ts";

/**
 * Writes a new version while signatures are being gathered. Whoever signed the
 * one before signs again: a signature holds for the words it was given to.
 * @throws Clash when nothing has changed, since nobody should sign the same twice
 */
export async function reviseAgreement(
  deps: Deps,
  actor: JobCoach,
  input: { workTrialId: string; plan: TrialPlan },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const trial = await trialToChange(store, actor, "work-trial:book", input.workTrialId);
    const { id: workTrialId, employerId, jobSeekerId } = trial;
    const current = await store.workTrials.agreementOf(workTrialId);
    if (trial.status !== "awaiting_signatures" || !current) throw new Clash(MOVED_ON);
    const { terms, basis } = await planTrial(store, deps.clock, trial, input.plan);
    const sameBasis = (trial.basisAgreedOn?.toString() ?? null) === (basis.basisAgreedOn?.toString() ?? null);
    if (sameBasis && canonicalTerms(terms) === canonicalTerms(current.terms)) {
      throw new Clash("Nothing is different from the agreement as it stands.");
    }
    const now = deps.clock.now();
    await store.workTrials.rebook(workTrialId, basis, now);
    await store.workTrials.addAgreement({
      id: deps.random.uuid(),
      workTrialId,
      employerId,
      jobSeekerId,
      coachId: actor.coachId,
      version: current.version + 1,
      terms,
      writtenAt: now,
    });
    await store.events.record({ name: "WorkTrialBooked", subjects: { workTrialId } });
  });
}
