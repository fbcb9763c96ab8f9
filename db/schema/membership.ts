import { sql } from "drizzle-orm";
import { boolean, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { place } from "./place.ts";
import {
  actorIs,
  allOf,
  anyOf,
  anyRow,
  appLogin,
  mayAdd,
  mayChange,
  mayRead,
  me,
  mine,
  myEmail,
  now,
  workerLogin,
} from "./policy.ts";

export const operator = pgTable(
  "operator",
  {
    accountId: uuid("account_id").primaryKey(),
    name: text("name").notNull(),
    since: instant("since").notNull(),
    /** When whoever owns the database ended it. The name stays beside what they decided. */
    endedAt: instant("ended_at"),
  },
  () => [
    // Operators see which of them decided what.
    mayRead("operator_own", appLogin, anyOf(mine("account_id", "account_id"), actorIs("operator"))),
    mayRead("operator_worker", workerLogin, actorIs("mailing")),
    // No use case makes an operator: whoever owns the database appoints them, from the command line.
    pgPolicy("operator_appoint", { for: "insert", to: "current_user", withCheck: anyRow }),
    pgPolicy("operator_appointed", { for: "select", to: "current_user", using: anyRow }),
    pgPolicy("operator_dismiss", { for: "update", to: "current_user", using: anyRow, withCheck: anyRow }),
  ],
);

/** A provider of supported employment. Applies, and is admitted by an operator. */
export const provider = pgTable(
  "provider",
  {
    id: id(),
    name: text("name").notNull(),
    /** Asked for by a lead, and shown once an operator has taken it. */
    newName: text("new_name"),
    placeId: integer("place_id")
      .notNull()
      .references(() => place.id),
    about: text("about").notNull(),
    status: text("status").$type<"applied" | "admitted" | "not_admitted" | "suspended">().notNull(),
    appliedBy: uuid("applied_by").notNull(),
    appliedAt: instant("applied_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    /** Why it was not admitted. */
    decisionReason: text("decision_reason"),
  },
  () => [
    mayRead(
      "provider_read",
      appLogin,
      anyOf(sql.raw("status in ('admitted', 'suspended')"), actorIs("operator"), mine("applied_by", "account_id")),
    ),
    mayRead("provider_worker", workerLogin, actorIs("mailing")),
    mayAdd("provider_apply", appLogin, allOf(mine("applied_by", "account_id"), sql.raw("status = 'applied'"))),
    mayChange("provider_decide", appLogin, actorIs("operator")),
    // Of its name and its town, and of nothing else: `provider-by-lead.ts`.
    mayChange("provider_lead", appLogin, mine("id", "led_provider_id")),
  ],
);

/** A coach, or the lead of a provider's coaches. `id` is the coach's id everywhere. */
export const providerMember = pgTable(
  "provider_member",
  {
    id: id(),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => provider.id),
    accountId: uuid("account_id").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<"coach" | "lead">().notNull(),
    joinedAt: instant("joined_at").notNull(),
    /** A lead who supports people too. */
    takesPeople: boolean("takes_people").notNull().default(false),
    /** When a lead ended it: from then on the account may join elsewhere. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("provider_member_account_key").on(table.accountId).where(sql`ended_at is null`),
    index("provider_member_provider_idx").on(table.providerId),
    // Coaches are named to the people who work with them, so any signed-in role may read who coaches where.
    mayRead(
      "provider_member_read",
      appLogin,
      anyOf(
        mine("account_id", "account_id"),
        actorIs("jobSeeker", "jobCoach", "providerLead", "operator", "newcomer"),
      ),
    ),
    mayRead("provider_member_worker", workerLogin, actorIs("mailing")),
    // Of their role, whether they support people, and their end (`access.ts`).
    mayChange("provider_member_lead", appLogin, mine("provider_id", "led_provider_id")),
    // Of what they are called, and of nothing else: `own-name.ts`.
    mayChange("provider_member_name", appLogin, allOf(mine("id", "coach_id"), sql.raw("ended_at is null"))),
    mayAdd(
      "provider_member_join",
      appLogin,
      allOf(
        mine("account_id", "account_id"),
        sql`(${allOf(sql.raw("role = 'lead'"), sql`provider_id in (select p.id from provider p where p.applied_by = ${me("account_id")} and p.applied_at >= ${now})`)}
          or ${allOf(sql.raw("role = 'coach'"), sql`provider_id in (select i.provider_id from invitation i where i.email = ${myEmail} and i.status = 'invited')`)})`,
      ),
    ),
  ],
);

/** A provider asks a coach to join. Accepted by whoever proves the address by signing in with it. */
export const invitation = pgTable(
  "invitation",
  {
    id: id(),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => provider.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    status: text("status").$type<"invited" | "accepted" | "declined" | "withdrawn">().notNull(),
    invitedBy: uuid("invited_by").notNull(),
    invitedAt: instant("invited_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    uniqueIndex("invitation_open_key").on(table.providerId, table.email).where(sql`status = 'invited'`),
    mayRead(
      "invitation_read",
      appLogin,
      anyOf(mine("provider_id", "led_provider_id"), sql`email = ${myEmail}`),
    ),
    mayRead("invitation_worker", workerLogin, actorIs("mailing")),
    mayAdd("invitation_send", appLogin, mine("provider_id", "led_provider_id")),
    mayChange(
      "invitation_answer",
      appLogin,
      anyOf(mine("provider_id", "led_provider_id"), sql`email = ${myEmail}`),
    ),
  ],
);
