import { allow } from "../access/policy.ts";
import type { ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { invitationFacts, moveInvitation } from "./move-invitation.ts";

/** Takes an invitation back, for example because the address was wrong. */
export async function withdrawInvitation(
  deps: Deps,
  actor: ProviderLead,
  input: { invitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const invitation = await store.providers.invitationForChange(input.invitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "coach:invite", { providerId: invitation.providerId });
    const facts = await invitationFacts(store, invitation, deps.clock.now());
    await moveInvitation(store, invitation, "withdrawn", actor.kind, facts);
    await store.events.record({ name: "InvitationWithdrawn", subjects: { invitationId: invitation.id } });
  });
}
