import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { moveTeamInvitation } from "./move-team-invitation.ts";

/** Takes an invitation back, for example because the address was wrong. */
export async function withdrawTeamInvitation(
  deps: Deps,
  actor: EmployerMember,
  input: { teamInvitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "team:manage", { employerId: actor.employerId });
    const invitation = await store.teams.invitationForChange(input.teamInvitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "team:manage", { employerId: invitation.employerId });
    await moveTeamInvitation(store, invitation, "withdrawn", actor.kind, deps.clock.now());
    await store.events.record({ name: "TeamInvitationWithdrawn", subjects: { teamInvitationId: invitation.id } });
  });
}
