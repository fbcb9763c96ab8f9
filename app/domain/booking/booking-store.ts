import type { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { OpeningLine, Parties, Which } from "../introduction/introduction-store.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { CriterionRating } from "../vocabulary/criteria.ts";
import type { BookingFilter } from "./booking-parts.ts";
import type { BookingKind, LegalBasis } from "./kinds.ts";
import type { Vote } from "./longer.ts";
import type { NextStepCode } from "./next-steps.ts";
import type { Reflection } from "./reflection.ts";
import type { BookingReminder, BookingReminderStep } from "./reminder-rule.ts";
import type { Slot } from "./slot.ts";
import type { SlotStatus } from "./slot-lifecycle.ts";
import type { Sitting } from "./sittings.ts";
import type { Side, BookingStatus } from "./booking-lifecycle.ts";

export type Basis = {
  legalBasis: LegalBasis;
  /** When Jobcentre Plus, the programme or the internship agreed. */
  basisAgreedOn: Temporal.PlainDate | null;
  /** The interview for this very vacancy that Jobcentre Plus asks for. */
  basisInterviewedOn: Temporal.PlainDate | null;
  /** All six factors of an unpaid assessment were confirmed. */
  sixFactors: boolean;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
};

export type Booking = Parties &
  OpeningLine &
  Basis & {
    id: string;
    introductionId: string;
    kind: BookingKind;
    status: BookingStatus;
    evidenceId: string | null;
    slotId: string | null;
    /** For an employer only what it is told of it (`ClosingTold`). */
    closingReason: string | null;
    sequence: number;
    /** How often it was made longer after both had said how it went. */
    round: number;
    /** When all sides had signed for the first time. */
    firstAgreedAt: Temporal.Instant | null;
    bookedAt: Temporal.Instant;
    changedAt: Temporal.Instant;
    /** Whom to look for, and what else to know on the first day. Null where the employer chose somebody whom the coach has not passed on. */
    mentor: string | null;
    /** The member of the team who mentors, if one does, and what they are called for whoever may know. */
    mentorId: string | null;
    mentorName: string | null;
    /** The mentor left the employer's team, and nobody was chosen since. */
    mentorLeft: boolean;
    meetingNotes: string | null;
    /** Sides that signed the agreement as it stands. */
    signed: Side[];
    /** Sides that recorded how it went. */
    recorded: Side[];
  };

type PartyIds = { employerId: string; jobSeekerId: string; coachId: string };
/** Who writes for which side. */
type By = PartyIds & { bookingId: string; side: Side; signedBy: string };

/** What a coach wrote down about who agreed to unpaid work. Coaches alone read it. */
export type BasisEvidence = { agreedWith: string; details: string; longerAgreed: boolean };

export type Agreement = {
  id: string;
  version: number;
  terms: AgreementTerms;
  /** SHA-256 of the canonical terms, hex. */
  contentHash: string;
  writtenAt: Temporal.Instant;
};

/** Who proposes other criteria; a coach writes them into the agreement at once. */
export type ProposingSide = Exclude<Side, "coach">;

type Signature = { side: Side; signedAt: Temporal.Instant };
export type Outcome = Vote & { side: Side; recordedAt: Temporal.Instant };
export type Rating = { side: Side; criterion: string; rating: CriterionRating };

/** Somebody else has the job, or is the one person who is considered for it now. */
export type JobTaken = "filled" | "trial";

/** Whom to look for, and what else to know, on the first day. */
export type BookingNotes = Pick<Booking, "mentorId" | "mentor" | "meetingNotes" | "mentorLeft">;

/** A member of an employer, as an agreement or a plan for the first day may name them. */
export type EmployerPerson = { id: string; name: string; role: "owner" | "hiring_manager" | "workplace_mentor" };

export type BookingStore = {
  byId(id: string): Promise<Booking | null>;
  /** As `byId`, and nobody else changes it until the transaction ends. */
  byIdForChange(id: string): Promise<Booking | null>;
  /** Bookings the actor may see, the latest first day first. */
  list(which: Which): Promise<Booking[]>;
  byIds(ids: readonly string[]): Promise<Booking[]>;
  /** What lies ahead with the next first, the rest with the latest first. */
  page(filter: BookingFilter, window: { limit: number; offset: number }): Promise<Booking[]>;
  count(filter: BookingFilter): Promise<number>;
  add(
    booking: PartyIds &
      Basis & {
        id: string;
        kind: BookingKind;
        introductionId: string;
        opening: OpeningRef;
        evidenceId: string | null;
        slotId: string | null;
        bookedAt: Temporal.Instant;
      },
  ): Promise<void>;
  /**
   * Moves it on, and gives back the time that it no longer takes up.
   * @returns the offered time it was booked with, if it was; null when it no longer was where it was
   */
  move(
    id: string,
    from: BookingStatus,
    to: BookingStatus,
    at: Temporal.Instant,
    closingReason?: string,
  ): Promise<Pick<Booking, "slotId"> | null>;
  /** Whether somebody else has the job that a booking is about, or is the one who tries it. Never who. */
  jobTaken(id: string): Promise<JobTaken | null>;
  /**
   * Both sides want the job: ends all else that is under way for it, whoever's it is.
   * @returns false when somebody else has it or tries it; nothing is moved then
   */
  fillJob(id: string): Promise<boolean>;
  /** New dates and basis, of a new version of the agreement. */
  rebook(id: string, basis: Basis & { evidenceId: string | null; slotId: string | null; round: number }, at: Temporal.Instant): Promise<void>;

  /**
   * How many of this employer's bookings begin in the month of this day, whoever made them.
   * Others who ask the same wait until this is done.
   */
  startsInMonth(employerId: string, day: Temporal.PlainDate): Promise<number>;

  addEvidence(
    evidence: BasisEvidence & {
      id: string;
      jobSeekerId: string;
      coachId: string;
      writtenBy: string;
      writtenAt: Temporal.Instant;
    },
  ): Promise<void>;
  evidenceById(id: string): Promise<BasisEvidence | null>;

  /** Takes up these times and gives back those of before. Refused when a person would be in two places at once. */
  sit(booking: PartyIds & { bookingId: string }, sittings: readonly (Sitting & { id: string })[]): Promise<void>;

  /** When its coach has to be at two places at once, in order: after a change of coach alone, and as far as this actor may know. */
  clashesOf(bookingId: string): Promise<Temporal.Instant[]>;
  /** What lies ahead of somebody whose coach has just changed is the new coach's to be at. */
  moveSittings(jobSeekerId: string): Promise<void>;

  /** Others who plan something for this person wait until this is done. */
  planInTurn(jobSeekerId: string): Promise<void>;
  /** When somebody works, whoever for, in order. @param except a booking that is left out */
  sittingsAround(
    jobSeekerId: string,
    window: { from: Temporal.Instant; to: Temporal.Instant },
    except: string | null,
  ): Promise<Pick<Sitting, "startsAt" | "endsAt">[]>;
  /** Of one employer, those that stand and begin in between, in order. */
  sittingsBetween(
    employerId: string,
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Promise<{ bookingId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]>;
  /** Every sitting there ever was, the last of each ordinal: those that do not stand any more have to be told off. */
  calendarOf(bookingId: string): Promise<(Sitting & { live: boolean })[]>;

  /** The days of notice the employer asks for. */
  noticeDays(vacancyId: string): Promise<number>;
  setNoticeDays(vacancyId: string, days: number): Promise<void>;

  /** Times that are proposed, offered or taken and still ahead, the next one first; of what is kept for one introduction, its own coach's alone. */
  slotsOf(vacancyId: string, after: Temporal.Instant): Promise<Slot[]>;
  slotById(id: string): Promise<(Slot & { employerId: string }) | null>;
  addSlot(slot: Slot & { employerId: string; offeredBy: string; offeredAt: Temporal.Instant }): Promise<void>;
  /** @returns false when somebody else moved it first */
  moveSlot(id: string, from: SlotStatus, to: SlotStatus): Promise<boolean>;
  /** Takes back what was proposed. @returns false when the employer answered first */
  removeProposedSlot(id: string): Promise<boolean>;
  /** Who of the two has to be elsewhere at that time, the person first, as far as this actor may know. */
  busyAt(
    who: { jobSeekerId: string; coachId: string },
    time: Pick<Slot, "startsAt" | "endsAt">,
  ): Promise<"job_seeker" | "coach" | null>;

  /** Writes one version, with its content hash. */
  addAgreement(agreement: PartyIds & Omit<Agreement, "contentHash"> & { bookingId: string }): Promise<void>;
  /**
   * For the person, of a plan that not all have signed: a version that says the same without one adjustment, which
   * nobody is told any more. @returns false when the plan has moved on
   */
  leaveOut(version: { id: string; bookingId: string; adjustment: string }): Promise<boolean>;
  /** The version that stands; for an employer as `versionsOf` has it, without keeping anything as read. */
  agreementOf(bookingId: string): Promise<Agreement | null>;
  /**
   * Every version, the first one first, to be shown. For an employer each says of what
   * helps only what it may read, so that nothing taken back stands in an older one; what
   * the last one says is kept as read. The hash, from which what is left out could be
   * guessed, it gets of the version that waits for signatures alone.
   */
  versionsOf(bookingId: string): Promise<Agreement[]>;
  signaturesOf(agreementId: string): Promise<Signature[]>;
  sign(signature: By & { agreementId: string; contentHash: string; signedAt: Temporal.Instant }): Promise<void>;

  /** Bookings in this state, about a day in between, that were not reminded of in this way for that day. */
  toRemind(
    reminder: Pick<BookingReminder, "name" | "status" | "about">,
    days: { from: Temporal.PlainDate; to: Temporal.PlainDate },
    page: { after: string | null; limit: number },
  ): Promise<string[]>;
  /**
   * The first day on which the pay is below the minimum wage of whoever works, as rates and their date of birth are
   * known now; null when there is none. Not for employers, who could tell an age from it.
   */
  payShortOn(bookingId: string): Promise<Temporal.PlainDate | null>;
  /** Of which of them there is such a day, for whoever signs. */
  paidTooLittle(bookingIds: readonly string[]): Promise<Set<string>>;
  /** Bookings that go on today or later with such a day, of which nobody was told yet. */
  payFellBehind(today: Temporal.PlainDate, page: { after: string | null; limit: number }): Promise<string[]>;

  /** Bookings that wait for signatures about a day before this one, after which nobody signs. */
  unsignedBefore(day: Temporal.PlainDate, page: { after: string | null; limit: number }): Promise<string[]>;
  /** @returns false when that was done before */
  addReminder(reminder: {
    id: string;
    bookingId: string;
    jobSeekerId: string;
    step: BookingReminderStep | "pay-behind" | "by-hand";
    forDay: Temporal.PlainDate;
    remindedAt: Temporal.Instant;
  }): Promise<boolean>;
  /** Whether one of these was sent for that day. */
  wasReminded(bookingId: string, steps: readonly BookingReminderStep[], forDay: Temporal.PlainDate): Promise<boolean>;
  lastByHand(bookingId: string): Promise<Temporal.Instant | null>;

  /** Criteria that were proposed instead of those of this version, the first first; `kept` is why the coach kept those. */
  proposalsOf(bookingId: string, version: number): Promise<{ side: ProposingSide; criteria: string[]; kept: string | null }[]>;
  addProposal(
    proposal: PartyIds & {
      bookingId: string;
      side: ProposingSide;
      version: number;
      criteria: string[];
      proposedBy: string;
      proposedAt: Temporal.Instant;
    },
  ): Promise<void>;
  /** Answers what is not answered yet about this version. */
  keepCriteria(bookingId: string, version: number, kept: { keptAt: Temporal.Instant; keptReason: string }): Promise<void>;

  nextStepOf(bookingId: string): Promise<NextStepCode | null>;
  /** Chooses one, or another instead. */
  setNextStep(step: {
    bookingId: string;
    jobSeekerId: string;
    step: NextStepCode;
    chosenBy: string;
    chosenAt: Temporal.Instant;
  }): Promise<void>;

  /** Whom to look for, and what else to know on the first day. */
  note(id: string, notes: BookingNotes, at: Temporal.Instant): Promise<void>;
  /** For the employer: whom to look for is not said any more until the coach passes it on. */
  chooseMentor(id: string, mentorId: string, at: Temporal.Instant): Promise<void>;

  /** What this person said how it went of, with a last day no earlier than that, and not yet what they liked; the latest first. */
  toReflectOn(jobSeekerId: string, endsFrom: Temporal.PlainDate): Promise<{ id: string; title: string }[]>;
  /** What the job seeker found out, and whether they added it to their profile. */
  reflectionOf(bookingId: string): Promise<(Reflection & { takenUp: boolean }) | null>;
  addReflection(
    reflection: Reflection & { bookingId: string; jobSeekerId: string; writtenAt: Temporal.Instant },
  ): Promise<void>;
  /** @returns false when that was done before */
  takeUpReflection(bookingId: string, at: Temporal.Instant): Promise<boolean>;

  /** Of this round; what was said before it was made longer is over. */
  outcomesOf(bookingId: string): Promise<Outcome[]>;
  /** An employer reads its own until the trial is over; others see all, and views hold back. */
  ratingsOf(bookingId: string): Promise<Rating[]>;
  recordOutcome(
    by: By & { round: number },
    outcome: Vote & { recordedAt: Temporal.Instant },
    ratings: Omit<Rating, "side">[],
  ): Promise<void>;
  offerJob(
    offer: PartyIds & { id: string; bookingId: string; vacancyId: string; offeredAt: Temporal.Instant },
  ): Promise<void>;

  /** The people of an employer who may supervise or mentor, by name. */
  employerPeople(employerId: string): Promise<EmployerPerson[]>;
};
