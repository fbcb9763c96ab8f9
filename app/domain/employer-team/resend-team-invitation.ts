import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { INVITATION_DAYS } from "../membership/invitation-lifecycle.ts";
import { mayBeSentAgainAt } from "./team-rules.ts";

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
    allow(actor, "team:manage", { employerId: actor.employerId });
    const invitation = await store.teams.invitationForChange(input.teamInvitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "team:manage", { employerId: invitation.employerId });
    if (invitation.status !== "invited") throw new Clash("This invitation has already been answered or taken back.");
    const now = deps.clock.now();
    if (mayBeSentAgainAt(invitation.sentAt).since(now).sign > 0) {
      throw new Clash("We have emailed this invitation within the last 24 hours. You can send it again tomorrow.");
    }
    await store.teams.sentAgain(invitation.id, { sentAt: now, expiresAt: now.add({ hours: 24 * INVITATION_DAYS }) });
    await store.events.record({ name: "TeamInvitationSentAgain", subjects: { teamInvitationId: invitation.id } });
  });
}
