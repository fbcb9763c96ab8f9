import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { introduction, SHARED_AND_LIVE } from "./introduction.ts";
import { allOf, anyOf, appLogin, atThisMoment, coachedByMe, employerLogin, hires, mayAdd, mayChange, mayRead, me, mine } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const between = {
  introductionId: uuid("introduction_id")
    .notNull()
    .references(() => introduction.id),
  jobSeekerId: uuid("job_seeker_id")
    .notNull()
    .references(() => jobSeeker.id),
  employerId: uuid("employer_id")
    .notNull()
    .references(() => employer.id),
};

const shared = sql.raw("introduction_id in (select i.id from introduction i where i.shared_at is not null)");

/** What was passed on goes with the introduction, opened or not: nothing of the person stays behind with an employer. */
const goesOn = sql.raw(`introduction_id in (select i.id from introduction i where ${SHARED_AND_LIVE})`);

/** What somebody wrote to the coach, kept as they wrote it. The other side has no way to this table. */
export const message = pgTable(
  "message",
  {
    id: id(),
    ...between,
    from: text("from_side").$type<"employer" | "job_seeker" | "coach">().notNull(),
    text: text("text").notNull(),
    status: text("status").$type<"written" | "relayed" | "not_relayed">().notNull(),
    keptReason: text("kept_reason"),
    writtenBy: uuid("written_by").notNull(),
    writtenAt: instant("written_at").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: uuid("answered_by"),
  },
  (table) => [
    check("message_kept_reason", sql`(${table.status} = 'not_relayed') = (${table.keptReason} is not null)`),
    index("message_introduction_idx").on(table.introductionId),
    index("message_waiting_idx").on(table.jobSeekerId).where(sql`status = 'written'`),
    mayRead("message_author", appLogin, allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("from_side = 'job_seeker'"))),
    mayRead("message_coach", appLogin, coachedByMe),
    mayRead("message_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, sql.raw("from_side = 'employer'"))),
    mayAdd(
      "message_write",
      appLogin,
      allOf(
        mine("written_by", "account_id"),
        sql.raw("status = 'written'"),
        anyOf(
          allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("from_side = 'job_seeker'")),
          allOf(coachedByMe, sql.raw("from_side = 'coach'")),
        ),
      ),
    ),
    mayAdd(
      "message_write_employer",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        mine("written_by", "account_id"),
        sql.raw("from_side = 'employer'"),
        sql.raw("status = 'written' and num_nonnulls(kept_reason, answered_at, answered_by) = 0"),
        atThisMoment("written_at"),
        sql.raw(`(introduction_id, job_seeker_id) in (select i.id, i.job_seeker_id from introduction i where ${SHARED_AND_LIVE})`),
      ),
    ),
    mayChange("message_answer", appLogin, coachedByMe),
  ],
);

/** What the coach passed on, in the words its reader gets. */
export const messageRelay = pgTable(
  "message_relay",
  {
    messageId: uuid("message_id")
      .primaryKey()
      .references(() => message.id),
    ...between,
    from: text("from_side").$type<"employer" | "job_seeker" | "coach">().notNull(),
    to: text("to_side").$type<"employer" | "job_seeker">().notNull(),
    text: text("text").notNull(),
    relayedBy: uuid("relayed_by").notNull(),
    relayedAt: instant("relayed_at").notNull(),
  },
  (table) => [
    index("message_relay_introduction_idx").on(table.introductionId),
    index("message_relay_employer_idx").on(table.employerId),
    index("message_relay_job_seeker_idx").on(table.jobSeekerId),
    mayRead("message_relay_job_seeker", appLogin, allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("to_side = 'job_seeker'"))),
    mayRead("message_relay_coach", appLogin, coachedByMe),
    mayRead("message_relay_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, sql.raw("to_side = 'employer'"), goesOn)),
    // Nothing goes to an employer before the job seeker has said yes.
    mayAdd(
      "message_relay_pass_on",
      appLogin,
      allOf(coachedByMe, mine("relayed_by", "account_id"), anyOf(sql.raw("to_side = 'job_seeker'"), shared)),
    ),
  ],
);

/** That somebody has read what was passed on to them, because they said so. */
export const messageRead = pgTable(
  "message_read",
  {
    messageId: uuid("message_id")
      .primaryKey()
      .references(() => messageRelay.messageId),
    ...between,
    side: text("side").$type<"employer" | "job_seeker">().notNull(),
    readAt: instant("read_at").notNull(),
  },
  () => [
    mayRead("message_read_job_seeker", appLogin, allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("side = 'job_seeker'"))),
    mayRead("message_read_coach", appLogin, coachedByMe),
    mayRead("message_read_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, sql.raw("side = 'employer'"))),
    mayAdd(
      "message_read_by_job_seeker",
      appLogin,
      allOf(
        mine("job_seeker_id", "job_seeker_id"),
        sql.raw("side = 'job_seeker'"),
        sql`message_id in (select r.message_id from message_relay r where r.job_seeker_id = ${me("job_seeker_id")})`,
      ),
    ),
    mayAdd(
      "message_read_by_employer",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        sql.raw("side = 'employer'"),
        atThisMoment("read_at"),
        sql`(message_id, introduction_id, job_seeker_id) in (select r.message_id, r.introduction_id, r.job_seeker_id from message_relay r where r.employer_id = ${me("employer_id")} and r.to_side = 'employer')`,
      ),
    ),
  ],
);
