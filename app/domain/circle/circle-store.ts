import type { Temporal } from "temporal-polyfill";
import type { BookingKind } from "../booking/kinds.ts";
import type { CircleItem } from "./circle-items.ts";
import type { CircleMemberStatus } from "./circle-member-lifecycle.ts";
import type { RelationCode } from "./relations.ts";

/** Somebody in a person's circle, or asked into it. The name is what the person calls them. */
export type CircleMember = {
  id: string;
  jobSeekerId: string;
  /** Null until they say yes. */
  supporterId: string | null;
  name: string;
  relation: RelationCode;
  email: string;
  status: CircleMemberStatus;
  invitedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
};

/** A person as a member of their circle knows them: their name, and who coaches them. */
export type PersonBeside = {
  circleMemberId: string;
  id: string;
  supporterId: string;
  circleItems: CircleItem[];
  relation: RelationCode;
  knownAs: string;
  /** Null for whom the person does not let help with the profile: some answers go by age. */
  birthDate: Temporal.PlainDate | null;
  coachId: string;
  coachName: string;
  providerId: string;
  providerName: string;
};

/** An invitation into a circle, for whoever proved its address. Says who asks, and no more. */
export type CircleInvitation = { circleMemberId: string; knownAs: string; expiresAt: Temporal.Instant };

/** A stretch of work on one day. */
type AgreedDate = {
  bookingId: string;
  kind: BookingKind;
  title: string;
  employerName: string | null;
  town: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
};

export type CircleStore = {
  /** Who is in this person's circle or asked into it, who was asked first coming first, with what each may do. */
  members(jobSeekerId: string): Promise<(CircleMember & { circleItems: CircleItem[] })[]>;
  /** Nobody else changes it until the transaction ends. */
  memberForChange(circleMemberId: string): Promise<CircleMember | null>;
  invite(member: Omit<CircleMember, "supporterId">): Promise<void>;
  /** Replaces what the person let this member do. */
  letDo(member: Pick<CircleMember, "id" | "jobSeekerId">, items: readonly CircleItem[], at: Temporal.Instant): Promise<void>;
  addSupporter(supporter: { id: string; accountId: string; joinedAt: Temporal.Instant }): Promise<void>;
  /** @returns false when it is not in that state any more */
  move(move: {
    id: string;
    from: CircleMemberStatus;
    to: CircleMemberStatus;
    at: Temporal.Instant;
    /** Who it is, once they say yes. */
    supporterId?: string;
  }): Promise<boolean>;

  /** The people whose circle this supporter is in, by name. */
  people(): Promise<PersonBeside[]>;
  /** Null when there is nobody of this id, or this supporter is not in their circle now. */
  person(jobSeekerId: string): Promise<PersonBeside | null>;
  /**
   * When this person is at work from this moment on, as everybody agreed, the earliest
   * first. Nothing where the person does not let this supporter see it.
   */
  dates(jobSeekerId: string, from: Temporal.Instant): Promise<AgreedDate[]>;
  /** Invitations to the proven address that can still be answered, the oldest first. */
  invitations(now: Temporal.Instant): Promise<CircleInvitation[]>;
};
