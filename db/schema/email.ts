import { sql } from "drizzle-orm";
import { check, index, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { actorIs, mayAdd, mayRead, workerLogin } from "./policy.ts";

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
