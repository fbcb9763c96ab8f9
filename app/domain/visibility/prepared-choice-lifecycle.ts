import type { Lifecycle } from "../lifecycle.ts";

export type PreparedChoiceStatus = "waiting" | "confirmed" | "declined" | "withdrawn";

/**
 * A coach, or a member of the circle whom the person lets, writes down a yes that somebody wants to give (A2). It lets nobody see
 * anything: it waits until the person says it themselves, from their own session.
 */
export const PREPARED_CHOICE: Lifecycle<PreparedChoiceStatus> = {
  name: "prepared choice",
  initial: { state: "waiting", by: ["jobCoach", "providerLead", "supporter"] },
  moves: {
    confirmed: { from: ["waiting"], by: ["jobSeeker"] },
    declined: { from: ["waiting"], by: ["jobSeeker"] },
    withdrawn: { from: ["waiting"], by: ["jobCoach", "providerLead", "supporter"] },
  },
};
