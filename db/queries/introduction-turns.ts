import { and, eq, inArray, lt, not, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { BOOKING_GOES_ON, type BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";
import { LIVE_INTRODUCTION_STATES, type IntroductionStatus } from "#app/domain/introduction/introduction-lifecycle.ts";
import type { ListedFor } from "#app/domain/introduction/introduction-store.ts";
import {
  CODE_OF_BOOKING, CODE_OF_CHOSEN, CODE_OF_STAGE, codesOfTurn, ENDED_CODES, LIST_PARTS, type ListPart, type NextCode,
} from "#app/domain/introduction/next-step.ts";
import { booking } from "../schema/booking.ts";
import { nextStep } from "../schema/booking-follow-up.ts";
import { introduction } from "../schema/introduction.ts";
import { message } from "../schema/message.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { bookingStands } from "./booking-stands.ts";
import { supportedNow } from "./coaches-now.ts";
import type { QueryContext } from "./context.ts";
import { needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

type Tx = QueryContext["tx"];

/** Words that only this code says, never anybody else. */
const word = (text: string) => sql.raw(`'${text}'`);
const wordsOf = (words: readonly string[]) => sql.join(words.map(word), sql`, `);
const byWord = (words: Record<string, string>) =>
  sql.join(Object.entries(words).map(([when, then]) => sql`when ${word(when)} then ${word(then)}`), sql` `);

const unreviewed = sql`${introduction.status} = 'declined' and ${introduction.declineReviewedAt} is null`;

/** `statusForSeeker`, in the database's words. */
const statusForSeeker = sql`case when ${unreviewed} and ${introduction.closedAt} is null then 'with_employer'
  when ${unreviewed} then 'closed' else ${introduction.status} end`;

/** `statusNow`, in the database's words, of what is kept as this side may know it. */
const stageOf = (status: SQLWrapper) => sql<IntroductionStatus>`case
  when ${openingColumns.status} in (${wordsOf(STANDING)}) or (${status}) not in (${wordsOf(LIVE_INTRODUCTION_STATES)})
    or coalesce((select ${bookingStands} from ${booking} where ${booking.introductionId} = ${introduction.id}
      and ${booking.status} in (${wordsOf(BOOKING_GOES_ON)}) order by ${booking.bookedAt} desc, ${booking.id} desc limit 1), false)
  then ${status} else 'closed' end`;

const ofLastBooking = <T>(what: SQLWrapper) => sql<T | null>`(select ${what} from ${booking}
  where ${booking.introductionId} = ${introduction.id} order by ${booking.bookedAt} desc, ${booking.id} desc limit 1)`;
const lastBooking = ofLastBooking<BookingStatus>(booking.status);
const chosenNext = sql`(select ${nextStep.step} from ${nextStep} where ${nextStep.bookingId} = ${ofLastBooking(booking.id)})`;

const relays = sql`exists (select 1 from ${message}
  where ${message.introductionId} = ${introduction.id} and ${message.status} = 'written' and ${message.from} <> 'coach')`;

/** `nextStep` as that side reads it: a coach has noes to read and words to pass on, of which the person hears later. */
function codeFor(side: ListedFor["side"]): SQL<NextCode> {
  const stage = stageOf(side === "jobSeeker" ? statusForSeeker : introduction.status);
  // What was chosen an employer may not even ask for.
  const chosen = side === "employer" ? sql`null` : sql`case ${chosenNext} ${byWord(CODE_OF_CHOSEN)} end`;
  const ofStage = sql<NextCode>`case (${stage}) when 'introduced' then
      coalesce(${chosen}, case ${lastBooking} ${byWord(CODE_OF_BOOKING)} end, 'book')
    ${byWord(CODE_OF_STAGE)} end`;
  switch (side) {
    case "coach":
      return sql`case when ${unreviewed} then 'review' when ${relays} then 'relay' else ${ofStage} end`;
    case "jobSeeker":
    case "employer":
      return ofStage;
  }
}

/**
 * Introductions of a side with what comes next, told in the database so that it can count
 * and order them: the rules are the domain's, and a test holds both to the same answers.
 */
function turns(tx: Tx, { side, scope, today }: ListedFor) {
  const next = tx
    .select({ id: introduction.id, changedAt: introduction.changedAt, replyBy: introduction.replyBy, code: codeFor(side).as("code") })
    .from(introduction)
    .leftJoin(unmetNeed, needOf(introduction))
    .leftJoin(vacancy, vacancyOf(introduction))
    .where(
      and(
        scope.employerId === undefined ? undefined : eq(introduction.employerId, scope.employerId),
        scope.jobSeekerId === undefined ? undefined : eq(introduction.jobSeekerId, scope.jobSeekerId),
        supportedNow(tx, introduction.jobSeekerId, scope),
      ),
    )
    .as("next");
  const late = sql<boolean>`(${next.code} = 'answer' and ${next.replyBy} is not null and ${lt(next.replyBy, today)})`;
  const parts: Record<ListPart, SQL> = {
    "going-on": not(inArray(next.code, [...ENDED_CODES])),
    yours: inArray(next.code, codesOfTurn(side)),
    late,
    ended: inArray(next.code, [...ENDED_CODES]),
  };
  return { next, late, parts };
}

/** How many a side has of each part, and in all. */
export async function countTurns(tx: Tx, of: ListedFor): Promise<Record<ListPart | "all", number>> {
  const { next, parts } = turns(tx, of);
  const among = (part: SQL) => sql<number>`count(*) filter (where ${part})`.mapWith(Number);
  const [row] = await tx
    .select({ all: sql<number>`count(*)`.mapWith(Number), ...Object.fromEntries(LIST_PARTS.map((part) => [part, among(parts[part])])) })
    .from(next);
  return row as Record<ListPart | "all", number>;
}

/** The ids of one page of one part: what is late first, then the newest change. */
export async function pageOfTurns(tx: Tx, of: ListedFor, part: ListPart, page: { limit: number; offset: number }): Promise<string[]> {
  const { next, late, parts } = turns(tx, of);
  const rows = await tx
    .select({ id: next.id })
    .from(next)
    .where(parts[part])
    .orderBy(sql`${late} desc`, sql`${next.changedAt} desc`, next.id)
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ id }) => id);
}
