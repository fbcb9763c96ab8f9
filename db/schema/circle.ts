import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import type { CircleMemberStatus } from "#app/domain/circle/circle-member-lifecycle.ts";
import type { RelationCode } from "#app/domain/circle/relations.ts";
import { id, instant } from "./columns.ts";
import {
  actorIs,
  allOf,
  anyOf,
  appLogin,
  coachedByMe,
  mayAdd,
  mayChange,
  mayRead,
  mayRemove,
  me,
  mine,
  myCircleEmail,
  workerLogin,
} from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const invitedIsMe = sql`email = ${myCircleEmail}`;

/** An account that supports people. One account, however many circles it is in. */
export const supporter = pgTable(
  "supporter",
  {
    id: id(),
    accountId: uuid("account_id").notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (table) => [
    uniqueIndex("supporter_account_key").on(table.accountId),
    mayRead("supporter_own", appLogin, mine("account_id", "account_id")),
    mayRead("supporter_worker", workerLogin, actorIs("mailing")),
    mayAdd(
      "supporter_join",
      appLogin,
      allOf(
        mine("account_id", "account_id"),
        sql`exists (select 1 from circle_member m where m.email = ${myCircleEmail} and m.status = 'invited')`,
      ),
    ),
  ],
);

/**
 * Somebody in a person's circle of support, or asked into it. Its name and relation are
 * the person's own words for them. What they may do stands in `circle_access`, which
 * this row's other party cannot write to.
 */
export const circleMember = pgTable(
  "circle_member",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    supporterId: uuid("supporter_id").references(() => supporter.id),
    name: text("name").notNull(),
    relation: text("relation").$type<RelationCode>().notNull(),
    email: text("email").notNull(),
    status: text("status").$type<CircleMemberStatus>().notNull(),
    invitedAt: instant("invited_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("circle_member_open_key").on(table.jobSeekerId, table.email).where(sql`status in ('invited', 'joined')`),
    index("circle_member_supporter_idx").on(table.supporterId),
    index("circle_member_invited_idx").on(table.email).where(sql`status = 'invited'`),
    mayRead(
      "circle_member_read",
      appLogin,
      anyOf(mine("job_seeker_id", "job_seeker_id"), mine("supporter_id", "supporter_id"), invitedIsMe, coachedByMe),
    ),
    mayRead("circle_member_worker", workerLogin, actorIs("mailing")),
    mayAdd(
      "circle_member_invite",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status = 'invited' and supporter_id is null")),
    ),
    // The person takes anybody out, and can put nobody in: only whoever proves the address can say yes.
    mayChange(
      "circle_member_take_out",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status in ('invited', 'joined')")),
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status in ('withdrawn', 'removed')")),
    ),
    mayChange(
      "circle_member_answer",
      appLogin,
      allOf(invitedIsMe, sql.raw("status = 'invited'")),
      allOf(
        invitedIsMe,
        sql`(status = 'declined' or (status = 'joined' and supporter_id in (select s.id from supporter s where s.account_id = ${me("account_id")})))`,
      ),
    ),
    mayChange(
      "circle_member_leave",
      appLogin,
      allOf(mine("supporter_id", "supporter_id"), sql.raw("status = 'joined'")),
      allOf(mine("supporter_id", "supporter_id"), sql.raw("status = 'left'")),
    ),
  ],
);

const inOwnCircle = allOf(
  mine("job_seeker_id", "job_seeker_id"),
  sql`circle_member_id in (select m.id from circle_member m where m.job_seeker_id = ${me("job_seeker_id")})`,
);

/** One thing a person lets one member of their circle do. No row, no access: the default is nothing. */
export const circleAccess = pgTable(
  "circle_access",
  {
    circleMemberId: uuid("circle_member_id")
      .notNull()
      .references(() => circleMember.id),
    item: text("item").$type<CircleItem>().notNull(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    givenAt: instant("given_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.circleMemberId, table.item] }),
    index("circle_access_person_idx").on(table.jobSeekerId),
    mayRead(
      "circle_access_read",
      appLogin,
      anyOf(
        mine("job_seeker_id", "job_seeker_id"),
        coachedByMe,
        sql`circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = ${me("supporter_id")})`,
      ),
    ),
    mayRead("circle_access_worker", workerLogin, actorIs("mailing")),
    mayAdd("circle_access_let", appLogin, inOwnCircle),
    mayRemove("circle_access_end", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);
