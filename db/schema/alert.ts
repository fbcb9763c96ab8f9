import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { AlertStatus } from "#app/domain/alert/alert-lifecycle.ts";
import type { BaitKind } from "#app/domain/alert/bait-signs.ts";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { actorIs, allOf, appLogin, employerLogin, hires, mayAdd, mayChange, mayRead, mayRemove, mine, workerLogin } from "./policy.ts";

const operators = actorIs("operator");
const time = actorIs("timekeeping");

/** Something in what an employer did with its openings that an operator should look at. Never the employer's to read. */
export const alert = pgTable(
  "alert",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    kind: text("kind").$type<BaitKind>().notNull(),
    openingIds: uuid("opening_ids").array().notNull(),
    status: text("status").$type<AlertStatus>().notNull(),
    raisedAt: instant("raised_at").notNull(),
    acknowledgedBy: uuid("acknowledged_by"),
    acknowledgedAt: instant("acknowledged_at"),
  },
  (table) => [
    // One at a time of each kind: the next is for what comes after this one was looked at.
    uniqueIndex("alert_raised_key").on(table.employerId, table.kind).where(sql`status = 'raised'`),
    index("alert_status_idx").on(table.status, table.raisedAt),
    mayRead("alert_read", appLogin, operators),
    mayRead("alert_worker", workerLogin, time),
    mayAdd("alert_raise", workerLogin, allOf(time, sql.raw("status = 'raised'"))),
    mayChange("alert_acknowledge", appLogin, operators),
  ],
);

/** Employers that are shown nobody until an operator releases them. They may know it: their page says so. */
export const matchesHold = pgTable(
  "matches_hold",
  {
    employerId: uuid("employer_id")
      .primaryKey()
      .references(() => employer.id),
    heldBy: uuid("held_by").notNull(),
    heldAt: instant("held_at").notNull(),
  },
  () => [
    mayRead("matches_hold_own", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead("matches_hold_read", appLogin, operators),
    mayAdd("matches_hold_begin", appLogin, allOf(operators, mine("held_by", "account_id"))),
    mayRemove("matches_hold_end", appLogin, operators),
  ],
);
