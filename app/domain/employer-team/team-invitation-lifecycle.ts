import type { Lifecycle } from "../lifecycle.ts";
import { isExpired, type InvitationFacts, type InvitationStatus } from "../membership/invitation-lifecycle.ts";

export type TeamInvitationFacts = Pick<InvitationFacts, "expiresAt" | "now">;

/** An employer's owner asks somebody into the team; only whoever proves the address can answer. */
export const TEAM_INVITATION: Lifecycle<InvitationStatus, TeamInvitationFacts> = {
  name: "team invitation",
  initial: { state: "invited", by: ["employerMember"] },
  moves: {
    accepted: { from: ["invited"], by: ["newcomer"], rule: isInTime },
    declined: { from: ["invited"], by: ["newcomer"] },
    withdrawn: { from: ["invited"], by: ["employerMember"] },
  },
};

function isInTime(facts: TeamInvitationFacts): string | null {
  return isExpired(facts) ? "This invitation is too old now. Ask to be invited again." : null;
}
