import { sql } from "drizzle-orm";
import { check, index, pgSchema, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import {
  actorIs,
  anyOf,
  appLogin,
  employerLogin,
  mayAdd,
  mayChange,
  mayRead,
  mayRemove,
  mine,
  workerLogin,
} from "./policy.ts";

/**
 * What was sent. The schema has no grants of its own: the worker may keep its
 * records, and everyone else goes through the functions of `db/mail.server.ts`.
 */
export const mail = pgSchema("mail");

/**
 * One row for each email that was accepted or finally refused. The key is
 * `event:template:recipient`, so a job that runs again finds it and sends nothing.
 * Holds neither address nor text.
 */
export const emailDelivery = mail.table(
  "email_delivery",
  {
    idempotencyKey: text("idempotency_key").primaryKey(),
    eventId: uuid("event_id").notNull(),
    template: text("template").notNull(),
    status: text("status", { enum: ["sent", "refused"] }).notNull(),
    /** What Resend calls this email; null in the local outbox. */
    providerId: text("provider_id"),
    /** Resend's name for the error, never its message, which may quote the address. */
    refusal: text("refusal"),
    recordedAt: instant("recorded_at").notNull().default(sql`now()`),
  },
  (table) => [
    index("email_delivery_event").on(table.eventId),
    check("email_delivery_status", sql`${table.status} in ('sent', 'refused')`),
    mayRead("email_delivery_read", workerLogin, actorIs("mailing")),
    mayAdd("email_delivery_record", workerLogin, actorIs("mailing")),
  ],
);

/**
 * An email that waits for its recipient's daily one. Kept when its event is worked
 * through, and never changed: which daily email it is in follows from `due_at`.
 */
export const digestItem = mail.table(
  "digest_item",
  {
    eventId: uuid("event_id").notNull(),
    template: text("template").notNull(),
    side: text("side").notNull(),
    recipientId: uuid("recipient_id").notNull(),
    dueAt: instant("due_at").notNull(),
    keptAt: instant("kept_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.template, table.recipientId] }),
    index("digest_item_due").on(table.recipientId, table.dueAt),
    mayRead("digest_item_read", workerLogin, actorIs("mailing")),
    mayAdd("digest_item_keep", workerLogin, actorIs("mailing")),
  ],
);

/** How often an account wants to hear from us; no row until they choose. */
export const emailPreference = pgTable(
  "email_preference",
  {
    accountId: uuid("account_id").primaryKey(),
    pace: text("pace").$type<"each" | "daily" | "needed">().notNull(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    check("email_preference_pace", sql`${table.pace} in ('each', 'daily', 'needed')`),
    mayRead("email_preference_own", [appLogin, employerLogin], mine("account_id", "account_id")),
    mayAdd("email_preference_choose", [appLogin, employerLogin], mine("account_id", "account_id")),
    mayChange("email_preference_change", [appLogin, employerLogin], mine("account_id", "account_id")),
    mayRead("email_preference_worker", workerLogin, actorIs("mailing")),
  ],
);

/** Emails to this account came back. Holds no address: it is the one the account signs in with. */
export const emailReturn = pgTable(
  "email_return",
  {
    accountId: uuid("account_id").primaryKey(),
    reason: text("reason").$type<"bounced" | "complained" | "suppressed">().notNull(),
    since: instant("since").notNull(),
  },
  (table) => [
    check("email_return_reason", sql`${table.reason} in ('bounced', 'complained', 'suppressed')`),
    mayRead(
      "email_return_read",
      appLogin,
      // A coach may know that the people they support, and nobody else, get no emails.
      anyOf(
        mine("account_id", "account_id"),
        actorIs("operator"),
        sql.raw("account_id in (select s.account_id from job_seeker s)"),
      ),
    ),
    mayRead("email_return_own_employer", employerLogin, mine("account_id", "account_id")),
    mayRemove("email_return_forget", [appLogin, employerLogin], mine("account_id", "account_id")),
    mayRead("email_return_worker", workerLogin, actorIs("mailing")),
    mayAdd("email_return_record", workerLogin, actorIs("mailing")),
    mayChange("email_return_update", workerLogin, actorIs("mailing")),
    mayRemove("email_return_arrived", workerLogin, actorIs("mailing")),
  ],
);

/** Emails of the demo and of tests, which have nobody to send to. Stays empty where emails are really sent. */
export const outboxEmail = mail.table(
  "outbox_email",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    keptAt: instant("kept_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index("outbox_email_kept_at").on(table.keptAt.desc())],
);
