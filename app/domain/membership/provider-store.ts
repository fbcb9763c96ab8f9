import type { Temporal } from "temporal-polyfill";
import type { Coordinates } from "../place/place.ts";
import type { InvitationStatus } from "./invitation-lifecycle.ts";
import type { ProviderReasonCode, ProviderStatus } from "./provider-lifecycle.ts";

export type Provider = {
  id: string;
  name: string;
  /** Asked for by a lead, and shown once an operator has taken it. */
  newName: string | null;
  about: string;
  placeId: number;
  /** "Newport, Shropshire". */
  town: string;
  status: ProviderStatus;
  appliedBy: string;
  appliedAt: Temporal.Instant;
  /** Of `PROVIDER_REASONS`, where it was not admitted. */
  decisionReason: string | null;
};

export type ProviderMember = {
  id: string;
  providerId: string;
  accountId: string;
  name: string;
  role: "coach" | "lead";
  joinedAt: Temporal.Instant;
  /** A lead who supports people too. */
  takesPeople: boolean;
  /** When a lead ended it. */
  endedAt: Temporal.Instant | null;
};

/** Whether somebody of a team can be anybody's coach. */
export function supportsPeople({ role, takesPeople, endedAt }: Pick<ProviderMember, "role" | "takesPeople" | "endedAt">): boolean {
  return endedAt === null && (role === "coach" || takesPeople);
}

export type Invitation = {
  id: string;
  providerId: string;
  email: string;
  name: string;
  status: InvitationStatus;
  invitedBy: string;
  invitedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
};

/** A provider somebody can join: admitted, and with a coach. */
export type JoinableProvider = Pick<Provider, "id" | "name" | "about" | "town"> & { at: Coordinates };

export type ProviderStore = {
  byId(providerId: string): Promise<Provider | null>;
  /** Locks the row until the transaction ends, so that two changes cannot cross. For operators and its leads. */
  byIdForChange(providerId: string): Promise<Provider | null>;
  /** The longest waiting first. */
  withStatus(status: ProviderStatus, page?: { name: string; limit: number; offset: number }): Promise<Provider[]>;
  /** Those of whom a new name waits for an operator, the longest here first. */
  withNewName(page?: { name: string; limit: number; offset: number }): Promise<Provider[]>;
  apply(provider: Omit<Provider, "town" | "status" | "decisionReason" | "newName">): Promise<void>;
  change(providerId: string, to: Pick<Provider, "name" | "newName" | "placeId">): Promise<void>;
  /** @returns false when the provider is not in the expected state any more */
  decide(decision: {
    providerId: string;
    from: ProviderStatus;
    to: ProviderStatus;
    decidedBy: string;
    decidedAt: Temporal.Instant;
    /** Why it was not admitted. */
    reason: ProviderReasonCode | null;
  }): Promise<boolean>;
  joinable(): Promise<JoinableProvider[]>;
  /** The coach who supports the fewest people now, `but` left out; of several, who joined first. Null when there is none. */
  leastBusyCoach(providerId: string, but?: string): Promise<string | null>;

  addMember(member: Omit<ProviderMember, "takesPeople" | "endedAt">): Promise<void>;
  member(memberId: string): Promise<ProviderMember | null>;
  /** All who ever were, held until the transaction ends. For its lead. */
  membersForChange(providerId: string): Promise<ProviderMember[]>;
  changeMember(memberId: string, to: Pick<ProviderMember, "role" | "takesPeople">): Promise<void>;
  /** @returns false when they are not called that any more */
  rename(memberId: string, names: { before: string; name: string }): Promise<boolean>;
  endMember(memberId: string, endedAt: Temporal.Instant): Promise<void>;
  /** Leads first, then coaches by name. Whoever has left is left out. */
  members(providerId: string): Promise<ProviderMember[]>;
  /** How many people each coach of this provider supports now; coaches with none are left out. For its lead. */
  caseloadSizes(providerId: string): Promise<Map<string, number>>;

  invite(invitation: Invitation): Promise<void>;
  /** Holds it until the transaction ends: of a hundred who press at once, each finds what the one before left. */
  invitationForChange(invitationId: string): Promise<Invitation | null>;
  /** Not accepted yet, the newest first. */
  openInvitations(providerId: string): Promise<Invitation[]>;
  /** Waiting for whoever proves this address, expired ones left out. */
  invitationsTo(email: string, now: Temporal.Instant): Promise<(Invitation & { providerName: string })[]>;
  /** @returns false when the invitation has been answered or withdrawn meanwhile */
  answerInvitation(answer: { invitationId: string; to: InvitationStatus; answeredAt: Temporal.Instant }): Promise<boolean>;
};
