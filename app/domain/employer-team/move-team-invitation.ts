import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { ActorKind, EmployerMember } from "../actor.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { InvitationStatus } from "../membership/invitation-lifecycle.ts";
import type { Store } from "../store.ts";
import { TEAM_INVITATION } from "./team-invitation-lifecycle.ts";
import type { TeamInvitation } from "./team-store.ts";

/**
 * One into the own team, locked until the transaction ends.
 * @throws NotFound when it is another employer's, or nobody's
 */
export async function teamInvitationToManage(store: Store, actor: EmployerMember, id: string): Promise<TeamInvitation> {
  allow(actor, "team:manage", { employerId: actor.employerId });
  const invitation = await store.teams.invitationForChange(id);
  if (!invitation) throw new NotFound("invitation");
  allow(actor, "team:manage", { employerId: invitation.employerId });
  return invitation;
}

/** @throws Clash when somebody answered or withdrew it first, or it is too old to be accepted */
export async function moveTeamInvitation(
  store: Store,
  invitation: TeamInvitation,
  to: InvitationStatus,
  by: ActorKind,
  now: Temporal.Instant,
): Promise<void> {
  moveTo(TEAM_INVITATION, invitation.status, to, by, { expiresAt: invitation.expiresAt, now });
  const moved = await store.teams.answerInvitation({ id: invitation.id, to, answeredAt: now });
  if (!moved) throw new Clash("This invitation has already been answered or taken back.");
}
