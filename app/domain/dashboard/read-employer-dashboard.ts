import { Temporal } from "temporal-polyfill";
import { allow, isAllowed } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { mayRecord } from "../booking/record-outcome.ts";
import { isTooLateToSign, signBy } from "../booking/unsigned-rule.ts";
import { workingDayFrom, workingDayUntil } from "../booking/working-days.ts";
import type { BookingKind } from "../booking/kinds.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isAway, isPaused } from "../employer/capacity.ts";
import { standingOf, type Standing } from "../employer/read-own-employer.ts";
import { NotFound } from "../errors.ts";
import { CARDS_PER_PAGE, pagedByKind, type KindFilter, type PagedByKind } from "../paging.ts";
import type { OpeningKind, OpeningRef } from "../opening/opening-ref.ts";
import { closesOn } from "../opening/staleness.ts";
import { detailProblems, payDay, startHasPassed } from "../vacancy/check-details.ts";
import type { DashboardBooking, DashboardOpening, EmployerDashboardRows } from "./dashboard-store.ts";

export const EMPLOYER_TASK_KINDS = ["answer-introduction", "answer-time", "sign-booking", "record-booking", "raise-pay", "renew-opening", "set-start", "read-message"] as const;
export type EmployerTaskKind = (typeof EMPLOYER_TASK_KINDS)[number];

/** What is done with a booking, and what with an opening: the page depends on which kind it is. */
type BookingTaskKind = Extract<EmployerTaskKind, "sign-booking" | "record-booking">;
type OpeningTaskKind = Extract<EmployerTaskKind, "raise-pay" | "renew-opening" | "set-start">;

/** One thing that waits for the employer; the id is of an introduction, a proposed time, a booking or an opening. */
export type EmployerTask = (
  | { kind: BookingTaskKind; booking: BookingKind }
  | { kind: OpeningTaskKind; opening: OpeningKind }
  | { kind: Exclude<EmployerTaskKind, BookingTaskKind | OpeningTaskKind> }
) & {
  id: string;
  /** The alias, or the name they told; null where nobody waits. */
  who: string | null;
  /** The opening that it is about, by its title; null where only the person is named. */
  about: string | null;
  /** ISO dates: by when an answer is asked for, or since when it waits. */
  by: string | null;
  since: string | null;
  late: boolean;
};

export type ComingBooking = {
  id: string;
  who: string;
  opening: string;
  kind: BookingKind;
  /** Not every side has signed yet. */
  unsigned: boolean;
  /** ISO date of its first day, or of the next one where it has begun. */
  on: string;
  /** ISO moment, where the hours are known. */
  at: string | null;
  endsOn: string;
};

export type DashboardOpeningView = OpeningRef &
  Pick<DashboardOpening, "title" | "siteName" | "status"> & {
    terms: { hoursPerWeek: number | null; payPencePerHour: number | null; startDate: string | null } | null;
  };

export type EmployerDashboard = {
  name: string;
  standing: Standing;
  /** ISO date of the day it is back. */
  pausedUntil: string | null;
  /** Paused because people wait for its answers. */
  silent: boolean;
  /** A workplace mentor does not: then only `coming` holds anything, of the bookings that name them. */
  mayHire: boolean;
  /** May ask to be checked. */
  mayChange: boolean;
  /** One page, ordered by date: what is late or soon comes first. */
  tasks: EmployerTask[];
  waiting: Omit<PagedByKind<EmployerTask, EmployerTaskKind>, "items">;
  coming: ComingBooking[];
  openings: DashboardOpeningView[];
  moreOpenings: boolean;
  /** There was an opening before, though none may be left. */
  began: boolean;
  /** There are people whose card nobody in the team has seen. How many is not told. */
  newPeople: boolean;
};

export const DAYS_AHEAD = 14;
const MOST_OPENINGS = 6;
const BY_KIND = { kinds: EMPLOYER_TASK_KINDS, kindOf: ({ kind }: EmployerTask) => kind, perPage: CARDS_PER_PAGE };

/** An employer's home page: what waits, what comes, what is open. One transaction, few round trips. */
export async function readEmployerDashboard(
  deps: Deps,
  actor: EmployerMember,
  filter: KindFilter<EmployerTaskKind> = { kind: null, page: 1 },
): Promise<EmployerDashboard> {
  const { employerId } = actor;
  allow(actor, "employer:read", { employerId });
  const now = deps.clock.now();
  const hires = isAllowed(actor, "matches:read", { employerId });
  const rows = await deps.withActor(actor, (store) =>
    store.dashboards.ofEmployer(employerId, { now, mostOpenings: MOST_OPENINGS + 1, hires }),
  );
  if (!rows) throw new NotFound("organisation");
  const today = londonDay(now);
  const { employer, capacity, openings } = rows;
  const paused = isPaused(capacity, today);
  const { items: tasks, ...waiting } = pagedByKind(hires ? tasksOf(rows, now) : [], BY_KIND, filter);
  const standing = standingOf(employer, rows.openCheck, deps);
  return {
    name: employer.name,
    standing,
    pausedUntil: isAway(capacity, today) ? (capacity.pausedUntil?.toString() ?? null) : null,
    silent: capacity.silentSince !== null,
    mayHire: isAllowed(actor, "vacancy:write", { employerId }),
    mayChange: isAllowed(actor, "organisation:change", { employerId }),
    tasks,
    waiting,
    coming: comingOf(rows.bookings, today),
    openings: !hires ? [] : openings.slice(0, MOST_OPENINGS).map(openingView),
    moreOpenings: hires && openings.length > MOST_OPENINGS,
    began: hires && rows.began,
    newPeople: !paused && standing.kind === "verified" && rows.newPeople,
  };
}

function openingView({ kind, id, title, siteName, status, terms }: DashboardOpening): DashboardOpeningView {
  return { kind, id, title, siteName, status, terms: terms && { ...terms, startDate: terms.startDate?.toString() ?? null } };
}

/** What waits for the employer, by date; what has no date comes last. */
export function tasksOf(
  rows: Pick<EmployerDashboardRows, "capacity" | "introductions" | "bookings" | "messages" | "times" | "posted">,
  now: Temporal.Instant,
): EmployerTask[] {
  const today = londonDay(now);
  const none = { about: null, by: null, since: null, late: false };
  const isLate = (by: Temporal.PlainDate | null) => by !== null && Temporal.PlainDate.compare(by, today) < 0;
  const answers = rows.introductions.map(({ id, who, opening, replyBy }) => ({
    ...none, kind: "answer-introduction" as const, id, who, about: opening, by: replyBy?.toString() ?? null, late: isLate(replyBy),
  }));
  const messages = rows.messages.map(({ introductionId, who, since }) => ({
    ...none, kind: "read-message" as const, id: introductionId, who, since: londonDay(since).toString(),
  }));
  const signatures = rows.bookings
    .filter((booking) => booking.status === "awaiting_signatures" && !booking.signed && !booking.payTooLow && !isTooLateToSign(booking, today))
    .map(({ id, who, opening, kind, ...dates }) => {
      const by = workingDayUntil(signBy(dates, today));
      return { ...none, kind: "sign-booking" as const, id, who, about: opening, booking: kind, by: by.toString(), late: isLate(by) };
    });
  const outcomes = rows.bookings
    .filter((booking) => booking.status === "agreed" && mayRecord(booking, "employer", today))
    .map(({ id, who, opening, kind, endsOn }) => {
      const by = workingDayFrom(endsOn);
      return { ...none, kind: "record-booking" as const, id, who, about: opening, booking: kind, by: by.toString(), late: isLate(by) };
    });
  const times = rows.times.map(({ id, who, opening, startsAt, noticeDays }) => {
    // After that day it is too close to be booked.
    const by = workingDayUntil(londonDay(startsAt).subtract({ days: Math.max(1, noticeDays) }));
    return { ...none, kind: "answer-time" as const, id, who, about: opening, by: by.toString(), late: isLate(by) };
  });
  const pays = rows.posted
    .filter((opening) => opening.kind === "vacancy" && detailProblems(opening, today).pay !== undefined)
    .map(({ kind, id, title, startDate }) => ({
      ...none, kind: "raise-pay" as const, id, who: null, about: title, opening: kind, by: payDay(startDate, today).toString(),
    }));
  // `standsUnasked`
  const asked = isAway(rows.capacity, today) ? [] : rows.posted.filter(({ booked }) => !booked);
  const starts = asked
    .filter(({ status, startDate }) => status === "open" && startHasPassed(startDate, today))
    .map(({ kind, id, title, startDate }) => ({
      ...none, kind: "set-start" as const, id, who: null, about: title, opening: kind, since: startDate!.toString(),
    }));
  const stale = asked.flatMap((opening) => {
    const closes = closesOn(opening, now);
    if (closes === null) return [];
    // On that day it closes by itself.
    const by = closes.subtract({ days: 1 });
    const { kind, id, title } = opening;
    return [{ ...none, kind: "renew-opening" as const, id, who: null, about: title, opening: kind, by: by.toString(), late: isLate(by) }];
  });
  const date = ({ by, since }: EmployerTask) => by ?? since ?? "9999";
  return [...pays, ...stale, ...starts, ...answers, ...times, ...signatures, ...outcomes, ...messages].toSorted((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}

/** Bookings of the next two weeks, the one under way included. */
export function comingOf(bookings: readonly DashboardBooking[], today: Temporal.PlainDate): ComingBooking[] {
  const until = today.add({ days: DAYS_AHEAD });
  return bookings
    .filter(({ status }) => status === "agreed" || status === "awaiting_signatures")
    .flatMap(({ next, startsOn, endsOn, status, id, who, opening, kind }) => {
      const day = next ? londonDay(next) : laterOf(startsOn, today);
      const soon = Temporal.PlainDate.compare(day, until) <= 0 && Temporal.PlainDate.compare(endsOn, today) >= 0;
      const unsigned = status === "awaiting_signatures";
      return soon
        ? [{ id, who, opening, kind, unsigned, on: day.toString(), at: next?.toString() ?? null, endsOn: endsOn.toString() }]
        : [];
    })
    .toSorted((a, b) => ((a.at ?? a.on) < (b.at ?? b.on) ? -1 : 1));
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}
