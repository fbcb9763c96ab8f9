import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { and, asc, count, desc, eq, getTableColumns, inArray, sql, type SQL } from "drizzle-orm";
import { idList } from "./among.ts";
import { BEFORE_ASKED, type AgreementTerms } from "#app/domain/agreement/terms.ts";
import { canonicalTerms } from "#app/domain/agreement/canonical-terms.ts";
import type { Agreement, Booking, BookingStore, JobTaken } from "#app/domain/booking/booking-store.ts";
import { BOOKING_IS_OFF, SIDES, type Side } from "#app/domain/booking/booking-lifecycle.ts";
import { openingColumnsOf } from "#app/domain/opening/opening-ref.ts";
import { employer, employerMember } from "../schema/employer.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import {
  agreementSignature,
  criterionRating,
  jobOffer,
  trialAgreement,
  bookingOutcome,
  booking,
} from "../schema/booking.ts";
import { basisEvidence } from "../schema/basis-evidence.ts";
import { inFilter } from "./booking-list.server.ts";
import { bookingPayQueries } from "./booking-pay.server.ts";
import { bookingReminderQueries } from "./booking-reminder.server.ts";
import { proposalQueries } from "./criterion-proposal.server.ts";
import type { QueryContext } from "./context.ts";
import { aboutVacancy, needOf, openingColumns, openingLineOf, vacancyOf } from "./opening-columns.ts";
import { reflectionQueries } from "./reflection.server.ts";
import { giveBack, sittingQueries } from "./sitting.server.ts";
import { slotQueries } from "./slot.server.ts";
import { coachesNowOf } from "./coaches-now.ts";

const NO_LIMIT = 2 ** 31 - 1;

type Notes = Pick<Booking, "mentor" | "meetingNotes">;
const { mentor, meetingNotes, closingReason: why, closingTold: toldOfWhy, countedAlone: _ofTheGuard, ...besideNotes } = getTableColumns(booking);
/** An employer's login may not read these columns: it is told them by a function. */
const NOTES_WITHHELD = { mentor: sql<null>`null`, meetingNotes: sql<null>`null` };

export function bookingQueries(context: QueryContext): BookingStore {
  const { tx, actor } = context;

  async function bookings(where: SQL | undefined, { soonest = false, limit = NO_LIMIT, offset = 0 } = {}): Promise<Booking[]> {
    const rows = await tx
      .select({
        row: besideNotes,
        // Nor why it ended, but as far as an employer may know.
        closingReason: actor.kind === "employerMember" ? sql<string | null>`${toldOfWhy}` : why,
        notes: actor.kind === "employerMember" ? NOTES_WITHHELD : { mentor, meetingNotes },
        opening: openingColumns,
        employerName: employer.name,
        mentorName: employerMember.name,
      })
      .from(booking)
      .leftJoin(unmetNeed, needOf(booking))
      .leftJoin(vacancy, vacancyOf(booking))
      .leftJoin(employer, eq(employer.id, booking.employerId))
      // No job seeker reads an employer's team.
      .leftJoin(employerMember, eq(employerMember.id, booking.mentorId))
      .where(where)
      .orderBy(soonest ? asc(booking.startsOn) : desc(booking.startsOn), booking.id)
      .limit(limit)
      .offset(offset);
    const ids = rows.map(({ row }) => row.id);
    const told = actor.kind === "employerMember" ? await notesTold(ids) : null;
    const signed = await signedSides(ids);
    const recorded = await recordedSides(ids);
    const supportedBy = await coachesNowOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    return rows.map(({ row, closingReason, notes, opening, employerName, mentorName }) => ({
      ...row,
      closingReason,
      ...(told?.get(row.id) ?? notes),
      ...openingLineOf(opening),
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? row.coachId,
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      employerName,
      mentorName,
      signed: signed.get(row.id) ?? [],
      recorded: recorded.get(row.id) ?? [],
    }));
  }

  async function notesTold(bookingIds: string[]): Promise<Map<string, Notes>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await tx.execute<{ id: string; mentor: string | null; meeting_notes: string | null }>(
      sql`select id, mentor, meeting_notes from booking_notes(${idList(bookingIds)}::uuid[])`,
    );
    return new Map(rows.map((row) => [row.id, { mentor: row.mentor, meetingNotes: row.meeting_notes }]));
  }

  async function signedSides(bookingIds: string[]): Promise<Map<string, Side[]>> {
    if (bookingIds.length === 0) return new Map();
    const versions = await tx
      .select({ id: trialAgreement.id, bookingId: trialAgreement.bookingId })
      .from(trialAgreement)
      .where(inArray(trialAgreement.bookingId, bookingIds))
      .orderBy(asc(trialAgreement.version));
    const current = [...new Map(versions.map((version) => [version.bookingId, version.id])).values()];
    if (current.length === 0) return new Map();
    const rows = await tx
      .select({ bookingId: agreementSignature.bookingId, side: agreementSignature.side })
      .from(agreementSignature)
      .where(inArray(agreementSignature.agreementId, current));
    return sidesByBooking(rows);
  }

  async function recordedSides(bookingIds: string[]): Promise<Map<string, Side[]>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await tx
      .select({ bookingId: bookingOutcome.bookingId, side: bookingOutcome.side })
      .from(bookingOutcome)
      .innerJoin(booking, ofThisRound(bookingOutcome))
      .where(inArray(bookingOutcome.bookingId, bookingIds));
    return sidesByBooking(rows);
  }

  async function versions(bookingId: string, showing: boolean): Promise<Agreement[]> {
    // What an employer may read of it is for the database to say, in the same columns.
    const from = actor.kind === "employerMember" ? sql`read_agreements(${bookingId}::uuid, ${showing}::boolean)` : trialAgreement;
    const rows = await tx
      .select({
        id: sql<string>`id`,
        version: sql<number>`version`,
        terms: sql<AgreementTerms>`terms`.mapWith(trialAgreement.terms),
        contentHash: sql<string>`content_hash`,
        writtenAt: sql<Temporal.Instant>`written_at`.mapWith(trialAgreement.writtenAt),
      })
      .from(from)
      .where(actor.kind === "employerMember" ? undefined : eq(trialAgreement.bookingId, bookingId))
      .orderBy(sql`version`);
    return rows.map((row) => ({ ...row, terms: { ...BEFORE_ASKED, ...row.terms } }));
  }

  return {
    byId: async (id) => (await bookings(eq(booking.id, id)))[0] ?? null,
    async byIdForChange(id) {
      const where = eq(booking.id, id);
      const locked = await tx.select({ id: booking.id }).from(booking).where(where).for("update");
      return locked.length === 0 ? null : ((await bookings(where))[0] ?? null);
    },
    byIds: async (ids) => (ids.length === 0 ? [] : bookings(inArray(booking.id, [...ids]))),
    page: (filter, window) =>
      bookings(inFilter(tx, filter), { ...window, soonest: filter.part === "ahead" || filter.part === "to-do" }),
    async count(filter) {
      const [row] = await tx.select({ count: count() }).from(booking).where(inFilter(tx, filter));
      return row?.count ?? 0;
    },
    list: (which) =>
      bookings(
        and(
          which.jobSeekerId === undefined ? undefined : eq(booking.jobSeekerId, which.jobSeekerId),
          which.employerId === undefined ? undefined : eq(booking.employerId, which.employerId),
          which.vacancyId === undefined ? undefined : aboutVacancy(booking, which.vacancyId),
          which.unmetNeedId === undefined ? undefined : eq(booking.unmetNeedId, which.unmetNeedId),
        ),
      ),
    async add({ opening, ...made }) {
      await tx.insert(booking).values({ ...made, ...openingColumnsOf(opening), status: "awaiting_signatures", changedAt: made.bookedAt });
    },
    async move(id, from, to, at, closingReason) {
      const moved = await tx
        .update(booking)
        .set({
          status: to,
          changedAt: at,
          ...(closingReason === undefined ? {} : { closingReason }),
          ...(BOOKING_IS_OFF.includes(to) ? { sequence: sql`${booking.sequence} + 1` } : {}),
          ...(to === "agreed" ? { firstAgreedAt: sql`coalesce(${booking.firstAgreedAt}, ${at.toString()}::timestamptz)` } : {}),
        })
        .where(and(eq(booking.id, id), eq(booking.status, from)))
        .returning({ slotId: booking.slotId });
      const [row] = moved;
      if (!row) return null;
      if (BOOKING_IS_OFF.includes(to)) await giveBack(tx, id);
      if (to === "ended" || to === "job_offered") await giveBack(tx, id, at);
      return row;
    },
    async rebook(id, basis, at) {
      await tx
        .update(booking)
        .set({ ...basis, changedAt: at, sequence: sql`${booking.sequence} + 1` })
        .where(eq(booking.id, id));
    },

    async note(id, notes, at) {
      await tx.update(booking).set({ ...notes, changedAt: at }).where(eq(booking.id, id));
    },
    async chooseMentor(id, mentorId, at) {
      await tx.update(booking).set({ mentorId, mentor: null, changedAt: at }).where(eq(booking.id, id));
    },
    async startsInMonth(employerId, day) {
      const [row] = await tx.execute<{ starts: number }>(
        sql`select starts_in_month(${employerId}, ${day.toString()}::date) as starts`,
      );
      return row?.starts ?? 0;
    },

    async addEvidence(evidence) {
      await tx.insert(basisEvidence).values(evidence);
    },
    async evidenceById(id) {
      const { agreedWith, details, longerAgreed } = basisEvidence;
      const [row] = await tx.select({ agreedWith, details, longerAgreed }).from(basisEvidence).where(eq(basisEvidence.id, id));
      return row ?? null;
    },
    ...sittingQueries(context),
    ...slotQueries(context),
    ...bookingReminderQueries(context),
    ...bookingPayQueries(context),
    ...proposalQueries(context),
    ...reflectionQueries(context),

    async addAgreement(agreement) {
      await tx.insert(trialAgreement).values({ ...agreement, contentHash: hashOf(agreement.terms) });
    },
    async leaveOut({ id, bookingId, adjustment }) {
      const current = (await versions(bookingId, false)).at(-1);
      if (!current) return false;
      const terms = { ...current.terms, adjustments: current.terms.adjustments.filter((code) => code !== adjustment) };
      const [row] = await tx.execute<{ written: boolean }>(
        sql`select leave_out_of_plan(${bookingId}::uuid, ${adjustment}, ${id}::uuid, ${hashOf(terms)}) as written`,
      );
      return row?.written ?? false;
    },
    agreementOf: async (bookingId) => (await versions(bookingId, false)).at(-1) ?? null,
    versionsOf: (bookingId) => versions(bookingId, true),
    async signaturesOf(agreementId) {
      const rows = await tx
        .select({ side: agreementSignature.side, signedAt: agreementSignature.signedAt })
        .from(agreementSignature)
        .where(eq(agreementSignature.agreementId, agreementId));
      return rows.toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
    },
    async sign(signature) {
      await tx.insert(agreementSignature).values(signature);
    },

    outcomesOf: (bookingId) =>
      tx
        .select({
          side: bookingOutcome.side, satisfied: bookingOutcome.satisfied, longer: bookingOutcome.longer,
          recordedAt: bookingOutcome.recordedAt,
        })
        .from(bookingOutcome)
        .innerJoin(booking, ofThisRound(bookingOutcome))
        .where(eq(bookingOutcome.bookingId, bookingId)),
    ratingsOf: (bookingId) =>
      tx
        .select({ side: criterionRating.side, criterion: criterionRating.criterion, rating: criterionRating.rating })
        .from(criterionRating)
        .innerJoin(booking, ofThisRound(criterionRating))
        .where(eq(criterionRating.bookingId, bookingId))
        .orderBy(asc(criterionRating.criterion)),
    async recordOutcome(by, outcome, ratings) {
      await tx.insert(bookingOutcome).values({ ...by, ...outcome });
      if (ratings.length > 0) await tx.insert(criterionRating).values(ratings.map((rating) => ({ ...by, ...rating })));
    },
    async jobTaken(id) {
      const [row] = await tx.execute<{ taken: JobTaken | null }>(sql`select job_taken(${id}::uuid) as taken`);
      return row?.taken ?? null;
    },
    async fillJob(id) {
      const [row] = await tx.execute<{ filled: boolean }>(sql`select fill_job(${id}::uuid) as filled`);
      return row?.filled ?? false;
    },
    async offerJob(offer) {
      await tx.insert(jobOffer).values(offer);
    },

    employerPeople: (employerId) =>
      tx
        .select({ id: employerMember.id, name: employerMember.name, role: employerMember.role })
        .from(employerMember)
        .where(eq(employerMember.employerId, employerId))
        .orderBy(asc(employerMember.name), asc(employerMember.id)),
  };
}

/** What was said before it was made longer is kept, and does not count any more. */
function ofThisRound(table: typeof bookingOutcome | typeof criterionRating): SQL | undefined {
  return and(eq(booking.id, table.bookingId), eq(booking.round, table.round));
}

function sidesByBooking(rows: { bookingId: string; side: Side }[]): Map<string, Side[]> {
  const found = new Map<string, Side[]>();
  for (const { bookingId, side } of rows) found.set(bookingId, [...(found.get(bookingId) ?? []), side]);
  return found;
}

function hashOf(terms: AgreementTerms): string {
  return createHash("sha256").update(canonicalTerms(terms)).digest("hex");
}
