import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { moveTeamInvitation, teamInvitationToManage } from "./move-team-invitation.ts";

/** Takes an invitation back, for example because the address was wrong. */
export async function withdrawTeamInvitation(
  deps: Deps,
  actor: EmployerMember,
  input: { teamInvitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const invitation = await teamInvitationToManage(store, actor, input.teamInvitationId);
    await moveTeamInvitation(store, invitation, "withdrawn", actor.kind, deps.clock.now());
    await store.events.record({ name: "TeamInvitationWithdrawn", subjects: { teamInvitationId: invitation.id } });
  });
}
