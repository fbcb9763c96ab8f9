import { allow } from "../access/policy.ts";
import type { ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { INVITATION, invitationEnds, isExpired } from "./invitation-lifecycle.ts";
import { invitationFacts, moveInvitation } from "./move-invitation.ts";

/**
 * Asks somebody to join as a coach. An invitation to the same address that nobody
 * answered in time makes room for the new one.
 * @throws Clash before the provider is admitted, or while an invitation to this address is open
 */
export async function inviteCoach(
  deps: Deps,
  actor: ProviderLead,
  input: { name: string; email: string },
): Promise<{ invitationId: string }> {
  return deps.withActor(actor, async (store) => {
    const provider = await store.providers.byId(actor.providerId);
    if (!provider) throw new NotFound("provider");
    allow(actor, "coach:invite", { providerId: provider.id });
    if (provider.status !== "admitted") {
      throw new Clash("You can invite coaches as soon as we have admitted your organisation.");
    }
    const now = deps.clock.now();
    const open = await store.providers.openInvitations(provider.id);
    const earlier = open.find((invitation) => invitation.email === input.email);
    if (earlier && isExpired({ expiresAt: earlier.expiresAt, now })) {
      await moveInvitation(store, earlier, "withdrawn", actor.kind, await invitationFacts(store, earlier, now));
    }
    const invitationId = deps.random.uuid();
    await store.providers.invite({
      id: invitationId,
      providerId: provider.id,
      email: input.email,
      name: input.name,
      status: INVITATION.initial.state,
      invitedBy: actor.accountId,
      invitedAt: now,
      expiresAt: invitationEnds(now),
    });
    await store.events.record({ name: "CoachInvited", subjects: { invitationId } });
    return { invitationId };
  });
}
