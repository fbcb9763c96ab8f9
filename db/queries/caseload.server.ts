import { and, asc, eq, gte, isNull, lt, max, min, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";
import type { CaseloadStore } from "#app/domain/caseload/caseload-store.ts";
import { booking } from "../schema/booking.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { introduction } from "../schema/introduction.ts";
import { providerMember } from "../schema/membership.ts";
import { place } from "../schema/place.ts";
import { sitting } from "../schema/sitting.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { coaching, jobSeeker, vocationalProfile } from "../schema/vocational-profile.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { openThings } from "./open-things.server.ts";
import { clashing } from "./sitting.server.ts";
import { needOf, openingColumns, vacancyOf } from "./opening-columns.ts";

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
    openThings: () => openThings(tx),
  };
}

function latestOf(...moments: PgColumn[]) {
  return sql<string | null>`greatest(${sql.join(moments, sql`, `)})`;
}

/** Aggregates come as PostgreSQL writes them, past the column's own reading. */
function instantOf(moment: Temporal.Instant | string | null): Temporal.Instant | null {
  return typeof moment === "string" ? Temporal.Instant.from(moment) : moment;
}
