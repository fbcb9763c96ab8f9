import type { Temporal } from "temporal-polyfill";
import type { OpeningKind } from "../opening/opening-ref.ts";
import type { OpeningStatus } from "../opening/own-opening.ts";
import type { EmployerStatus } from "../employer/employer.ts";
import type { DomainEvent } from "../events.ts";
import type { CircleMemberStatus } from "../circle/circle-member-lifecycle.ts";
import type { IntroductionStatus } from "../introduction/introduction-lifecycle.ts";
import type { RequestStatus } from "../introduction/request-lifecycle.ts";
import type { WhichOpenings } from "../jobs/job-store.ts";
import type { WishStatus } from "../introduction/wish-lifecycle.ts";
import type { InvitationStatus } from "../membership/invitation-lifecycle.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import type { KeptReferralStatus } from "../referral/referral-lifecycle.ts";
import type { WorryStatus } from "../worry/worry-lifecycle.ts";
import type { EmailReturn } from "./email-settings-store.ts";
import type { EmailPace } from "./pace.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";

/** An event as it was recorded, with whose act it was. */
export type RecordedEvent = DomainEvent & { id: string; accountId: string | null; occurredAt: Temporal.Instant };

/** The sides that can be told about something. */
export const SIDES = [
  "jobSeeker", "supporter", "coach", "otherJobSeeker", "otherSupporter", "otherCoach", "formerCoach", "employer", "mentor", "providerLead", "operator", "invited", "owner", "member", "formerMember",
] as const;
export type Side = (typeof SIDES)[number];

/**
 * How a thing stands now, and who takes part in it now: accounts by id, and for
 * the side `invited` the invitation's own id, or the referral's. `owner` are the owners of an
 * employer's team, `mentor` the workplace mentor of one booking, who is none of those who hire,
 * `member` one member of it, `formerMember` somebody who was. The others
 * are those for whom something ended because somebody else got the job. Read twice, when the event is
 * worked through and again when each email is sent, since both may have changed.
 */
export type Circumstances<Status extends string = string> = {
  status: Status;
  people: { readonly [S in Side]?: readonly string[] };
  /** Whom it is about, where it is about one job seeker. */
  jobSeekerId?: string;
  /** Which posted opening it is about, or whose openings. */
  openings?: WhichOpenings;
  about?: OwnPage;
};

/** Something that has a page of its own for those who are told of it. */
export type OwnPage = { kind: "booking" | OpeningKind; id: string };

export type Delivered = {
  idempotencyKey: string;
  eventId: string;
  template: string;
} & ({ status: "sent"; providerId: string | null } | { status: "refused"; refusal: string });

/** An email that waits for its recipient's daily one. */
export type DigestItem = {
  eventId: string;
  template: string;
  side: Side;
  /** The account. */
  recipientId: string;
  dueAt: Temporal.Instant;
};

/** What an event can be about, and the states it can stand in. */
export type StatusOf = {
  employer: EmployerStatus;
  provider: ProviderStatus;
  invitation: InvitationStatus;
  referral: KeptReferralStatus;
  teamInvitation: InvitationStatus;
  teamMember: "joined";
  circleMember: CircleMemberStatus;
  worry: WorryStatus;
  toldNote: "unread" | "read";
  coach: "joined";
  account: "open";
  jobSeeker: "joined";
  introductionRequest: RequestStatus;
  introductionWish: WishStatus;
  introduction: IntroductionStatus;
  booking: BookingStatus;
  opening: OpeningStatus;
  coaching: "ended";
};
export type Topic = keyof StatusOf;

/** All that the worker reads and writes to send an email. Open to `Mailing` only. */
export type MailingStore = {
  event(eventId: string): Promise<RecordedEvent | null>;

  /** How the thing stands now, or null when there is no such thing any more. */
  circumstances<T extends Topic>(topic: T, id: string): Promise<Circumstances<StatusOf[T]> | null>;

  /** Where an account gets its email, or null when it is gone. */
  addressOf(accountId: string): Promise<string | null>;
  /** Where an invitation goes, of a provider or into an employer's team, and from whom it comes. */
  addresseeOf(invitationId: string): Promise<{ email: string; organisation: string } | null>;

  /** Where a referral goes, and who made it. */
  referralTo(referralId: string): Promise<{ email: string; referrerName: string; readTogether: boolean } | null>;

  /** Where an invitation into somebody's circle goes. */
  circleAddressOf(circleMemberId: string): Promise<string | null>;

  /** Of these accounts, what those have chosen who chose. */
  pacesOf(accountIds: readonly string[]): Promise<Map<string, EmailPace>>;
  /**
   * Keeps emails for a daily one. An email that is kept already stays where it is.
   * @returns when the daily email is due that each of them is in, in the same order
   */
  keepForDigest(items: readonly DigestItem[]): Promise<Temporal.Instant[]>;
  /** What one daily email is about, in the order in which it happened. */
  digestItems(recipientId: string, dueAt: Temporal.Instant): Promise<DigestItem[]>;

  /** Whose address this is, whatever its case; null when it is nobody's. */
  accountAt(email: string): Promise<string | null>;
  emailReturn(accountId: string): Promise<EmailReturn | null>;
  /** Keeps the news unless later news is known. */
  recordReturn(accountId: string, returned: EmailReturn): Promise<void>;
  forgetReturnBefore(accountId: string, at: Temporal.Instant): Promise<void>;

  isDelivered(idempotencyKey: string): Promise<boolean>;
  /** Keeps the first record of a key and ignores a second. */
  recordDelivery(delivered: Delivered): Promise<void>;
};
