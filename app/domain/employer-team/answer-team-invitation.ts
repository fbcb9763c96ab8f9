import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { moveTeamInvitation } from "./move-team-invitation.ts";
import { TEAM_INVITATION } from "./team-invitation-lifecycle.ts";

/**
 * Whoever proved the address joins the employer's team in the role they were asked for.
 * @throws Clash when the invitation is too old, answered or taken back
 */
export async function acceptTeamInvitation(
  deps: Deps,
  actor: Newcomer,
  input: { teamInvitationId: string; name: string },
): Promise<{ memberId: string }> {
  return deps.withActor(actor, async (store) => {
    const invitation = await store.teams.invitationForChange(input.teamInvitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "team-invitation:answer", { email: invitation.email });
    const now = deps.clock.now();
    moveTo(TEAM_INVITATION, invitation.status, "accepted", actor.kind, { expiresAt: invitation.expiresAt, now });
    const memberId = deps.random.uuid();
    // Before the invitation is moved: the database lets somebody join by an invitation that is open.
    await store.teams.addMember({
      id: memberId,
      employerId: invitation.employerId,
      accountId: actor.accountId,
      name: input.name,
      role: invitation.role,
      joinedAt: now,
    });
    await moveTeamInvitation(store, invitation, "accepted", actor.kind, now);
    await store.events.record({ name: "MemberJoined", subjects: { memberId } });
    return { memberId };
  });
}

export async function declineTeamInvitation(
  deps: Deps,
  actor: Newcomer,
  input: { teamInvitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const invitation = await store.teams.invitationForChange(input.teamInvitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "team-invitation:answer", { email: invitation.email });
    await moveTeamInvitation(store, invitation, "declined", actor.kind, deps.clock.now());
    await store.events.record({ name: "TeamInvitationDeclined", subjects: { teamInvitationId: invitation.id } });
  });
}
