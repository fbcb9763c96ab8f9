import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { mayRemindFrom } from "../mailing/by-hand.ts";
import { invitationEnds } from "../membership/invitation-lifecycle.ts";
import { teamInvitationToManage } from "./move-team-invitation.ts";

/**
 * Emails an invitation once more, and lets it be answered for another 14 days.
 * @throws Clash within a day of the last email
 */
export async function resendTeamInvitation(
  deps: Deps,
  actor: EmployerMember,
  input: { teamInvitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const invitation = await teamInvitationToManage(store, actor, input.teamInvitationId);
    if (invitation.status !== "invited") throw new Clash("This invitation has already been answered or taken back.");
    const now = deps.clock.now();
    if (mayRemindFrom(invitation.sentAt, now) !== null) {
      throw new Clash("We have emailed this invitation within the last 24 hours. You can send it again tomorrow.");
    }
    await store.teams.sentAgain(invitation.id, { sentAt: now, expiresAt: invitationEnds(now) });
    await store.events.record({ name: "TeamInvitationSentAgain", subjects: { teamInvitationId: invitation.id } });
  });
}
