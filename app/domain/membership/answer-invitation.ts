import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { INVITATION } from "./invitation-lifecycle.ts";
import { invitationFacts, moveInvitation } from "./move-invitation.ts";

/**
 * Whoever proved the address joins the provider as a coach.
 * @throws Clash when the invitation is too old, taken back, or its provider is not admitted
 */
export async function acceptInvitation(
  deps: Deps,
  actor: Newcomer,
  input: { invitationId: string; name: string },
): Promise<{ coachId: string }> {
  return deps.withActor(actor, async (store) => {
    const invitation = await store.providers.invitationForChange(input.invitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "invitation:accept", { email: invitation.email });
    const now = deps.clock.now();
    const facts = await invitationFacts(store, invitation, now);
    moveTo(INVITATION, invitation.status, "accepted", actor.kind, facts);
    const coachId = deps.random.uuid();
    // Before the invitation is moved: the database lets a coach join by an invitation that is open.
    await store.providers.addMember({
      id: coachId,
      providerId: invitation.providerId,
      accountId: actor.accountId,
      name: input.name,
      role: "coach",
      joinedAt: now,
    });
    // Where they are reached, until they say otherwise.
    await store.workContacts.saveCoach({ coachId, providerId: invitation.providerId }, { phone: "", email: actor.email }, null, now);
    await moveInvitation(store, invitation, "accepted", actor.kind, facts);
    await store.events.record({ name: "CoachJoined", subjects: { coachId } });
    return { coachId };
  });
}

export async function declineInvitation(
  deps: Deps,
  actor: Newcomer,
  input: { invitationId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const invitation = await store.providers.invitationForChange(input.invitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "invitation:accept", { email: invitation.email });
    const facts = await invitationFacts(store, invitation, deps.clock.now());
    await moveInvitation(store, invitation, "declined", actor.kind, facts);
    await store.events.record({ name: "InvitationDeclined", subjects: { invitationId: invitation.id } });
  });
}
