import type { Lifecycle } from "../lifecycle.ts";
import { LIVE_INTRODUCTION_STATES, type IntroductionStatus } from "./introduction-lifecycle.ts";

export type RequestStatus = "waiting" | "taken_up" | "closed";

/**
 * An employer's question to the coach. It is closed by a coach's "not now", by a
 * job seeker's no, by hiding, by a vacancy that ends: one word for all of them, so
 * that the employer cannot tell a refusal from anything else.
 */
export const INTRODUCTION_REQUEST: Lifecycle<RequestStatus> = {
  name: "introduction request",
  initial: { state: "waiting", by: ["employerMember"] },
  moves: {
    taken_up: { from: ["waiting"], by: ["jobCoach", "providerLead"] },
    closed: { from: ["waiting", "taken_up"], by: ["jobCoach", "providerLead", "jobSeeker", "employerMember", "timekeeping"] },
  },
};

/** For coaches. */
export const REQUEST_WORDS: Record<RequestStatus, string> = {
  waiting: "Waiting",
  taken_up: "Being taken forward",
  closed: "Closed",
};

export type RequestWords = "Waiting" | "Taken forward" | "Closed";

/**
 * What an employer reads of its question. That a coach has asked the person is not among
 * it, since a question that moved and then closed would be their no: it waits until it is
 * closed, or the person's yes has made an introduction of it.
 * @param known how the introductions of this person for this opening stand that the employer knows of
 */
export function requestWords(
  { status, openingStands }: { status: RequestStatus; openingStands: boolean },
  known: readonly IntroductionStatus[],
): RequestWords {
  if (known.some((one) => LIVE_INTRODUCTION_STATES.includes(one))) return "Taken forward";
  return status === "closed" || !openingStands || known.length > 0 ? "Closed" : "Waiting";
}
