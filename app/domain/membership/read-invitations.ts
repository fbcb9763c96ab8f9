import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Invitation } from "./provider-store.ts";

type InvitationView = {
  id: string;
  providerName: string;
  /** As the provider wrote it; the coach may correct it. */
  name: string;
  /** ISO instant. */
  expiresAt: string;
};

/** Invitations that wait for whoever proved this address. */
export async function readInvitations(deps: Deps, actor: Newcomer): Promise<InvitationView[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "invitation:accept", { email: actor.email });
    const waiting = await store.providers.invitationsTo(actor.email, deps.clock.now());
    return waiting.map(invitationView);
  });
}

/** @throws NotFound when it is not theirs, was answered, or is too old */
export async function readInvitation(deps: Deps, actor: Newcomer, invitationId: string): Promise<InvitationView> {
  const found = (await readInvitations(deps, actor)).find((invitation) => invitation.id === invitationId);
  if (!found) throw new NotFound("invitation");
  return found;
}

function invitationView(invitation: Invitation & { providerName: string }): InvitationView {
  return {
    id: invitation.id,
    providerName: invitation.providerName,
    name: invitation.name,
    expiresAt: invitation.expiresAt.toString(),
  };
}
