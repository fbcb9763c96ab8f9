import type { ActorKind } from "../actor.ts";
import { Invalid } from "../errors.ts";
import { CLOSING_REASONS, NOT_SIGNED, type ClosingReasonCode } from "../vocabulary/reasons.ts";
import { labelOf, type Term } from "../vocabulary/terms.ts";

/** What each kind of actor may give as their reason: nobody speaks for another side. */
const GIVEN_BY: { [Kind in ActorKind]?: readonly ClosingReasonCode[] } = {
  jobSeeker: ["seeker-changed-mind", "dates", "support-not-ready"],
  employerMember: ["employer-withdrew", "dates"],
  jobCoach: ["seeker-changed-mind", "employer-withdrew", "support-not-ready", "dates"],
  providerLead: ["seeker-changed-mind", "employer-withdrew", "support-not-ready", "dates"],
};

/** What a job seeker may have said is theirs: to the employer it is no longer going ahead, whichever it was. */
const TOLD_TO_EMPLOYERS: readonly ClosingReasonCode[] = ["employer-withdrew", "vacancy-closed", "vacancy-filled", NOT_SIGNED];

export function closingReasonsFor(kind: ActorKind): Term<ClosingReasonCode>[] {
  const given: readonly string[] = GIVEN_BY[kind] ?? [];
  return CLOSING_REASONS.filter(({ code }) => given.includes(code));
}

/** @throws Invalid when it is not on the list, or not theirs to give */
export function givenReason(kind: ActorKind, reason: string): ClosingReasonCode {
  const given = closingReasonsFor(kind).find(({ code }) => code === reason);
  if (!given) throw new Invalid({ reason: "Choose a reason" });
  return given.code;
}

export function closingWordsForEmployer(reason: string | null): string {
  if (reason === "no-answer") return "You did not answer in time";
  if (reason === "employer-silent") return "You did not say how it went, so the job coach has closed it";
  if (reason === "seeker-silent") return "The job coach has closed it";
  const told: readonly string[] = TOLD_TO_EMPLOYERS;
  return labelOf(CLOSING_REASONS, reason !== null && told.includes(reason) ? reason : "seeker-hid");
}
