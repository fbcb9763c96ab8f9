import type { Lifecycle } from "../lifecycle.ts";
import { whyTooOld, type InvitationFacts, type InvitationStatus } from "../membership/invitation-lifecycle.ts";

type TeamInvitationFacts = Pick<InvitationFacts, "expiresAt" | "now">;

/** An employer's owner asks somebody into the team; only whoever proves the address can answer. */
export const TEAM_INVITATION: Lifecycle<InvitationStatus, TeamInvitationFacts> = {
  name: "team invitation",
  initial: { state: "invited", by: ["employerMember"] },
  moves: {
    accepted: { from: ["invited"], by: ["newcomer"], rule: whyTooOld },
    declined: { from: ["invited"], by: ["newcomer"] },
    withdrawn: { from: ["invited"], by: ["employerMember"] },
  },
};
