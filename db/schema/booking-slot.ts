import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { SlotStatus } from "#app/domain/booking/slot-lifecycle.ts";
import { NOT_SIGNED } from "#app/domain/vocabulary/reasons.ts";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { introduction } from "./introduction.ts";
import {
  actorIs, allOf, anyOf, appLogin, atThisMoment, employerLogin, hires, letByPerson, mayAdd, mayChange, mayRead, mayRemove, me, mine, now, workerLogin,
} from "./policy.ts";
import { vacancy } from "./vacancy.ts";

/** Of an introduction this actor may read: a coach's own people. */
const keptForMine = sql.raw("introduction_id in (select i.id from introduction i)");
/** Of people whom this coach, or this lead, supports themselves. */
const ownOnly = sql`i.job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = ${me("coach_id")})`;
/** Nobody's yet, or kept for one of this coach's own people. */
const forThisCoach = allOf(actorIs("jobCoach", "providerLead"), anyOf(sql.raw("introduction_id is null"), keptForMine));

/** Of a booking that ends at this moment with a no which a member of the circle passes on. */
const freedByCircle = sql`id in (select b.slot_id from booking b where b.status = 'cancelled' and b.changed_at >= ${now} and ${letByPerson("help-choose")})`;

/** Of a booking that time ends at this moment. */
const freedByTime = allOf(
  actorIs("timekeeping"),
  sql`id in (select b.slot_id from booking b where b.status = 'cancelled' and b.closing_reason = ${sql.raw(`'${NOT_SIGNED}'`)} and b.changed_at >= ${now})`,
);

/** A time for a working interview, offered by an employer or proposed by a coach. Nobody's name is on it. */
export const bookingSlot = pgTable(
  "booking_slot",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    vacancyId: uuid("vacancy_id")
      .notNull()
      .references(() => vacancy.id),
    /** Kept for one introduction, whose coach proposed it. */
    introductionId: uuid("introduction_id").references(() => introduction.id),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    status: text("status").$type<SlotStatus>().notNull(),
    offeredBy: uuid("offered_by").notNull(),
    offeredAt: instant("offered_at").notNull(),
  },
  (table) => [
    index("booking_slot_vacancy_idx").on(table.vacancyId, table.startsAt),
    check("booking_slot_times", sql`ends_at > starts_at`),
    check("booking_slot_status", sql`status in ('proposed', 'open', 'taken', 'declined', 'withdrawn')`),
    // What a coach proposes is for somebody the employer has met.
    check("booking_slot_proposed", sql`status not in ('proposed', 'declined') or introduction_id is not null`),
    mayRead("booking_slot_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead(
      "booking_slot_read",
      appLogin,
      anyOf(
        forThisCoach,
        sql`id in (select b.slot_id from booking b where b.job_seeker_id = ${me("job_seeker_id")})`,
      ),
    ),
    mayRead("booking_slot_circle", appLogin, freedByCircle),
    mayRead("booking_slot_time", workerLogin, freedByTime),
    mayAdd(
      "booking_slot_offer",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        mine("offered_by", "account_id"),
        sql.raw("status = 'open' and introduction_id is null"),
        atThisMoment("offered_at"),
        sql`starts_at > ${now}`,
        sql`vacancy_id in (select v.id from vacancy v where v.employer_id = ${me("employer_id")})`,
      ),
    ),
    // The employer alone makes an offer of what a coach proposes.
    mayAdd(
      "booking_slot_propose",
      appLogin,
      allOf(
        actorIs("jobCoach", "providerLead"),
        mine("offered_by", "account_id"),
        sql.raw("status = 'proposed'"),
        sql`introduction_id in (select i.id from introduction i where i.employer_id = booking_slot.employer_id and ${ownOnly})`,
      ),
    ),
    mayRemove("booking_slot_take_back", appLogin, allOf(actorIs("jobCoach", "providerLead"), sql.raw("status = 'proposed'"), sql`introduction_id in (select i.id from introduction i where ${ownOnly})`)),
    mayChange("booking_slot_change", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    // A coach takes one; whoever cancels the booking gives it back.
    mayChange(
      "booking_slot_take",
      appLogin,
      allOf(
        sql.raw("status in ('open', 'taken')"),
        anyOf(
          forThisCoach,
          sql`id in (select b.slot_id from booking b where b.job_seeker_id = ${me("job_seeker_id")})`,
        ),
      ),
    ),
    mayChange(
      "booking_slot_circle_frees",
      appLogin,
      allOf(freedByCircle, sql.raw("status = 'taken'")),
      allOf(freedByCircle, sql.raw("status = 'open'")),
    ),
    mayChange(
      "booking_slot_time_frees",
      workerLogin,
      allOf(freedByTime, sql.raw("status = 'taken'")),
      allOf(freedByTime, sql.raw("status = 'open'")),
    ),
  ],
);
