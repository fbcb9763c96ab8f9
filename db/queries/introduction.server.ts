import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lt, not, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { ActorKind } from "#app/domain/actor.ts";
import { BOOKING_GOES_ON } from "#app/domain/booking/booking-lifecycle.ts";
import type { NextStepCode } from "#app/domain/booking/next-steps.ts";
import { MOMENT_OF } from "#app/domain/introduction/introduction-lifecycle.ts";
import type {
  Introduction,
  IntroductionRequest,
  IntroductionStore,
  Which,
} from "#app/domain/introduction/introduction-store.ts";
import type { RequestStatus } from "#app/domain/introduction/request-lifecycle.ts";
import { aboutOpening, openingColumnsOf } from "#app/domain/opening/opening-ref.ts";
import { employer } from "../schema/employer.ts";
import { declineNote, introduction, introductionNote, introductionRequest } from "../schema/introduction.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { booking } from "../schema/booking.ts";
import { nextStep } from "../schema/booking-follow-up.ts";
import { bookingStands } from "./booking-stands.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { aboutVacancy, needOf, openingColumns, openingLineOf, STANDING, vacancyOf } from "./opening-columns.ts";
import { coachesNowOf } from "./coaches-now.ts";
import { countTurns, pageOfTurns } from "./introduction-turns.ts";

/** An employer cannot read more of how something ended than what is told. */
const { closingReason, closingTold, closedAt, closedAtTold, ...besideEnding } = getTableColumns(introduction);
const ending = { closingReason, closedAt };
const endingTold = { closingReason: sql<string | null>`${closingTold}`, closedAt: closedAtTold };

/** Nor of a question's status. */
const toldOfRequest = sql<RequestStatus>`case when ${introductionRequest.closed} then 'closed' else 'waiting' end`;

/** The employer said no, and the coach has not read it. */
const unreadNo = and(eq(introduction.status, "declined"), isNull(introduction.declineReviewedAt));

/** Who may read what was chosen to come after a booking. */
const READ_NEXT_STEPS: readonly ActorKind[] = ["jobSeeker", "jobCoach", "providerLead"];

type Table = typeof introduction | typeof introductionRequest;

/** Whom a question or an introduction is about, the one that changed last at the end. */
const underWay = (isAbout: (table: Table, id: Placeholder) => SQL | undefined) =>
  statement((tx, value: Value<"id">) => {
    const { id, jobSeekerId, changedAt } = introduction;
    const introduced = tx.select({ jobSeekerId, introductionId: sql<string | null>`${id}`, at: changedAt }).from(introduction);
    const asked = tx
      .select({ jobSeekerId: introductionRequest.jobSeekerId, introductionId: sql<string | null>`null::uuid`, at: introductionRequest.askedAt })
      .from(introductionRequest);
    return introduced
      .where(isAbout(introduction, value("id")))
      .unionAll(asked.where(isAbout(introductionRequest, value("id"))))
      .orderBy(asc(sql`3`), sql`2`);
  });
const underWayFor = {
  vacancy: underWay(aboutVacancy),
  unmet_need: underWay((table, id) => eq(table.unmetNeedId, id)),
};

export function introductionQueries({ tx, actor }: QueryContext): IntroductionStore {
  async function introductions(where: SQL | undefined): Promise<Introduction[]> {
    const rows = await tx
      .select({
        row: besideEnding,
        ending: actor.kind === "employerMember" ? endingTold : ending,
        opening: openingColumns,
        employerName: employer.name,
      })
      .from(introduction)
      .leftJoin(unmetNeed, needOf(introduction))
      .leftJoin(vacancy, vacancyOf(introduction))
      .leftJoin(employer, eq(employer.id, introduction.employerId))
      .where(where)
      .orderBy(desc(introduction.changedAt), introduction.id);
    const supportedBy = await coachesNowOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    const bookings = await bookingsOf(rows.map(({ row }) => row.id));
    return rows.map(({ row, ending, opening, employerName }) => ({
      ...row,
      ...ending,
      ...openingLineOf(opening),
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? "",
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      employerName,
      bookingId: bookings.live.get(row.id)?.id ?? null,
      bookingStands: bookings.live.get(row.id)?.stands ?? false,
      lastBooking: bookings.last.get(row.id)?.status ?? null,
      lastBookingId: bookings.last.get(row.id)?.id ?? null,
      chosenNext: bookings.chosen.get(bookings.last.get(row.id)?.id ?? "") ?? null,
    }));
  }

  async function bookingsOf(introductionIds: string[]) {
    const rows =
      introductionIds.length === 0
        ? []
        : await tx
            .select({ introductionId: booking.introductionId, id: booking.id, status: booking.status, stands: bookingStands })
            .from(booking)
            .where(inArray(booking.introductionId, introductionIds))
            .orderBy(booking.bookedAt, booking.id);
    const byIntroduction = (some: typeof rows) => new Map(some.map((row) => [row.introductionId, row]));
    const live = rows.filter(({ status }) => BOOKING_GOES_ON.includes(status));
    const last = byIntroduction(rows);
    return { live: byIntroduction(live), last, chosen: await chosenAfter([...last.values()].filter(({ status }) => status === "ended")) };
  }

  async function chosenAfter(ended: readonly { id: string }[]): Promise<Map<string, NextStepCode>> {
    if (ended.length === 0 || !READ_NEXT_STEPS.includes(actor.kind)) return new Map();
    const rows = await tx
      .select({ bookingId: nextStep.bookingId, step: nextStep.step })
      .from(nextStep)
      .where(inArray(nextStep.bookingId, ended.map(({ id }) => id)));
    return new Map(rows.map(({ bookingId, step }) => [bookingId, step]));
  }

  async function requests(where: SQL | undefined, page?: { limit: number; offset: number }): Promise<IntroductionRequest[]> {
    const query = tx
      .select({
        row: {
          id: introductionRequest.id,
          employerId: introductionRequest.employerId,
          jobSeekerId: introductionRequest.jobSeekerId,
          askedAt: introductionRequest.askedAt,
        },
        status: actor.kind === "employerMember" ? toldOfRequest : introductionRequest.status,
        opening: openingColumns,
        employerName: employer.name,
      })
      .from(introductionRequest)
      .leftJoin(unmetNeed, needOf(introductionRequest))
      .leftJoin(vacancy, vacancyOf(introductionRequest))
      .leftJoin(employer, eq(employer.id, introductionRequest.employerId))
      .where(where)
      .orderBy(desc(introductionRequest.askedAt), introductionRequest.id);
    const rows = await (page ? query.limit(page.limit).offset(page.offset) : query);
    const supportedBy = await coachesNowOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    return rows.map(({ row, status, opening, employerName }) => ({
      ...openingLineOf(opening),
      ...row,
      status,
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? "",
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      employerName,
    }));
  }

  async function lock(where: SQL | undefined): Promise<boolean> {
    const rows = await tx.select({ id: introduction.id }).from(introduction).where(where).for("update");
    return rows.length > 0;
  }

  return {
    requestById: async (id) => (await requests(eq(introductionRequest.id, id)))[0] ?? null,
    requests: (which = {}, page) => requests(narrow(introductionRequest, which), page),
    async countRequests(which) {
      const [row] = await tx.select({ all: count() }).from(introductionRequest).where(narrow(introductionRequest, which));
      return row?.all ?? 0;
    },
    async addRequest({ opening, ...request }) {
      await tx.insert(introductionRequest).values({ ...request, ...openingColumnsOf(opening), status: "waiting" });
    },
    async moveRequest(id, from, to, at) {
      const moved = await tx
        .update(introductionRequest)
        .set({ status: to, answeredAt: at })
        .where(and(eq(introductionRequest.id, id), eq(introductionRequest.status, from)))
        .returning({ id: introductionRequest.id });
      return moved.length === 1;
    },
    openRequests: (which) => requests(and(narrow(introductionRequest, which), not(introductionRequest.closed))),
    async closeRequests(ids, at) {
      if (ids.length === 0) return;
      await tx
        .update(introductionRequest)
        .set({ status: "closed", answeredAt: at })
        .where(and(inArray(introductionRequest.id, [...ids]), not(introductionRequest.closed)));
    },
    async requestsOpenSince(before, { after, limit }) {
      const rows = await tx
        .select({ id: introductionRequest.id })
        .from(introductionRequest)
        .where(
          and(
            not(introductionRequest.closed),
            lt(introductionRequest.askedAt, before),
            after === null ? undefined : gt(introductionRequest.id, after),
          ),
        )
        .orderBy(introductionRequest.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async askedAbout(opening) {
      const rows = await tx
        .select({ jobSeekerId: introductionRequest.jobSeekerId })
        .from(introductionRequest)
        .where(narrow(introductionRequest, aboutOpening(opening)));
      return new Set(rows.map((row) => row.jobSeekerId));
    },
    async underWayFor({ kind, id }) {
      const found = new Map<string, string | null>();
      for (const { jobSeekerId, introductionId } of await underWayFor[kind](tx, { id })) {
        found.set(jobSeekerId, introductionId ?? found.get(jobSeekerId) ?? null);
      }
      return found;
    },

    async answersOf(employerId) {
      const [row] = await tx.execute<{ answered: number; usual_days: number | null; overdue: number }>(
        sql`select answered, usual_days, overdue from employer_answers(${employerId}::uuid)`,
      );
      return { answered: row?.answered ?? 0, usualDays: row?.usual_days ?? null, overdue: row?.overdue ?? 0 };
    },
    async coachOf(introductionId) {
      const [row] = await tx.execute<{
        coach: string; provider: string;
        coach_phone: string | null; coach_email: string | null; provider_phone: string | null; provider_email: string | null;
      }>(sql`select * from coach_of_introduction(${introductionId}::uuid)`);
      return row
        ? {
            coach: row.coach,
            provider: row.provider,
            coachAt: { phone: row.coach_phone ?? "", email: row.coach_email ?? "" },
            providerAt: { phone: row.provider_phone ?? "", email: row.provider_email ?? "" },
          }
        : null;
    },

    byId: async (id) => (await introductions(eq(introduction.id, id)))[0] ?? null,
    byIds: async (ids) => (ids.length === 0 ? [] : introductions(inArray(introduction.id, [...ids]))),
    async byIdForChange(id) {
      const where = eq(introduction.id, id);
      return (await lock(where)) ? ((await introductions(where))[0] ?? null) : null;
    },
    list: (which = {}) => introductions(narrow(introduction, which)),
    counts: (of) => countTurns(tx, of),
    async page(of, part, page) {
      const ids = await pageOfTurns(tx, of, part, page);
      const found = new Map((ids.length === 0 ? [] : await introductions(inArray(introduction.id, ids))).map((one) => [one.id, one]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    ofPeople: async (employerId, jobSeekerIds) =>
      jobSeekerIds.length === 0
        ? []
        : introductions(and(eq(introduction.employerId, employerId), inArray(introduction.jobSeekerId, [...jobSeekerIds]))),
    async standingSince(status, before, { after, limit }) {
      const rows = await tx
        .select({ id: introduction.id })
        .from(introduction)
        .leftJoin(unmetNeed, needOf(introduction))
        .leftJoin(vacancy, vacancyOf(introduction))
        .where(
          and(
            inArray(openingColumns.status, [...STANDING]),
            eq(introduction.status, status),
            lt(introduction.changedAt, before),
            after === null ? undefined : gt(introduction.id, after),
          ),
        )
        .orderBy(introduction.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async historyForChange(opening, jobSeekerId) {
      const where = narrow(introduction, { ...aboutOpening(opening), jobSeekerId });
      return (await lock(where)) ? introductions(where) : [];
    },
    async add({ opening, ...proposal }) {
      const about = openingColumnsOf(opening);
      await tx.insert(introduction).values({ ...proposal, ...about, status: "proposed", changedAt: proposal.proposedAt });
    },
    async move(id, from, to, at, change = {}) {
      const moved = await tx
        .update(introduction)
        .set({ ...change, status: to, changedAt: at, ...(MOMENT_OF[to] && { [MOMENT_OF[to]]: at }) })
        .where(and(eq(introduction.id, id), eq(introduction.status, from)))
        .returning({ id: introduction.id });
      return moved.length === 1;
    },
    async stopBesideNo(id, closingReason, at) {
      // It has not changed for anybody else: how long the coach has not read the no is told from the day it came.
      await tx
        .update(introduction)
        .set({ closingReason, closedAt: at })
        .where(and(eq(introduction.id, id), unreadNo, isNull(introduction.closedAt)));
    },
    async stopBesideUnreadNo({ jobSeekerId, employerId }) {
      await tx.execute(sql`select stop_beside_unread_no(${jobSeekerId}::uuid, ${employerId}::uuid)`);
    },
    async reviewDecline(id, reasonPassedOn, at) {
      const reviewed = await tx
        .update(introduction)
        .set({ reasonPassedOn, declineReviewedAt: at, changedAt: at })
        .where(and(eq(introduction.id, id), unreadNo))
        .returning({ id: introduction.id });
      return reviewed.length === 1;
    },

    async addNote(note) {
      await tx.insert(introductionNote).values(note);
    },
    async noteOf(introductionId, about) {
      const [note] = await tx
        .select({ text: introductionNote.text })
        .from(introductionNote)
        .where(and(eq(introductionNote.introductionId, introductionId), eq(introductionNote.about, about)))
        .orderBy(desc(introductionNote.writtenAt))
        .limit(1);
      return note?.text ?? null;
    },
    async addDeclineNote(note) {
      await tx.insert(declineNote).values(note);
    },
    async declineNoteOf(introductionId) {
      const [note] = await tx
        .select({ text: declineNote.text })
        .from(declineNote)
        .where(eq(declineNote.introductionId, introductionId));
      return note?.text ?? null;
    },
  };
}

function narrow(table: Table, which: Which): SQL | undefined {
  return and(
    which.jobSeekerId === undefined ? undefined : eq(table.jobSeekerId, which.jobSeekerId),
    which.employerId === undefined ? undefined : eq(table.employerId, which.employerId),
    which.vacancyId === undefined ? undefined : aboutVacancy(table, which.vacancyId),
    which.unmetNeedId === undefined ? undefined : eq(table.unmetNeedId, which.unmetNeedId),
  );
}
