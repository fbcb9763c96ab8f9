import { allow } from "../access/policy.ts";
import type { EmployerMember, EmployerRole } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { invitationEnds, isExpired } from "../membership/invitation-lifecycle.ts";
import { moveTeamInvitation } from "./move-team-invitation.ts";
import { TEAM_INVITATION } from "./team-invitation-lifecycle.ts";

/**
 * Asks somebody into the employer's team. An invitation to the same address that
 * nobody answered in time makes room for the new one.
 * @throws Clash while an invitation to this address is open
 */
export async function inviteMember(
  deps: Deps,
  actor: EmployerMember,
  input: { name: string; email: string; role: EmployerRole },
): Promise<{ teamInvitationId: string }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "team:manage", { employerId });
    const now = deps.clock.now();
    const earlier = (await store.teams.openInvitations(employerId)).find(({ email }) => email === input.email);
    if (earlier && isExpired({ expiresAt: earlier.expiresAt, now })) {
      await moveTeamInvitation(store, earlier, "withdrawn", actor.kind, now);
    }
    const teamInvitationId = deps.random.uuid();
    await store.teams.invite({
      id: teamInvitationId,
      employerId,
      ...input,
      status: TEAM_INVITATION.initial.state,
      invitedBy: actor.accountId,
      invitedAt: now,
      sentAt: now,
      expiresAt: invitationEnds(now),
    });
    await store.events.record({ name: "MemberInvited", subjects: { teamInvitationId } });
    return { teamInvitationId };
  });
}
