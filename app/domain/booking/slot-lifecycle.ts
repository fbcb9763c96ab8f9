import type { Lifecycle } from "../lifecycle.ts";

export type SlotStatus = "proposed" | "open" | "taken" | "declined" | "withdrawn";

/**
 * A time for a working interview. An employer's own is open at once; one that a coach
 * proposes waits until the employer takes it up. It is taken with a booking, and free
 * again when that is moved or cancelled, whoever does so.
 */
export const SLOT: Lifecycle<SlotStatus> = {
  name: "slot",
  initial: { state: "proposed", by: ["jobCoach", "providerLead"] },
  moves: {
    open: [
      { from: ["proposed"], by: ["employerMember"] },
      { from: ["taken"], by: ["employerMember", "jobCoach", "providerLead", "jobSeeker", "timekeeping"] },
    ],
    taken: { from: ["open"], by: ["jobCoach", "providerLead"] },
    declined: { from: ["proposed"], by: ["employerMember"] },
    // All that is left of a vacancy's go when somebody gets the job, whichever side spoke last.
    withdrawn: { from: ["proposed", "open", "taken"], by: ["employerMember", "jobSeeker"] },
  },
};
