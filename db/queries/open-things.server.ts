import { and, asc, eq, inArray, isNull, min, or, sql, type SQLWrapper } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { BookingStatus, Side } from "#app/domain/booking/booking-lifecycle.ts";
import type { LastBooking, OpenThing } from "#app/domain/caseload/caseload-store.ts";
import { LIVE_INTRODUCTION_STATES, type IntroductionStatus } from "#app/domain/introduction/introduction-lifecycle.ts";
import { TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { agreementSignature, booking, bookingOutcome, trialAgreement } from "../schema/booking.ts";
import { nextStep } from "../schema/booking-follow-up.ts";
import { employer } from "../schema/employer.ts";
import { introduction, introductionRequest } from "../schema/introduction.ts";
import { message } from "../schema/message.ts";
import { now } from "../schema/policy.ts";
import { sitting } from "../schema/sitting.ts";
import { stopWish } from "../schema/stop-wish.ts";
import { toldNote } from "../schema/told.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { introductionWish } from "../schema/wish.ts";
import { worry } from "../schema/worry.ts";
import { statement, type Value } from "../statement.server.ts";
import { among, idList } from "./among.ts";
import { payShortOn } from "./booking-pay.server.ts";
import type { QueryContext } from "./context.ts";
import { becameVacancyId, openingColumns, STANDING } from "./opening-columns.ts";
import { clashing } from "./sitting.server.ts";

/*
 * What is open is read first, and then, only for what there is, what it is about: each of these
 * tables brings its policies along, and PostgreSQL sets up the whole of a statement before its first
 * row. With the openings joined to every kind of thing, that took several times as long as the reading.
 */

type Tx = QueryContext["tx"];
type Columns = Record<"id" | "jobSeekerId", SQLWrapper> & Partial<Record<"openingId" | "word" | "since" | "day" | "lastDay", SQLWrapper>>;

/** What one thing is in a list of all of them. */
const row = (about: OpenThing["about"], of: Columns) => ({
  about: sql<OpenThing["about"]>`${sql.raw(`'${about}'`)}`.as("about"),
  id: sql<string>`${of.id}`.as("id"),
  jobSeekerId: sql<string>`${of.jobSeekerId}`.as("job_seeker_id"),
  openingId: sql<string | null>`${of.openingId ?? sql.raw("null::uuid")}`.as("opening_id"),
  /** Its topic or its status. */
  word: sql<string | null>`${of.word ?? sql.raw("null::text")}`.as("word"),
  since: sql<Temporal.Instant | null>`${of.since ?? sql.raw("null::timestamptz")}`.mapWith(message.writtenAt).as("since"),
  day: sql<Temporal.PlainDate | null>`${of.day ?? sql.raw("null::date")}`.mapWith(booking.startsOn).as("day"),
  lastDay: sql<Temporal.PlainDate | null>`${of.lastDay ?? sql.raw("null::date")}`.mapWith(booking.endsOn).as("last_day"),
});

/** The vacancy or the unmet need that a thing names. */
const openingOf = (thing: typeof introduction | typeof introductionRequest | typeof introductionWish | typeof booking) =>
  sql`coalesce(${thing.vacancyId}, ${thing.unmetNeedId})`;

/** Everything in one go: most coaches have a few of each. */
const open = statement((tx) => {
  const request = introductionRequest;
  const wish = introductionWish;
  return unionAll(
    tx
      .select(row("request", { id: request.id, jobSeekerId: request.jobSeekerId, openingId: openingOf(request), since: request.askedAt }))
      .from(request)
      .where(eq(request.status, "waiting")),
    tx
      .select(row("wish", { id: wish.id, jobSeekerId: wish.jobSeekerId, openingId: openingOf(wish), since: wish.askedAt }))
      .from(wish)
      .where(eq(wish.status, "waiting")),
    tx
      .select(row("worry", { id: worry.id, jobSeekerId: worry.jobSeekerId, word: worry.topic, day: worry.answerBy }))
      .from(worry)
      .where(eq(worry.status, "raised")),
    tx
      .select(row("told", { id: toldNote.id, jobSeekerId: toldNote.jobSeekerId, word: toldNote.topic, since: toldNote.writtenAt }))
      .from(toldNote)
      .where(isNull(toldNote.reviewedAt)),
    tx
      .select(
        row("message", {
          id: message.introductionId, jobSeekerId: message.jobSeekerId, openingId: openingOf(introduction), since: min(message.writtenAt),
        }),
      )
      .from(message)
      .innerJoin(introduction, eq(introduction.id, message.introductionId))
      .where(eq(message.status, "written"))
      .groupBy(message.introductionId, message.jobSeekerId, introduction.vacancyId, introduction.unmetNeedId),
    tx
      .select(
        row("introduction", {
          id: introduction.id, jobSeekerId: introduction.jobSeekerId, openingId: openingOf(introduction), word: introduction.status,
          since: introduction.changedAt, day: introduction.replyBy,
        }),
      )
      .from(introduction)
      .where(
        or(
          and(eq(introduction.status, "declined"), isNull(introduction.declineReviewedAt)),
          inArray(introduction.status, [...LIVE_INTRODUCTION_STATES]),
        ),
      ),
    tx
      .select(
        row("booking", {
          id: booking.id, jobSeekerId: booking.jobSeekerId, openingId: openingOf(booking), word: booking.status,
          day: booking.startsOn, lastDay: booking.endsOn,
        }),
      )
      .from(booking)
      .where(inArray(booking.status, ["awaiting_signatures", "agreed"])),
  );
});

type OpenRow = Awaited<ReturnType<typeof open>>[number];

/** What was ever booked of introductions, the last at the end, with where it leads if the coach and the person chose. */
const bookingsOf = statement((tx, value: Value<"ids">) =>
  tx
    .select({
      introductionId: booking.introductionId, id: booking.id, status: booking.status, changedAt: booking.changedAt,
      step: nextStep.step, chosenAt: nextStep.chosenAt,
    })
    .from(booking)
    .leftJoin(nextStep, eq(nextStep.bookingId, booking.id))
    .where(among(booking.introductionId, value("ids")))
    .orderBy(asc(booking.bookedAt), asc(booking.id)),
);

/** Of bookings, the agreement that counts. */
const latest = sql`(select a.id from ${trialAgreement} a where a.booking_id = ${booking.id} order by a.version desc limit 1)`;

/** What else decides what to do about a booking. */
const bookingDetails = statement((tx, value: Value<"ids">) =>
  tx
    .select({
      id: booking.id,
      signed: sql<Side[]>`array(select s.side from ${agreementSignature} s where s.agreement_id = ${latest})`,
      recorded: sql<Side[]>`array(select o.side from ${bookingOutcome} o where o.booking_id = ${booking.id} and o.round = ${booking.round})`,
      firstAgreedAt: booking.firstAgreedAt, stopWishedAt: stopWish.wishedAt, mentorLeft: booking.mentorLeft, payShortOn,
      clashes: sql<boolean>`exists (select 1 from ${sitting} where ${sitting.bookingId} = ${booking.id} and ${sitting.endsAt} > ${now} and ${clashing})`,
    })
    .from(booking)
    .leftJoin(stopWish, and(eq(stopWish.bookingId, booking.id), isNull(stopWish.settledAt)))
    .where(among(booking.id, value("ids"))),
);

const opened = (id: SQLWrapper, { title, status }: { title: SQLWrapper; status: SQLWrapper }) => ({
  id: sql<string>`${id}`.as("id"),
  title: sql<string>`${title}`.as("title"),
  status: sql<string>`${status}`.as("status"),
  employerName: sql<string | null>`${employer.name}`.as("employer_name"),
});

/** Openings by the id that things name them by; an unmet need that became a vacancy is read as that vacancy. */
const openingsNamed = statement((tx, value: Value<"ids">) =>
  unionAll(
    tx
      .select(opened(vacancy.id, vacancy))
      .from(vacancy)
      .leftJoin(employer, eq(employer.id, vacancy.employerId))
      .where(among(vacancy.id, value("ids"))),
    tx
      .select(opened(unmetNeed.id, openingColumns))
      .from(unmetNeed)
      .leftJoin(vacancy, eq(vacancy.id, becameVacancyId))
      .leftJoin(employer, eq(employer.id, unmetNeed.employerId))
      .where(among(unmetNeed.id, value("ids"))),
  ),
);

type Opening = Awaited<ReturnType<typeof openingsNamed>>[number];
type Booked = Awaited<ReturnType<typeof bookingsOf>>[number];
type Details = Awaited<ReturnType<typeof bookingDetails>>[number];

/** @returns what is open for the people the acting coach supports: row-level security leaves nothing else */
export async function openThings(tx: Tx): Promise<OpenThing[]> {
  const rows = await open(tx);
  const idsOf = (about: OpenThing["about"]) => rows.filter((row) => row.about === about).map(({ id }) => id);
  const [openings, booked, details] = await Promise.all([
    ifAny(rows.flatMap(({ openingId }) => openingId ?? []), (ids) => openingsNamed(tx, { ids })),
    ifAny(idsOf("introduction"), (ids) => bookingsOf(tx, { ids })),
    ifAny(idsOf("booking"), (ids) => bookingDetails(tx, { ids })),
  ]);
  const openingOfId = new Map(openings.map((opening) => [opening.id, opening]));
  const bookedOfId = Map.groupBy(booked, ({ introductionId }) => introductionId);
  const detailsOfId = new Map(details.map((one) => [one.id, one]));
  return rows.flatMap(
    (row) => thingOf(row, openingOfId.get(row.openingId ?? "") ?? null, bookedOfId.get(row.id) ?? [], detailsOfId.get(row.id)) ?? [],
  );
}

/** Most coaches have nothing of some kind, and what is not there is not asked about. */
async function ifAny<Row>(ids: readonly string[], read: (ids: string) => Promise<Row[]>): Promise<Row[]> {
  return ids.length === 0 ? [] : read(idList([...new Set(ids)]));
}

/**
 * @param opening what it is about, if it is about one: coaches read every opening that was ever posted
 * @param booked of an introduction
 * @param details of a booking; none where the person got another coach between the two statements
 * @returns null for what is about an opening that is over, and so waits for nobody
 */
function thingOf(row: OpenRow, opening: Opening | null, booked: readonly Booked[], details: Details | undefined): OpenThing | null {
  const { about, id, jobSeekerId, word, since, day, lastDay } = row;
  const thing = { id, jobSeekerId, title: opening?.title ?? "", employerName: opening?.employerName ?? null };
  const stands = opening !== null && STANDING.includes(opening.status);
  switch (about) {
    case "worry":
      return { ...thing, about, title: labelOf(WORRY_TOPICS, word!), answerBy: day! };
    case "told":
      return { ...thing, about, title: labelOf(TOLD_TOPICS, word!), since: since! };
    case "message":
      return { ...thing, about, since: since! };
    case "request":
      return stands ? { ...thing, about, since: since! } : null;
    case "wish":
      return opening?.status === "open" ? { ...thing, about, since: since! } : null;
    case "introduction": {
      const status = word as IntroductionStatus;
      const goesOn = stands || status === "declined" || booked.some((one) => one.status === "agreed" || one.status === "job_offered");
      return goesOn ? { ...thing, about, status, since: since!, replyBy: day, lastBooking: lastOf(booked) } : null;
    }
    case "booking":
      return details ? { ...thing, ...details, about, status: word as BookingStatus, startsOn: day!, endsOn: lastDay! } : null;
  }
}

function lastOf(booked: readonly Booked[]): LastBooking | null {
  const last = booked.at(-1);
  if (!last) return null;
  const { id, status, changedAt, step, chosenAt } = last;
  return { id, status, changedAt, next: step && chosenAt ? { step, chosenAt } : null };
}
