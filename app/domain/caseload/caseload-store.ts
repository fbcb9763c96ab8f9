import type { Temporal } from "temporal-polyfill";
import type { BookingStatus, Side } from "../booking/booking-lifecycle.ts";
import type { BookingKind } from "../booking/kinds.ts";
import type { NextStepCode } from "../booking/next-steps.ts";
import type { IntroductionStatus } from "../introduction/introduction-lifecycle.ts";

/** One person of a caseload, with what decides what to do next. No answers of their profile. */
export type CaseloadPerson = {
  jobSeekerId: string;
  knownAs: string;
  coachId: string;
  coachName: string;
  providerId: string;
  joinedAt: Temporal.Instant;
  /** Of their profile. */
  revision: number;
  approvedRevision: number | null;
  savedAt: Temporal.Instant;
  /** Employers they let see them. */
  chosen: number;
  /** When an employer first heard of them, with their yes. */
  firstContactAt: Temporal.Instant | null;
  /** When an introduction or a booking of theirs last moved. */
  lastMovedAt: Temporal.Instant | null;
  /** A booking led to a job. */
  hasJob: boolean;
};

export type LastBooking = {
  id: string;
  status: BookingStatus;
  changedAt: Temporal.Instant;
  next: { step: NextStepCode; chosenAt: Temporal.Instant } | null;
};

type About = { id: string; jobSeekerId: string; title: string; employerName: string | null };

/** Something under way for somebody, or that has to be read. */
export type OpenThing =
  /** An employer asks about somebody. */
  | (About & { about: "request"; since: Temporal.Instant })
  /** Somebody asks about a job. */
  | (About & { about: "wish"; since: Temporal.Instant })
  /** A member of somebody's circle is worried. */
  | (About & { about: "worry"; answerBy: Temporal.PlainDate })
  /** A member of somebody's circle told something that the person cannot read before the coach has. */
  | (About & { about: "told"; since: Temporal.Instant })
  /** Messages of one introduction to pass on; `id` is the introduction's. */
  | (About & { about: "message"; since: Temporal.Instant })
  | (About & {
      about: "introduction";
      status: IntroductionStatus;
      since: Temporal.Instant;
      replyBy: Temporal.PlainDate | null;
      /** The last booking that was made of it, and where that leads if the coach and the person chose. */
      lastBooking: LastBooking | null;
    })
  | (About & {
      about: "booking";
      status: BookingStatus;
      startsOn: Temporal.PlainDate;
      endsOn: Temporal.PlainDate;
      /** When all sides had signed for the first time. */
      firstAgreedAt: Temporal.Instant | null;
      signed: Side[];
      recorded: Side[];
      /** Its coach has to be at two places at once. */
      clashes: boolean;
      /** The first day on which it pays less than the minimum wage, as rates are known now. */
      payShortOn: Temporal.PlainDate | null;
      /** Since when somebody in the circle has passed on that the person wants to stop it. */
      stopWishedAt: Temporal.Instant | null;
      /** Whoever mentored is in the employer's team no longer, and nobody was chosen since. */
      mentorLeft: boolean;
    });

/** A stretch of work on one day, of somebody's booking that stands or is to be signed. */
type BookedTime = {
  bookingId: string;
  jobSeekerId: string;
  kind: BookingKind;
  status: BookingStatus;
  title: string;
  employerName: string | null;
  town: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  coachAttends: boolean;
  /** The coach has to be somewhere else at that time too. */
  clashes: boolean;
};

/** A caseload in a few queries, however many people it has. */
export type CaseloadStore = {
  people(scope: { coachId?: string; providerId?: string }): Promise<CaseloadPerson[]>;
  /** What is open for the people the actor supports: questions, introductions, bookings. */
  openThings(): Promise<OpenThing[]>;
  /** When people the actor supports are at work, from one moment to before another. */
  bookedTimes(from: Temporal.Instant, before: Temporal.Instant): Promise<BookedTime[]>;
};
