import type { Temporal } from "temporal-polyfill";
import type { BookingStatus, Side } from "../booking/booking-lifecycle.ts";
import type { BookingKind } from "../booking/kinds.ts";
import type { Capacity } from "../employer/capacity.ts";
import type { Employer } from "../employer/employer.ts";
import type { EmployerCheckRow } from "../employer/employer-check.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { UnmetNeedStatus } from "../unmet-need/unmet-need.ts";
import type { VacancyStatus } from "../vacancy/vacancy.ts";

/** Each carries no more of a person than what this employer calls them. */
export type DashboardOpening = OpeningRef & {
  title: string;
  /** Null where a draft does not say yet. */
  siteName: string | null;
  status: VacancyStatus | UnmetNeedStatus;
  createdAt: Temporal.Instant;
  /** Of a vacancy; what a draft does not say yet is null. */
  terms: { hoursPerWeek: number | null; payPencePerHour: number | null; startDate: Temporal.PlainDate | null } | null;
};

type DashboardIntroduction = {
  id: string;
  who: string;
  opening: string;
  replyBy: Temporal.PlainDate | null;
};

export type DashboardBooking = {
  id: string;
  who: string;
  opening: string;
  kind: BookingKind;
  status: BookingStatus;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  /** When all sides had signed for the first time. */
  firstAgreedAt: Temporal.Instant | null;
  /** When the next stretch of it begins, or goes on. */
  next: Temporal.Instant | null;
  /** Of the employer's side alone. */
  signed: boolean;
  /** It waits for signatures, and pays too little: nobody can sign it before the coach has changed it. */
  payTooLow: boolean;
  recorded: Side[];
};

type DashboardMessages = { introductionId: string; who: string; since: Temporal.Instant };

/** A time a coach proposes that nobody has answered. */
type DashboardTime = { id: string; who: string; opening: string; startsAt: Temporal.Instant; noticeDays: number };

/** One that stands: when somebody last said that it does, and of a vacancy what is held against the minimum wage. */
export type DashboardPosted = OpeningRef & {
  title: string;
  status: string;
  confirmedAt: Temporal.Instant | null;
  postedAt: Temporal.Instant | null;
  staleWarnedAt: Temporal.Instant | null;
  /** A booking for it is under way. */
  booked: boolean;
  payPencePerHour: number | null;
  startDate: Temporal.PlainDate | null;
};

/** All that an employer's home page is made of, read at once. */
export type EmployerDashboardRows = {
  employer: Employer;
  openCheck: Pick<EmployerCheckRow, "askedAt" | "claimedLevel" | "claimWords"> | null;
  capacity: Capacity;
  /** It has described one at least, be it over by now. */
  began: boolean;
  /** Those that are not over, the newest first. */
  openings: DashboardOpening[];
  /** Introductions that wait for the employer's answer. */
  introductions: DashboardIntroduction[];
  /** Those that are not over, and those whose outcome the employer owes. */
  bookings: DashboardBooking[];
  /** Introductions with something from the coach that nobody has read. */
  messages: DashboardMessages[];
  times: DashboardTime[];
  /** Openings of both kinds that stand. */
  posted: DashboardPosted[];
  /** Whether any visible person was on no list of this employer yet. Not how many: few are never counted. */
  newPeople: boolean;
};

export type DashboardStore = {
  /** Null when there is no such employer for the actor. */
  ofEmployer(
    employerId: string,
    options: { now: Temporal.Instant; mostOpenings: number; hires: boolean },
  ): Promise<EmployerDashboardRows | null>;
};
