import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { NOT_SIGNED } from "#app/domain/vocabulary/reasons.ts";
import { booking, parties } from "./booking.ts";
import { id, instant } from "./columns.ts";
import {
  actorIs,
  allOf,
  anyOf,
  anyRow,
  appLogin,
  coachedByMe,
  employerLogin,
  hires,
  hiresOrMentors,
  letByPerson,
  mayAdd,
  mayChange,
  mayRead,
  mine,
  now,
  ofSeekerOrCoach,
  workerLogin,
} from "./policy.ts";

/** Of a booking that ends at this moment with a no which a member of the circle passes on. */
const endedByCircle = allOf(
  letByPerson("help-choose"),
  sql`booking_id in (select b.id from booking b where b.status = 'cancelled' and b.changed_at >= ${now})`,
);

/** Of a booking that time ends at this moment. */
const endedByTime = allOf(
  actorIs("timekeeping"),
  sql`booking_id in (select b.id from booking b where b.status = 'cancelled' and b.closing_reason = ${sql.raw(`'${NOT_SIGNED}'`)} and b.changed_at >= ${now})`,
);

/**
 * When work is done: one row for each stretch of each day. Two exclusion constraints
 * (in the migration, since they cannot be said here) keep a job seeker, and a coach
 * where they attend, from being in two places at once, whoever books; only a change of
 * coach, which holds up nothing that was agreed, may leave a clash, which is shown.
 */
export const sitting = pgTable(
  "sitting",
  {
    id: id(),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    ...parties(),
    ordinal: integer("ordinal").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    coachAttends: boolean("coach_attends").notNull(),
    /** Came to its coach with a change of coach, when they had to be somewhere else already: both go on until one is moved. */
    clashes: boolean("clashes").notNull().default(false),
    /** False once the booking was cancelled or moved: it takes up nobody's time any more. */
    live: boolean("live").notNull().default(true),
  },
  (table) => [
    index("sitting_booking_idx").on(table.bookingId),
    index("sitting_employer_idx").on(table.employerId, table.startsAt),
    check("sitting_times", sql`ends_at > starts_at`),
    mayRead("sitting_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hiresOrMentors("booking_id", "id"))),
    mayRead("sitting_read", appLogin, anyOf(ofSeekerOrCoach, endedByCircle)),
    mayRead("sitting_worker", workerLogin, anyRow),
    mayAdd("sitting_book", appLogin, allOf(coachedByMe, mine("coach_id", "coach_id"))),
    mayChange("sitting_free", appLogin, ofSeekerOrCoach),
    mayChange("sitting_circle_frees", appLogin, endedByCircle, allOf(endedByCircle, sql.raw("not live"))),
    mayChange("sitting_time_frees", workerLogin, endedByTime, allOf(endedByTime, sql.raw("not live"))),
    mayChange("sitting_free_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
  ],
);
