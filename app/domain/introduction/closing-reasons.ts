import type { ActorKind } from "../actor.ts";
import { Invalid } from "../errors.ts";
import { CLOSING_REASONS, NOT_MET, NOT_SIGNED, type ClosingReasonCode } from "../vocabulary/reasons.ts";
import { labelOf, type Term } from "../vocabulary/terms.ts";

/** What each kind of actor may give as their reason: nobody speaks for another side. */
const GIVEN_BY: { [Kind in ActorKind]?: readonly ClosingReasonCode[] } = {
  jobSeeker: ["seeker-changed-mind", "dates", "support-not-ready"],
  employerMember: ["employer-withdrew", "dates"],
  jobCoach: ["seeker-changed-mind", "employer-withdrew", "support-not-ready", "dates"],
  providerLead: ["seeker-changed-mind", "employer-withdrew", "support-not-ready", "dates"],
};

/** What a job seeker may have said is theirs: to the employer it is no longer going ahead, whichever it was. */
export const TOLD_TO_EMPLOYERS = ["employer-withdrew", "vacancy-closed", "vacancy-filled", NOT_SIGNED, "no-answer"] as const satisfies readonly ClosingReasonCode[];
/** Who did not say how it went is not told: of itself the employer knows. */
export const SILENT = ["employer-silent", "seeker-silent"] as const satisfies readonly ClosingReasonCode[];

/** All that employers' login reads of a reason (`closing_told`): one of those above, or that somebody was silent, or that it is over. */
export type ClosingTold = (typeof TOLD_TO_EMPLOYERS)[number] | "unanswered" | "over";

export function closingReasonsFor(kind: ActorKind): Term<ClosingReasonCode>[] {
  const given: readonly string[] = GIVEN_BY[kind] ?? [];
  return CLOSING_REASONS.filter(({ code }) => given.includes(code));
}

/** Why a time at work did not take place: what one may also call it off for, or that they did not meet, which is nobody's fault. */
export function reasonsNotTakenPlace(kind: ActorKind): Term<ClosingReasonCode>[] {
  const given = closingReasonsFor(kind);
  return given.length === 0 ? [] : [...given, ...CLOSING_REASONS.filter(({ code }) => code === NOT_MET)];
}

/** @throws Invalid when it is not on the list, or not theirs to give */
export function givenReason(kind: ActorKind, reason: string): ClosingReasonCode {
  return oneOf(closingReasonsFor(kind), reason);
}

/** @throws Invalid as `givenReason` */
export function givenReasonNotTakenPlace(kind: ActorKind, reason: string): ClosingReasonCode {
  return oneOf(reasonsNotTakenPlace(kind), reason);
}

function oneOf(reasons: readonly Term<ClosingReasonCode>[], reason: string): ClosingReasonCode {
  const given = reasons.find(({ code }) => code === reason);
  if (!given) throw new Invalid({ reason: "Choose a reason" });
  return given.code;
}

/** @param said whether the employer itself has said how it went */
export function closingWordsForEmployer(told: string | null, said = true): string {
  if (told === "no-answer") return "You did not answer in time";
  if (told === "unanswered") return said ? "The job coach has closed it" : "You did not say how it went, so the job coach has closed it";
  return labelOf(CLOSING_REASONS, TOLD_TO_EMPLOYERS.find((code) => code === told) ?? "seeker-hid");
}
