import type { Lifecycle } from "../lifecycle.ts";

export type MessageStatus = "written" | "relayed" | "not_relayed";

/** Whose words it is. */
export type MessageSide = "employer" | "job_seeker" | "coach";
/** Whom the coach passes it on to. */
export type ReaderSide = Exclude<MessageSide, "coach">;

type MessageFacts = {
  /** Why nothing can reach the other side now; null when it can. */
  outOfReach: string | null;
};

/**
 * One message between an employer and a job seeker. It is written to the coach,
 * who passes it on in words that suit its reader, or keeps it and says why. No
 * message has another way.
 */
export const MESSAGE: Lifecycle<MessageStatus, MessageFacts> = {
  name: "message",
  initial: { state: "written", by: ["employerMember", "jobSeeker", "jobCoach", "providerLead"] },
  moves: {
    relayed: { from: ["written"], by: ["jobCoach", "providerLead"], rule: ({ outOfReach }) => outOfReach },
    not_relayed: { from: ["written"], by: ["jobCoach", "providerLead"] },
  },
};
