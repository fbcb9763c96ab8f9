import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTrial, sideOf, trialToChange } from "../work-trial/move-trial.ts";
import { SIDES } from "../work-trial/work-trial-lifecycle.ts";

/**
 * Signs the version that was on the page, and no other. The trial stands when the
 * third side has signed. The trial's row is locked, so of two last signatures at
 * the same moment exactly one finds itself the last.
 */
export async function signAgreement(
  deps: Deps,
  actor: JobSeeker | JobCoach | EmployerMember,
  input: { workTrialId: string; agreementId: string; contentHash: string },
): Promise<{ agreed: boolean }> {
  return deps.withActor(actor, async (store) => {
    const trial = await trialToChange(store, actor, "work-trial:sign", input.workTrialId);
    const { id: workTrialId, employerId, jobSeekerId } = trial;
    const agreement = await store.workTrials.agreementOf(workTrialId);
    const side = sideOf(actor);
    if (!agreement || !side || trial.status !== "awaiting_signatures") throw new Clash(MOVED_ON);
    if (agreement.id !== input.agreementId || agreement.contentHash !== input.contentHash) {
      throw new Clash("The agreement has changed since you opened it. Read it again before you sign.");
    }
    if (trial.signed.includes(side)) throw new Clash("This agreement is already signed for your side.");
    const now = deps.clock.now();
    if (Temporal.PlainDate.compare(trial.startsOn, londonDay(now)) < 0) {
      throw new Clash("The first day has passed. The job coach has to set new dates first.");
    }
    await store.workTrials.sign({
      agreementId: agreement.id,
      contentHash: agreement.contentHash,
      workTrialId,
      employerId,
      jobSeekerId,
      coachId: trial.coachId,
      side,
      signedBy: actor.accountId,
      signedAt: now,
    });
    const signed = (await store.workTrials.signaturesOf(agreement.id)).map((signature) => signature.side);
    const agreed = SIDES.every((one) => signed.includes(one));
    if (agreed) await moveTrial(store, actor, trial, "agreed", now, { signed });
    await store.events.record({ name: agreed ? "AgreementReached" : "AgreementSigned", subjects: { workTrialId } });
    return { agreed };
  });
}
