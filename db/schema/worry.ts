import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { WorryStatus } from "#app/domain/worry/worry-lifecycle.ts";
import type { WorryTopic } from "#app/domain/worry/worry-rules.ts";
import { circleMember } from "./circle.ts";
import { id, instant, plainDate } from "./columns.ts";
import { actorIs, allOf, anyOf, appLogin, coachedByMe, mayAdd, mayChange, mayRead, me, mine, workerLogin } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const fromMe = sql`circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = ${me("supporter_id")})`;
const waiting = sql.raw("status = 'raised'");

/**
 * What worries a member of somebody's circle, and the coach's answer. The person reads both together;
 * that one waits, without its words, they learn by `worries_waiting`.
 */
export const worry = pgTable(
  "worry",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    circleMemberId: uuid("circle_member_id")
      .notNull()
      .references(() => circleMember.id),
    topic: text("topic").$type<WorryTopic>().notNull(),
    words: text("words").notNull(),
    status: text("status").$type<WorryStatus>().notNull(),
    raisedAt: instant("raised_at").notNull(),
    answerBy: plainDate("answer_by").notNull(),
    answer: text("answer"),
    /** The coach's account. */
    answeredBy: uuid("answered_by"),
    answeredAt: instant("answered_at"),
    /** When whoever leads the coaches was told that it waits. */
    leadToldAt: instant("lead_told_at"),
  },
  (table) => [
    index("worry_person_idx").on(table.jobSeekerId, table.raisedAt),
    index("worry_member_idx").on(table.circleMemberId),
    index("worry_waiting_idx").on(table.answerBy).where(sql`status = 'raised'`),
    mayRead("worry_read", appLogin, anyOf(coachedByMe, fromMe, allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status = 'answered'")))),
    mayRead("worry_worker", workerLogin, actorIs("mailing", "timekeeping")),
    mayAdd(
      "worry_raise",
      appLogin,
      allOf(
        waiting,
        sql`exists (select 1 from circle_member m where m.id = worry.circle_member_id and m.job_seeker_id = worry.job_seeker_id and m.status = 'joined' and m.supporter_id = ${me("supporter_id")})`,
      ),
    ),
    mayChange("worry_answer", appLogin, allOf(coachedByMe, waiting), allOf(coachedByMe, sql.raw("status = 'answered'"))),
    mayChange("worry_take_back", appLogin, allOf(fromMe, waiting), allOf(fromMe, sql.raw("status = 'taken_back'"))),
    mayChange(
      "worry_escalate",
      workerLogin,
      allOf(actorIs("timekeeping"), waiting, sql.raw("lead_told_at is null")),
      allOf(actorIs("timekeeping"), waiting),
    ),
  ],
);
