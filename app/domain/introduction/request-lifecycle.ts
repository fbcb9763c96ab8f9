import type { Lifecycle } from "../lifecycle.ts";

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

/** The three words an employer reads; never more. */
export const REQUEST_WORDS: Record<RequestStatus, string> = {
  waiting: "Waiting",
  taken_up: "Being taken forward",
  closed: "Closed",
};
