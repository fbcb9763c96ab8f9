import { and, asc, eq, gte, inArray, isNull, lt, max, min, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { unionAll, type PgColumn } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";
import type { Side } from "#app/domain/booking/booking-lifecycle.ts";
import type { CaseloadStore, OpenThing } from "#app/domain/caseload/caseload-store.ts";
import { TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import { agreementSignature, booking, bookingOutcome, trialAgreement } from "../schema/booking.ts";
import { nextStep } from "../schema/booking-follow-up.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { introduction, introductionRequest } from "../schema/introduction.ts";
import { providerMember } from "../schema/membership.ts";
import { message } from "../schema/message.ts";
import { place } from "../schema/place.ts";
import { now } from "../schema/policy.ts";
import { sitting } from "../schema/sitting.ts";
import { stopWish } from "../schema/stop-wish.ts";
import { toldNote } from "../schema/told.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { coaching, jobSeeker, vocationalProfile } from "../schema/vocational-profile.ts";
import { worry } from "../schema/worry.ts";
import { introductionWish } from "../schema/wish.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { payShortOn } from "./booking-pay.server.ts";
import { clashing } from "./sitting.server.ts";
import { needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

const stands = inArray(openingColumns.status, [...STANDING]);

/** Of introductions, those with a booking in one of these states. */
const withBooking = (states: readonly (typeof booking.$inferSelect)["status"][]) =>
  sql<boolean>`exists (select 1 from ${booking} where ${booking.introductionId} = ${introduction.id} and ${inArray(booking.status, [...states])})`;

/** Of introductions, the booking that was made last. */
const lastOfIntroduction = sql`(select b.id from ${booking} b where b.introduction_id = ${introduction.id} order by b.booked_at desc, b.id desc limit 1)`;

/** Of bookings, the agreement that counts. */
const latest = sql`(select a.id from ${trialAgreement} a where a.booking_id = ${booking.id} order by a.version desc limit 1)`;

type Question = Exclude<OpenThing["about"], "introduction" | "booking">;

/** What one question is in a list of all of them. */
const question = (
  about: Question,
  of: { id: SQLWrapper; jobSeekerId: SQLWrapper; title: SQLWrapper; employerName?: SQLWrapper; since?: SQLWrapper; answerBy?: SQLWrapper },
) => ({
  about: sql<Question>`${sql.raw(`'${about}'`)}`.as("about"),
  id: sql<string>`${of.id}`.as("id"),
  jobSeekerId: sql<string>`${of.jobSeekerId}`.as("job_seeker_id"),
  title: sql<string>`${of.title}`.as("title"),
  employerName: sql<string | null>`${of.employerName ?? sql.raw("null::text")}`.as("employer_name"),
  since: sql<Temporal.Instant | null>`${of.since ?? sql.raw("null::timestamptz")}`.mapWith(message.writtenAt).as("since"),
  answerBy: sql<Temporal.PlainDate | null>`${of.answerBy ?? sql.raw("null::date")}`.mapWith(worry.answerBy).as("answer_by"),
});

/** Everything somebody asked and that waits for the coach, in one go: most coaches have a few of each. */
const questionsOpen = statement((tx) =>
  unionAll(
    tx
      .select(
        question("request", {
          id: introductionRequest.id, jobSeekerId: introductionRequest.jobSeekerId, since: introductionRequest.askedAt,
          title: openingColumns.title, employerName: employer.name,
        }),
      )
      .from(introductionRequest)
      .leftJoin(unmetNeed, needOf(introductionRequest))
      .leftJoin(vacancy, vacancyOf(introductionRequest))
      .leftJoin(employer, eq(employer.id, introductionRequest.employerId))
      .where(and(eq(introductionRequest.status, "waiting"), stands)),
    tx
      .select(
        question("wish", {
          id: introductionWish.id, jobSeekerId: introductionWish.jobSeekerId, since: introductionWish.askedAt,
          title: openingColumns.title, employerName: employer.name,
        }),
      )
      .from(introductionWish)
      .leftJoin(unmetNeed, needOf(introductionWish))
      .leftJoin(vacancy, vacancyOf(introductionWish))
      .leftJoin(employer, eq(employer.id, introductionWish.employerId))
      .where(and(eq(introductionWish.status, "waiting"), eq(openingColumns.status, "open"))),
    tx
      .select(question("worry", { id: worry.id, jobSeekerId: worry.jobSeekerId, title: worry.topic, answerBy: worry.answerBy }))
      .from(worry)
      .where(eq(worry.status, "raised")),
    tx
      .select(question("told", { id: toldNote.id, jobSeekerId: toldNote.jobSeekerId, title: toldNote.topic, since: toldNote.writtenAt }))
      .from(toldNote)
      .where(isNull(toldNote.reviewedAt)),
    tx
      .select(
        question("message", {
          id: message.introductionId, jobSeekerId: message.jobSeekerId, since: min(message.writtenAt),
          title: openingColumns.title, employerName: employer.name,
        }),
      )
      .from(message)
      .innerJoin(introduction, eq(introduction.id, message.introductionId))
      .leftJoin(unmetNeed, needOf(introduction))
      .leftJoin(vacancy, vacancyOf(introduction))
      .leftJoin(employer, eq(employer.id, message.employerId))
      .where(eq(message.status, "written"))
      .groupBy(message.introductionId, message.jobSeekerId, openingColumns.title, employer.name),
  ),
);

const introductionsOpen = statement((tx) =>
  tx
    .select({
      id: introduction.id, jobSeekerId: introduction.jobSeekerId, status: introduction.status,
      since: introduction.changedAt, replyBy: introduction.replyBy, title: openingColumns.title, employerName: employer.name,
      lastId: booking.id, lastStatus: booking.status, lastChangedAt: booking.changedAt, nextStep: nextStep.step, chosenAt: nextStep.chosenAt,
    })
    .from(introduction)
    .leftJoin(booking, eq(booking.id, lastOfIntroduction))
    .leftJoin(nextStep, eq(nextStep.bookingId, booking.id))
    .leftJoin(unmetNeed, needOf(introduction))
    .leftJoin(vacancy, vacancyOf(introduction))
    .leftJoin(employer, eq(employer.id, introduction.employerId))
    .where(
      or(
        and(eq(introduction.status, "declined"), isNull(introduction.declineReviewedAt)),
        and(
          inArray(introduction.status, [...LIVE_INTRODUCTION_STATES]),
          or(stands, withBooking(["agreed", "job_offered"])),
        ),
      ),
    ),
);

const bookingsOpen = statement((tx) =>
  tx
    .select({
      id: booking.id, jobSeekerId: booking.jobSeekerId, status: booking.status, startsOn: booking.startsOn,
      endsOn: booking.endsOn, firstAgreedAt: booking.firstAgreedAt, title: openingColumns.title, employerName: employer.name,
      signed: sql<Side[]>`array(select s.side from ${agreementSignature} s where s.agreement_id = ${latest})`,
      recorded: sql<Side[]>`array(select o.side from ${bookingOutcome} o where o.booking_id = ${booking.id} and o.round = ${booking.round})`,
      stopWishedAt: stopWish.wishedAt, mentorLeft: booking.mentorLeft, payShortOn,
      clashes: sql<boolean>`exists (select 1 from ${sitting} where ${sitting.bookingId} = ${booking.id} and ${sitting.endsAt} > ${now} and ${clashing})`,
    })
    .from(booking)
    .leftJoin(unmetNeed, needOf(booking))
    .leftJoin(vacancy, vacancyOf(booking))
    .leftJoin(employer, eq(employer.id, booking.employerId))
    .leftJoin(stopWish, and(eq(stopWish.bookingId, booking.id), isNull(stopWish.settledAt)))
    .where(inArray(booking.status, ["awaiting_signatures", "agreed"])),
);

type Tx = QueryContext["tx"];

/** Of each person by themselves: added up for everybody first, they took longer than all the rest of a coach's page. */
function peopleWhere(tx: Tx, whose: SQL) {
  const introductions = tx
    .select({
      firstContactAt: min(introduction.sharedAt).as("first_contact_at"),
      movedAt: max(introduction.changedAt).as("introduction_moved_at"),
    })
    .from(introduction)
    .where(eq(introduction.jobSeekerId, jobSeeker.id))
    .as("introductions");
  const bookings = tx
    .select({
      movedAt: max(booking.changedAt).as("booking_moved_at"),
      hasJob: sql<boolean>`bool_or(${booking.status} = 'job_offered')`.as("has_job"),
    })
    .from(booking)
    .where(eq(booking.jobSeekerId, jobSeeker.id))
    .as("bookings");
  const chosen = and(eq(visibilityChoice.jobSeekerId, jobSeeker.id), isNull(visibilityChoice.withdrawnAt));
  return tx
    .select({
      jobSeekerId: jobSeeker.id,
      knownAs: jobSeeker.knownAs,
      coachId: coaching.coachId,
      coachName: providerMember.name,
      providerId: coaching.providerId,
      joinedAt: jobSeeker.joinedAt,
      revision: vocationalProfile.revision,
      approvedRevision: vocationalProfile.approvedRevision,
      savedAt: vocationalProfile.updatedAt,
      chosen: tx.$count(visibilityChoice, chosen),
      firstContactAt: introductions.firstContactAt,
      lastMovedAt: latestOf(introductions.movedAt as unknown as PgColumn, bookings.movedAt as unknown as PgColumn),
      hasJob: bookings.hasJob,
    })
    .from(coaching)
    .innerJoin(jobSeeker, eq(jobSeeker.id, coaching.jobSeekerId))
    .innerJoin(providerMember, eq(providerMember.id, coaching.coachId))
    .innerJoin(vocationalProfile, eq(vocationalProfile.jobSeekerId, jobSeeker.id))
    .leftJoinLateral(introductions, sql`true`)
    .leftJoinLateral(bookings, sql`true`)
    .where(and(isNull(coaching.endedAt), whose));
}

const peopleOfCoach = statement((tx, value: Value<"coachId">) => peopleWhere(tx, eq(coaching.coachId, value("coachId"))));
const peopleOfProvider = statement((tx, value: Value<"providerId">) => peopleWhere(tx, eq(coaching.providerId, value("providerId"))));

/**
 * Row-level security leaves only what is of people the acting coach supports, so
 * no query here names anybody.
 */
export function caseloadQueries({ tx }: QueryContext): CaseloadStore {
  return {
    async people({ coachId, providerId }) {
      const rows = coachId ? await peopleOfCoach(tx, { coachId }) : providerId ? await peopleOfProvider(tx, { providerId }) : [];
      return rows.map((row) => ({
        ...row,
        chosen: Number(row.chosen),
        firstContactAt: instantOf(row.firstContactAt),
        lastMovedAt: instantOf(row.lastMovedAt),
        hasJob: row.hasJob ?? false,
      }));
    },
    async bookedTimes(from, before) {
      const rows = await tx
        .select({
          bookingId: booking.id, jobSeekerId: booking.jobSeekerId, kind: booking.kind, status: booking.status,
          title: openingColumns.title, employerName: employer.name, town: place.name,
          startsAt: sitting.startsAt, endsAt: sitting.endsAt, coachAttends: sitting.coachAttends, clashes: clashing,
        })
        .from(sitting)
        .innerJoin(booking, eq(booking.id, sitting.bookingId))
        .leftJoin(unmetNeed, needOf(booking))
        .leftJoin(vacancy, vacancyOf(booking))
        .innerJoin(employerSite, eq(employerSite.id, sql`coalesce(${vacancy.siteId}, ${unmetNeed.siteId})`))
        .innerJoin(place, eq(place.id, employerSite.placeId))
        .leftJoin(employer, eq(employer.id, booking.employerId))
        .where(and(sitting.live, gte(sitting.startsAt, from), lt(sitting.startsAt, before)))
        .orderBy(asc(sitting.startsAt), asc(sitting.id));
      return rows;
    },
    async openThings() {
      const [questions, introductions, bookings] = await Promise.all([questionsOpen(tx), introductionsOpen(tx), bookingsOpen(tx)]);
      return [
        ...questions.map(toThing),
        ...introductions.map(toIntroduction),
        ...bookings.map((row) => ({ about: "booking" as const, ...row })),
      ];
    },
  };
}

function toThing({ about, since, answerBy, title, ...row }: Awaited<ReturnType<typeof questionsOpen>>[number]): OpenThing {
  if (about === "worry") return { ...row, about, title: labelOf(WORRY_TOPICS, title), answerBy: answerBy! };
  return { ...row, about, title: about === "told" ? labelOf(TOLD_TOPICS, title) : title, since: since! };
}

function toIntroduction({
  lastId, lastStatus, lastChangedAt, nextStep: step, chosenAt, ...row
}: Awaited<ReturnType<typeof introductionsOpen>>[number]): OpenThing {
  const next = step === null ? null : { step, chosenAt: chosenAt! };
  const lastBooking = lastId === null ? null : { id: lastId, status: lastStatus!, changedAt: lastChangedAt!, next };
  return { about: "introduction", ...row, lastBooking };
}

function latestOf(...moments: PgColumn[]) {
  return sql<string | null>`greatest(${sql.join(moments, sql`, `)})`;
}

/** Aggregates come as PostgreSQL writes them, past the column's own reading. */
function instantOf(moment: Temporal.Instant | string | null): Temporal.Instant | null {
  return typeof moment === "string" ? Temporal.Instant.from(moment) : moment;
}
