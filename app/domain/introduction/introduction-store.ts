import type { Temporal } from "temporal-polyfill";
import type { Scope } from "../access/policy.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import type { NextStepCode } from "../booking/next-steps.ts";
import type { WorkContact } from "../membership/work-contact-store.ts";
import type { OpeningThen } from "../matching/opening.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { IntroductionStatus } from "./introduction-lifecycle.ts";
import type { ListPart } from "./next-step.ts";
import type { RequestStatus } from "./request-lifecycle.ts";

/** Who a brokered thing is about and who supports them now; what the policy page asks for. */
export type Parties = {
  employerId: string;
  jobSeekerId: string;
  /** The coach who supports the job seeker now, and their provider. Employers cannot read these: empty for them. */
  coachId: string;
  providerId: string;
};

/** The opening a brokered thing is about. An unmet need that became a vacancy is read as that vacancy. */
export type OpeningLine = {
  opening: OpeningRef;
  openingTitle: string;
  /** Open or paused. */
  openingStands: boolean;
  /** Null to people outside an employer that is no longer verified. */
  employerName: string | null;
};

export type IntroductionRequest = Parties &
  OpeningLine & {
    id: string;
    /** An employer is told whether it is closed, and reads everything else as waiting. */
    status: RequestStatus;
    askedAt: Temporal.Instant;
  };

export type Introduction = Parties &
  OpeningLine & {
    id: string;
    /** As kept. `statusNow` says how it stands. */
    status: IntroductionStatus;
    /** A signed trial, or one that led to the job, keeps its introduction. */
    bookingStands: boolean;
    /** The trial that waits for signatures or stands, if there is one. */
    bookingId: string | null;
    /** How the last booking made for it stands, whatever became of it. */
    lastBooking: BookingStatus | null;
    lastBookingId: string | null;
    /** What the person and their coach chose to come after it; nobody else reads that. */
    chosenNext: NextStepCode | null;
    reasons: string[];
    proposedAt: Temporal.Instant;
    /** What the opening asked for when it was proposed; null where that was not kept yet. */
    openingThen: OpeningThen | null;
    sharedAt: Temporal.Instant | null;
    replyBy: Temporal.PlainDate | null;
    declineReason: string | null;
    declineReviewedAt: Temporal.Instant | null;
    reasonPassedOn: boolean | null;
    /** For an employer only what it is told of it (`ClosingTold`). */
    closingReason: string | null;
    changedAt: Temporal.Instant;
    seekerAnsweredAt: Temporal.Instant | null;
    employerAnsweredAt: Temporal.Instant | null;
    introducedAt: Temporal.Instant | null;
    /** Null for an employer that said no itself. */
    closedAt: Temporal.Instant | null;
  };

/** What changes together with the status. */
export type IntroductionChange = Partial<{
  sharedAt: Temporal.Instant;
  replyBy: Temporal.PlainDate;
  declineReason: string;
  closingReason: string;
}>;

/** How an employer has answered over the last year, counted over everybody. */
export type EmployerAnswers = {
  answered: number;
  /** Half of its answers came within so many days; null while there are too few to say. */
  usualDays: number | null;
  /** Introductions past the day by which it was asked to answer. */
  overdue: number;
};

/** What a coach's words to a job seeker go with: the proposal, or the employer's answer. */
type NoteAbout = "proposal" | "answer";

/** Whom an employer talks to about an introduction. */
export type NamedCoach = {
  coach: string;
  provider: string;
  /** How they are reached at work: empty unless the two are introduced now. */
  coachAt: WorkContact;
  providerAt: WorkContact;
};

/** Whose list it is, what may be in it, and what is late on that day. */
export type ListedFor = { side: "coach" | "employer" | "jobSeeker"; scope: Scope; today: Temporal.PlainDate };

/** Narrows to some people, an employer, an opening; at least one is given. */
export type Which = { jobSeekerId?: string; employerId?: string; vacancyId?: string; unmetNeedId?: string };

export type IntroductionStore = {
  requestById(id: string): Promise<IntroductionRequest | null>;
  /** Requests the actor may see, the newest first. */
  requests(which?: Which, page?: { limit: number; offset: number }): Promise<IntroductionRequest[]>;
  countRequests(which: Which): Promise<number>;
  addRequest(request: {
    id: string;
    opening: OpeningRef;
    employerId: string;
    jobSeekerId: string;
    askedAt: Temporal.Instant;
  }): Promise<void>;
  /** @returns false when it no longer was where it was */
  moveRequest(id: string, from: RequestStatus, to: RequestStatus, at: Temporal.Instant): Promise<boolean>;
  /** Those of these that still wait or are being taken forward. */
  openRequests(which: Which): Promise<IntroductionRequest[]>;
  /** Closes these, whichever of them are not closed meanwhile. */
  closeRequests(ids: readonly string[], at: Temporal.Instant): Promise<void>;
  /** Questions asked before then that are not closed: ids above `after`, in order, at most `limit`. */
  requestsOpenSince(before: Temporal.Instant, page: { after: string | null; limit: number }): Promise<string[]>;
  /** Job seekers the acting employer has asked about for this opening. The ids stay on the server. */
  askedAbout(opening: OpeningRef): Promise<Set<string>>;
  /**
   * Whom the employer asked about or is introduced to for this opening, with the introduction that changed last, if any.
   * Only what it may read: an introduction nobody has agreed to does not exist for it.
   */
  underWayFor(opening: OpeningRef): Promise<Map<string, string | null>>;

  /** For coaches. */
  answersOf(employerId: string): Promise<EmployerAnswers>;
  /** For the employer, while an introduction that was shared with it goes on; null otherwise. */
  coachOf(introductionId: string): Promise<NamedCoach | null>;

  byId(id: string): Promise<Introduction | null>;
  byIds(ids: readonly string[]): Promise<Introduction[]>;
  /** As `byId`, and nobody else changes it until the transaction ends. */
  byIdForChange(id: string): Promise<Introduction | null>;
  /** Introductions the actor may see, the newest change first. */
  list(which?: Which): Promise<Introduction[]>;
  /** One page of a part of a side's list: what is late first, then the newest change. */
  page(of: ListedFor, part: ListPart, page: { limit: number; offset: number }): Promise<Introduction[]>;
  counts(of: ListedFor): Promise<Record<ListPart | "all", number>>;
  /** Those of these people with one employer. */
  ofPeople(employerId: string, jobSeekerIds: readonly string[]): Promise<Introduction[]>;
  /**
   * Introductions about openings that stand, which have stood in this state since before then: ids above
   * `after`, in order, at most `limit`.
   */
  standingSince(
    status: IntroductionStatus,
    before: Temporal.Instant,
    page: { after: string | null; limit: number },
  ): Promise<string[]>;
  /** All there ever were of one person and one opening, kept from changing meanwhile. */
  historyForChange(opening: OpeningRef, jobSeekerId: string): Promise<Introduction[]>;
  add(introduction: {
    id: string;
    opening: OpeningRef;
    employerId: string;
    jobSeekerId: string;
    coachId: string;
    reasons: string[];
    proposedAt: Temporal.Instant;
    openingThen: OpeningThen;
  }): Promise<void>;
  /** @returns false when somebody else moved it first */
  move(
    id: string,
    from: IntroductionStatus,
    to: IntroductionStatus,
    at: Temporal.Instant,
    change?: IntroductionChange,
  ): Promise<boolean>;
  /** The person stops, or hides, while the employer's no waits for the coach. Safe to repeat. */
  stopBesideNo(id: string, closingReason: string, at: Temporal.Instant): Promise<void>;
  /** The same with all that they hide from, for whoever passes on that they hide and may not read that there is a no. */
  stopBesideUnreadNo(pair: { jobSeekerId: string; employerId: string }): Promise<void>;
  /** The coach has read a refusal. @returns false when that was done before */
  reviewDecline(id: string, reasonPassedOn: boolean, at: Temporal.Instant): Promise<boolean>;

  addNote(note: {
    id: string;
    introductionId: string;
    jobSeekerId: string;
    about: NoteAbout;
    text: string;
    writtenBy: string;
    writtenAt: Temporal.Instant;
  }): Promise<void>;
  /** The coach's words to the job seeker; null for none. Not for employers. */
  noteOf(introductionId: string, about: NoteAbout): Promise<string | null>;
  addDeclineNote(note: {
    introductionId: string;
    employerId: string;
    jobSeekerId: string;
    text: string;
    writtenAt: Temporal.Instant;
  }): Promise<void>;
  declineNoteOf(introductionId: string): Promise<string | null>;
};
