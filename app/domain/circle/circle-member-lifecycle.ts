import type { Lifecycle } from "../lifecycle.ts";
import { whyTooOld, type InvitationFacts } from "../membership/invitation-lifecycle.ts";

export type CircleMemberStatus = "invited" | "joined" | "declined" | "withdrawn" | "removed" | "left";

type CircleMemberFacts = Pick<InvitationFacts, "expiresAt" | "now">;

/**
 * A job seeker asks somebody into their circle; whoever proves the address answers.
 * The person takes anybody out at any moment, and whoever is in may leave.
 */
export const CIRCLE_MEMBER: Lifecycle<CircleMemberStatus, CircleMemberFacts> = {
  name: "circle member",
  initial: { state: "invited", by: ["jobSeeker"] },
  moves: {
    joined: { from: ["invited"], by: ["newcomer", "supporter"], rule: whyTooOld },
    declined: { from: ["invited"], by: ["newcomer", "supporter"] },
    withdrawn: { from: ["invited"], by: ["jobSeeker"] },
    removed: { from: ["joined"], by: ["jobSeeker"] },
    left: { from: ["joined"], by: ["supporter"] },
  },
};
