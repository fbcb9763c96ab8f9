import { PROPOSAL_REASONS } from "../vocabulary/reasons.ts";
import { isCode, labelOf } from "../vocabulary/terms.ts";
import { LIVE_INTRODUCTION_STATES, statusForSeeker } from "./introduction-lifecycle.ts";
import type { Introduction } from "./introduction-store.ts";

type Earlier = Pick<Introduction, "status" | "closingReason">;

/**
 * Whether somebody may be asked about an opening, given what was there before.
 * PR1: a no is final for its opening, whether said at once or later; nobody asks again.
 * Only the person takes their no back, by asking about the job themselves.
 * @param asked whether they have asked their coach about this opening since
 * @returns why not, in words for the coach, or null
 */
export function whyNotPropose(history: readonly Earlier[], { asked = false } = {}): string | null {
  if (history.some(saidNo) && !asked) {
    return "They have said no to this, so it cannot be proposed to them again.";
  }
  if (history.some(({ status }) => status === "declined")) return "The employer has already said no for this.";
  if (history.some(({ status }) => LIVE_INTRODUCTION_STATES.includes(status))) {
    return "This person already has an introduction for this.";
  }
  return null;
}

type AsKnown = Earlier & Parameters<typeof statusForSeeker>[0];

/**
 * By what they may know: of an employer's no that their coach has not read the answer says nothing.
 * @returns why a job seeker need not ask their coach about an opening, in easy words, or null
 */
export function whyNotAsk(history: readonly AsKnown[]): string | null {
  const known = history.map(statusForSeeker);
  if (known.some((status) => LIVE_INTRODUCTION_STATES.includes(status))) return "This job is in your jobs already.";
  return known.includes("declined") ? "The employer said no to this job." : null;
}

/** Whether they said no themselves and can take it back, by asking their coach about it. */
export function mayTakeBackNo(history: readonly AsKnown[]): boolean {
  return history.some((one) => saidNo({ ...one, status: statusForSeeker(one) })) && whyNotAsk(history) === null;
}

function saidNo({ status, closingReason }: Earlier): boolean {
  return status === "refused" || (status === "closed" && closingReason === "seeker-changed-mind");
}

/** @returns what is wrong with the reasons given to an employer, or null */
export function whyNotTheseReasons(reasons: readonly string[]): string | null {
  if (reasons.length === 0) return "Choose at least one reason";
  return reasons.every((reason) => isCode(PROPOSAL_REASONS, reason)) ? null : "Choose reasons from the list";
}

/**
 * Some say more than employers are shown of the person: that is told when they are introduced, and by them.
 * @param toSay what may be said (`reasonsToSay`)
 * @returns which of these may not be said, in words for the coach, or null
 */
export function whyNotSay(reasons: readonly string[], toSay: readonly string[]): string | null {
  const tooMuch = reasons.filter((reason) => !toSay.includes(reason)).map((reason) => `“${labelOf(PROPOSAL_REASONS, reason)}”`);
  if (tooMuch.length === 0) return null;
  return `Employers are not shown enough of this person to be told ${tooMuch.join(" and ")}. Choose only what is on the list now`;
}
