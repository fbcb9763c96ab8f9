import { allow } from "../access/policy.ts";
import type { ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { markOf } from "../seen.ts";
import { isExpired } from "./invitation-lifecycle.ts";
import { PROVIDER_REASONS, type ProviderStatus } from "./provider-lifecycle.ts";
import { supportsPeople } from "./provider-store.ts";
import type { WorkContact } from "./work-contact-store.ts";

export type TeamView = {
  provider: {
    name: string;
    /** It waits for an operator. */
    newName: string | null;
    town: string;
    about: string;
    status: ProviderStatus;
    /** What would help, where it was not admitted. */
    advice: string | null;
  };
  /** How anybody reaches the provider. */
  contact: WorkContact | null;
  members: { id: string; name: string; role: "coach" | "lead"; takesPeople: boolean; joinedAt: string; people: number; self: boolean }[];
  invitations: { id: string; name: string; email: string; expiresAt: string; expired: boolean }[];
};

/** A provider's coaches, how many people each supports, and who has been invited. */
export async function readTeam(deps: Deps, actor: ProviderLead): Promise<TeamView> {
  return deps.withActor(actor, async (store) => {
    const provider = await store.providers.byId(actor.providerId);
    if (!provider) throw new NotFound("provider");
    allow(actor, "coach:invite", { providerId: provider.id });
    const members = await store.providers.members(provider.id);
    const people = await store.providers.caseloadSizes(provider.id);
    const invitations = await store.providers.openInvitations(provider.id);
    const now = deps.clock.now();
    return {
      provider: {
        name: provider.name,
        newName: provider.newName,
        town: provider.town,
        about: provider.about,
        status: provider.status,
        advice: PROVIDER_REASONS.find(({ code }) => code === provider.decisionReason)?.advice ?? null,
      },
      contact: await store.workContacts.ofProvider(provider.id),
      members: members.map((member) => ({
        id: member.id,
        name: member.name,
        role: member.role,
        takesPeople: member.takesPeople,
        self: member.id === actor.coachId,
        joinedAt: member.joinedAt.toString(),
        people: people.get(member.id) ?? 0,
      })),
      invitations: invitations.map((invitation) => ({
        id: invitation.id,
        name: invitation.name,
        email: invitation.email,
        expiresAt: invitation.expiresAt.toString(),
        expired: isExpired({ expiresAt: invitation.expiresAt, now }),
      })),
    };
  });
}

/**
 * An invitation that this team has sent. Null once it is answered or taken back.
 * @throws NotFound when it is another provider's, or nobody's
 */
export async function readSentInvitation(
  deps: Deps,
  actor: ProviderLead,
  input: { invitationId: string },
): Promise<{ name: string; email: string } | null> {
  return deps.withActor(actor, async (store) => {
    const invitation = await store.providers.invitationForChange(input.invitationId);
    if (!invitation) throw new NotFound("invitation");
    allow(actor, "coach:invite", { providerId: invitation.providerId });
    return invitation.status === "invited" ? { name: invitation.name, email: invitation.email } : null;
  });
}

type TeamMemberView = {
  member: { id: string; name: string; role: "coach" | "lead"; people: number };
  /** Goes back with another role. */
  seen: string;
  /** Who could take over whom they support. */
  others: { id: string; name: string }[];
};

/** Another member of the team, whom a lead may change. */
export async function readTeamMember(deps: Deps, actor: ProviderLead, input: { memberId: string }): Promise<TeamMemberView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "coach-team:manage", { providerId: actor.providerId });
    const members = await store.providers.members(actor.providerId);
    const member = members.find(({ id }) => id === input.memberId);
    if (!member || member.id === actor.coachId) throw new NotFound("member");
    const people = (await store.profiles.coachedBy(member.id)).length;
    return {
      member: { id: member.id, name: member.name, role: member.role, people },
      seen: markOf(member.role),
      others: members.filter((one) => one.id !== member.id && supportsPeople(one)).map(({ id, name }) => ({ id, name })),
    };
  });
}
