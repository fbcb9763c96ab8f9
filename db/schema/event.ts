import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ActorKind } from "../../app/domain/actor.ts";
import type { EventName, EventSubjects } from "../../app/domain/events.ts";
import { id, instant } from "./columns.ts";
import { actorIs, allOf, appLogin, employerLogin, mayAdd, mayRead, me, workerLogin } from "./policy.ts";

/**
 * What has happened. Written once by the use case that made it happen, never
 * changed, and read only by the worker. Subjects are ids; there is nothing else
 * about anyone here.
 */
export const event = pgTable(
  "event",
  {
    id: id(),
    name: text("name").$type<EventName>().notNull(),
    subjects: jsonb("subjects").$type<EventSubjects[EventName]>().notNull(),
    actorKind: text("actor_kind").$type<ActorKind>().notNull(),
    /** Whose act it was; null when nobody was signed in. */
    accountId: uuid("account_id"),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    index("event_occurred_at_idx").on(table.occurredAt),
    // Nobody can put an event in another's name, nor one that is not theirs to bring about (`db/event-causes.server.ts`).
    mayAdd(
      "event_record",
      [appLogin, employerLogin],
      allOf(
        sql`account_id is not distinct from ${me("account_id")}`,
        sql.raw(`actor_kind = (select current_setting('firstshift.actor', true))`),
      ),
    ),
    mayAdd(
      "event_record_time",
      workerLogin,
      allOf(actorIs("timekeeping"), sql.raw("actor_kind = 'timekeeping'"), sql.raw("account_id is null")),
    ),
    mayRead("event_work_through", workerLogin, actorIs("mailing", "indexing")),
  ],
);
