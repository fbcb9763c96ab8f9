import type { Temporal } from "temporal-polyfill";
import type { ActorKind } from "../actor.ts";
import { Clash } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { INVITATION, type InvitationFacts, type InvitationStatus } from "./invitation-lifecycle.ts";
import type { Invitation } from "./provider-store.ts";

export async function invitationFacts(
  store: Store,
  invitation: Invitation,
  now: Temporal.Instant,
): Promise<InvitationFacts> {
  const provider = await store.providers.byId(invitation.providerId);
  // Only an admitted provider can be read by those it invites.
  return { expiresAt: invitation.expiresAt, now, providerStatus: provider?.status ?? "not_admitted" };
}

/** @throws Clash when somebody answered or withdrew it first, or it can no longer be accepted */
export async function moveInvitation(
  store: Store,
  invitation: Invitation,
  to: InvitationStatus,
  by: ActorKind,
  facts: InvitationFacts,
): Promise<void> {
  moveTo(INVITATION, invitation.status, to, by, facts);
  const moved = await store.providers.answerInvitation({ invitationId: invitation.id, to, answeredAt: facts.now });
  if (!moved) throw new Clash("This invitation has already been answered.");
}
