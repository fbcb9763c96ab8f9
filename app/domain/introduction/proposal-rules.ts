import { PROPOSAL_REASONS } from "../vocabulary/reasons.ts";
import { isCode } from "../vocabulary/terms.ts";
import { LIVE_INTRODUCTION_STATES } from "./introduction-lifecycle.ts";
import type { Introduction } from "./introduction-store.ts";

type Earlier = Pick<Introduction, "status" | "closingReason">;

/**
 * Whether somebody may be asked about an opening, given what was there before.
 * PR1: a no is final for its opening, whether said at once or later; nobody asks again.
 * @returns why not, in words for the coach, or null
 */
export function whyNotPropose(history: readonly Earlier[]): string | null {
  if (history.some(saidNo)) {
    return "They have said no to this, so it cannot be proposed to them again.";
  }
  if (history.some(({ status }) => status === "declined")) return "The employer has already said no for this.";
  if (history.some(({ status }) => LIVE_INTRODUCTION_STATES.includes(status))) {
    return "This person already has an introduction for this.";
  }
  return null;
}

function saidNo({ status, closingReason }: Earlier): boolean {
  return status === "refused" || (status === "closed" && closingReason === "seeker-changed-mind");
}

/** @returns what is wrong with the reasons given to an employer, or null */
export function whyNotTheseReasons(reasons: readonly string[]): string | null {
  if (reasons.length === 0) return "Choose at least one reason";
  return reasons.every((reason) => isCode(PROPOSAL_REASONS, reason)) ? null : "Choose reasons from the list";
}
