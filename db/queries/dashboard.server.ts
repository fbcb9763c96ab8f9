import { Temporal } from "temporal-polyfill";
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { DashboardOpening, DashboardStore } from "#app/domain/dashboard/dashboard-store.ts";
import { BOOKING } from "#app/domain/booking/booking-lifecycle.ts";
import { activeStates } from "#app/domain/lifecycle.ts";
import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { UNMET_NEED } from "#app/domain/unmet-need/unmet-need-lifecycle.ts";
import { VACANCY } from "#app/domain/vacancy/vacancy-lifecycle.ts";
import { agreementSignature, booking, bookingOutcome, trialAgreement } from "../schema/booking.ts";
import { matchesHold } from "../schema/alert.ts";
import { employer, employerCapacity, employerCheck, employerSite } from "../schema/employer.ts";
import { introduction } from "../schema/introduction.ts";
import { messageRead, messageRelay } from "../schema/message.ts";
import { sitting } from "../schema/sitting.ts";
import { vacancy } from "../schema/vacancy.ts";
import { disclosure } from "../schema/disclosure.ts";
import { employerAlias } from "../schema/visibility.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { shownProfile } from "../schema/shown-profile.ts";
import { bookingSlot } from "../schema/booking-slot.ts";
import { bookingStands } from "./booking-stands.ts";
import { waitsForOperator } from "./open-check.ts";
import { needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { toCapacity } from "./employer-capacity.server.ts";
import { toEmployer } from "./employer-row.ts";
import { mayBeSeenBy } from "./may-be-seen.ts";

/** The name they told, while that introduction goes on; the alias otherwise. First name sorts before full name. */
function whoIs(goesOn: SQL): SQL<string> {
  return sql<string>`coalesce(
    (select d.value from ${disclosure} d
      where d.introduction_id = ${introduction.id} and d.item in ('first_name', 'full_name')
        and ${introduction.status} = 'introduced' and ${goesOn}
      order by d.item limit 1),
    (select a.label from ${employerAlias} a
      where a.employer_id = ${introduction.employerId} and a.job_seeker_id = ${introduction.jobSeekerId}),
    'Somebody')`;
}

const stands = inArray(openingColumns.status, [...STANDING]);

const standingOf = statement((tx, value: Value<"employerId">) =>
  tx
    .select({
      row: employer,
      openCheck: { askedAt: employerCheck.askedAt, claimedLevel: employerCheck.claimedLevel, claimWords: employerCheck.claimWords },
      capacity: employerCapacity,
      began: sql<boolean>`exists (select 1 from ${vacancy} where ${vacancy.employerId} = ${employer.id})
        or exists (select 1 from ${unmetNeed} where ${unmetNeed.employerId} = ${employer.id})`,
    })
    .from(employer)
    .leftJoin(employerCheck, and(eq(employerCheck.employerId, employer.id), waitsForOperator))
    .leftJoin(employerCapacity, eq(employerCapacity.employerId, employer.id))
    .where(eq(employer.id, value("employerId"))),
);

const vacanciesOf = statement((tx, value: Value<"employerId" | "most">) =>
  tx
    .select({
      id: vacancy.id,
      title: vacancy.title,
      siteName: employerSite.name,
      status: vacancy.status,
      createdAt: vacancy.createdAt,
      hoursPerWeek: vacancy.hoursPerWeek,
      payPencePerHour: vacancy.payPencePerHour,
      startDate: vacancy.startDate,
    })
    .from(vacancy)
    .leftJoin(employerSite, eq(employerSite.id, vacancy.siteId))
    .where(and(eq(vacancy.employerId, value("employerId")), inArray(vacancy.status, activeStates(VACANCY))))
    .orderBy(desc(vacancy.createdAt), asc(vacancy.id))
    .limit(value("most")),
);

/** Those that stand, of both kinds. */
const postedOf = statement((tx, value: Value<"employerId">) => {
  const columns = ({ id, title, status, confirmedAt, postedAt, staleWarnedAt }: typeof vacancy | typeof unmetNeed) => ({
    id, title, status: sql<string>`${status}`.as("status"), confirmedAt, postedAt, staleWarnedAt,
  });
  const booked = (of: SQL) =>
    sql<boolean>`exists (select 1 from ${booking} where ${of} and ${inArray(booking.status, activeStates(BOOKING))})`.as("booked");
  return unionAll(
    tx
      .select({
        kind: sql<OpeningKind>`'vacancy'`.as("kind"), ...columns(vacancy),
        payPencePerHour: vacancy.payPencePerHour, startDate: vacancy.startDate,
        booked: booked(eq(booking.vacancyId, vacancy.id)),
      })
      .from(vacancy)
      .where(and(eq(vacancy.employerId, value("employerId")), inArray(vacancy.status, ["open", "paused"]))),
    tx
      .select({
        kind: sql<OpeningKind>`'unmet_need'`.as("kind"), ...columns(unmetNeed),
        payPencePerHour: sql<number | null>`null::integer`, startDate: sql<Temporal.PlainDate | null>`null::date`,
        booked: booked(eq(booking.unmetNeedId, unmetNeed.id)),
      })
      .from(unmetNeed)
      .where(and(eq(unmetNeed.employerId, value("employerId")), inArray(unmetNeed.status, ["open", "paused"]))),
  ).orderBy(sql`id`);
});

const needsOf = statement((tx, value: Value<"employerId" | "most">) =>
  tx
    .select({
      id: unmetNeed.id,
      title: unmetNeed.title,
      siteName: employerSite.name,
      status: unmetNeed.status,
      createdAt: unmetNeed.createdAt,
    })
    .from(unmetNeed)
    .leftJoin(employerSite, eq(employerSite.id, unmetNeed.siteId))
    .where(and(eq(unmetNeed.employerId, value("employerId")), inArray(unmetNeed.status, activeStates(UNMET_NEED))))
    .orderBy(desc(unmetNeed.createdAt), asc(unmetNeed.id))
    .limit(value("most")),
);

const introductionsWaiting = statement((tx, value: Value<"employerId">) =>
  tx
    .select({
      id: introduction.id,
      who: whoIs(stands),
      opening: openingColumns.title,
      replyBy: introduction.replyBy,
    })
    .from(introduction)
    .leftJoin(unmetNeed, needOf(introduction))
    .leftJoin(vacancy, vacancyOf(introduction))
    .where(
      and(
        eq(introduction.employerId, value("employerId")),
        eq(introduction.status, "with_employer"),
        isNotNull(introduction.sharedAt),
        stands,
      ),
    )
    .orderBy(asc(introduction.replyBy), asc(introduction.id)),
);

/** Of a workplace mentor's those that name them: the database finds no others for them. */
const bookingsAhead = statement((tx, value: Value<"employerId" | "now">) =>
  tx
    .select({
      id: booking.id,
      who: whoIs(sql`(${stands} or ${bookingStands})`),
      opening: openingColumns.title,
      kind: booking.kind,
      status: booking.status,
      startsOn: booking.startsOn,
      endsOn: booking.endsOn,
      firstAgreedAt: booking.firstAgreedAt,
      next: sql<Temporal.Instant | null>`(select min(${sitting.startsAt}) from ${sitting}
        where ${sitting.bookingId} = ${booking.id} and ${sitting.live} and ${gte(sitting.endsAt, value("now"))})`.mapWith(sitting.startsAt),
      signed: sql<boolean>`exists (select 1 from ${agreementSignature} s
        where s.side = 'employer' and s.agreement_id = (select a.id from ${trialAgreement} a
          where a.booking_id = ${booking.id} order by a.version desc limit 1))`,
      payTooLow: sql<boolean>`case when ${booking.status} = 'awaiting_signatures' then paid_too_little(${booking.id}) else false end`,
      recorded: sql<boolean>`exists (select 1 from ${bookingOutcome} o
        where o.booking_id = ${booking.id} and o.round = ${booking.round} and o.side = 'employer')`,
    })
    .from(booking)
    .innerJoin(introduction, eq(introduction.id, booking.introductionId))
    .leftJoin(unmetNeed, needOf(booking))
    .leftJoin(vacancy, vacancyOf(booking))
    .where(and(eq(booking.employerId, value("employerId")), inArray(booking.status, ["awaiting_signatures", "agreed"])))
    .orderBy(asc(booking.startsOn), asc(booking.id)),
);

const messagesUnread = statement((tx, value: Value<"employerId">) =>
  tx
    .select({
      introductionId: introduction.id,
      who: whoIs(stands),
      since: sql<Temporal.Instant>`min(${messageRelay.relayedAt})`.mapWith(messageRelay.relayedAt),
    })
    .from(messageRelay)
    .innerJoin(introduction, eq(introduction.id, messageRelay.introductionId))
    .leftJoin(unmetNeed, needOf(introduction))
    .leftJoin(vacancy, vacancyOf(introduction))
    .leftJoin(messageRead, eq(messageRead.messageId, messageRelay.messageId))
    .where(
      and(eq(messageRelay.employerId, value("employerId")), eq(messageRelay.to, "employer"), isNull(messageRead.messageId)),
    )
    .groupBy(introduction.id, vacancy.id, unmetNeed.id),
);

const timesProposed = statement((tx, value: Value<"employerId" | "now">) =>
  tx
    .select({
      id: bookingSlot.id,
      who: whoIs(stands),
      opening: openingColumns.title,
      startsAt: bookingSlot.startsAt,
      noticeDays: sql<number>`${vacancy.noticeDays}`,
    })
    .from(bookingSlot)
    .innerJoin(introduction, eq(introduction.id, bookingSlot.introductionId))
    .leftJoin(unmetNeed, needOf(introduction))
    .leftJoin(vacancy, vacancyOf(introduction))
    .where(
      and(
        eq(bookingSlot.employerId, value("employerId")),
        eq(bookingSlot.status, "proposed"),
        gt(bookingSlot.startsAt, value("now")),
        eq(introduction.status, "introduced"),
        stands,
      ),
    ),
);

const somebodyNew = statement((tx, value: Value<"employerId" | "now">) =>
  tx
    .select({ id: shownProfile.searchId })
    .from(shownProfile)
    .where(
      sql`${mayBeSeenBy(value("employerId"), value("now"))}
        and not exists (select 1 from ${matchesHold} h where h.employer_id = ${value("employerId")})
        and not exists (select 1 from ${employerAlias} a
        where a.employer_id = ${value("employerId")} and a.job_seeker_id = ${shownProfile.jobSeekerId})`,
    )
    .limit(1),
);
export function dashboardQueries({ tx }: QueryContext): DashboardStore {
  return {
    async ofEmployer(employerId, { now, mostOpenings, hires }) {
      const at = now.toString();
      // Sent one after the other without waiting for answers: together they take about one trip to the database.
      const [standing, vacancies, needs, introductions, bookings, messages, times, posted, people] = await Promise.all([
        standingOf(tx, { employerId }),
        hires ? vacanciesOf(tx, { employerId, most: mostOpenings }) : [],
        hires ? needsOf(tx, { employerId, most: mostOpenings }) : [],
        hires ? introductionsWaiting(tx, { employerId }) : [],
        bookingsAhead(tx, { employerId, now: at }),
        hires ? messagesUnread(tx, { employerId }) : [],
        hires ? timesProposed(tx, { employerId, now: at }) : [],
        hires ? postedOf(tx, { employerId }) : [],
        hires ? somebodyNew(tx, { employerId, now: at }) : [],
      ]);
      const [found] = standing;
      if (!found) return null;
      return {
        employer: toEmployer(found.row),
        openCheck: found.openCheck,
        began: found.began,
        capacity: toCapacity(found.capacity ?? undefined),
        openings: newestFirst(
          vacancies.map(({ hoursPerWeek, payPencePerHour, startDate, ...row }) => ({
            ...row,
            kind: "vacancy" as const,
            terms: { hoursPerWeek, payPencePerHour, startDate },
          })),
          needs.map((row) => ({ ...row, kind: "unmet_need" as const, terms: null })),
        ).slice(0, mostOpenings),
        introductions,
        bookings: bookings.map(({ recorded, ...row }) => ({ ...row, recorded: recorded ? ["employer"] : [] })),
        messages,
        times,
        posted,
        newPeople: people.length > 0,
      };
    },
  };
}

function newestFirst(...lists: DashboardOpening[][]): DashboardOpening[] {
  return lists.flat().toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt));
}
