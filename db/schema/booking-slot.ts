import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { actorIs, allOf, anyOf, appLogin, employerLogin, mayAdd, mayChange, mayRead, me, mine } from "./policy.ts";
import { vacancy } from "./vacancy.ts";

/** A time an employer offers for a working interview. Nobody's name is on it. */
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
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    status: text("status").$type<"open" | "taken" | "withdrawn">().notNull(),
    offeredBy: uuid("offered_by").notNull(),
    offeredAt: instant("offered_at").notNull(),
  },
  (table) => [
    index("booking_slot_vacancy_idx").on(table.vacancyId, table.startsAt),
    check("booking_slot_times", sql`ends_at > starts_at`),
    check("booking_slot_status", sql`status in ('open', 'taken', 'withdrawn')`),
    mayRead("booking_slot_employer", employerLogin, mine("employer_id", "employer_id")),
    mayRead(
      "booking_slot_read",
      appLogin,
      anyOf(
        actorIs("jobCoach", "providerLead"),
        sql`id in (select b.slot_id from booking b where b.job_seeker_id = ${me("job_seeker_id")})`,
      ),
    ),
    mayAdd(
      "booking_slot_offer",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), mine("offered_by", "account_id")),
    ),
    mayChange("booking_slot_change", employerLogin, mine("employer_id", "employer_id")),
    // A coach takes one; whoever cancels the booking gives it back.
    mayChange(
      "booking_slot_take",
      appLogin,
      allOf(
        sql.raw("status <> 'withdrawn'"),
        anyOf(
          actorIs("jobCoach", "providerLead"),
          sql`id in (select b.slot_id from booking b where b.job_seeker_id = ${me("job_seeker_id")})`,
        ),
      ),
    ),
  ],
);
