import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ToldTopic } from "#app/domain/told/told-topics.ts";
import type { HelperCode } from "#app/domain/vocabulary/helping.ts";
import { circleMember } from "./circle.ts";
import { id, instant, plainDate } from "./columns.ts";
import { actorIs, allOf, anyOf, appLogin, mayAdd, mayChange, mayRead, me, mine, today, workerLogin } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** The coach who supports them now: not that coach's lead. */
const ownCoach = sql`job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = ${me("coach_id")})`;
const myMemberships = sql`(select m.id from circle_member m where m.status = 'joined' and m.supporter_id = ${me("supporter_id")})`;

/** A person's yes to somebody telling us about them (P3). Without one that stands, nothing can be written down. */
export const toldConsent = pgTable(
  "told_consent",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    circleMemberId: uuid("circle_member_id").references(() => circleMember.id),
    who: text("who").notNull(),
    topics: text("topics").array().$type<ToldTopic[]>().notNull(),
    fromOn: plainDate("from_on").notNull(),
    untilOn: plainDate("until_on").notNull(),
    givenAt: instant("given_at").notNull(),
    helper: text("helper").$type<HelperCode>(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    check("told_consent_days", sql`until_on >= from_on`),
    index("told_consent_person_idx").on(table.jobSeekerId),
    index("told_consent_member_idx").on(table.circleMemberId),
    mayRead(
      "told_consent_read",
      appLogin,
      anyOf(mine("job_seeker_id", "job_seeker_id"), ownCoach, sql`circle_member_id in ${myMemberships}`),
    ),
    mayAdd(
      "told_consent_give",
      appLogin,
      allOf(
        mine("job_seeker_id", "job_seeker_id"),
        sql`from_on <= ${today}`,
        sql`(circle_member_id is null or circle_member_id in (select m.id from circle_member m where m.job_seeker_id = ${me("job_seeker_id")} and m.status = 'joined'))`,
      ),
    ),
    mayChange("told_consent_withdraw", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);

/**
 * What somebody told us. For the person and their own coach; whoever told it reads their own. What a member of
 * the circle wrote themselves the coach reads before the person does: until then the person learns by
 * `told_waiting` that it is there, and can take it out.
 */
export const toldNote = pgTable(
  "told_note",
  {
    id: id(),
    consentId: uuid("consent_id")
      .notNull()
      .references(() => toldConsent.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    topic: text("topic").$type<ToldTopic>().notNull(),
    words: text("words").notNull(),
    /** The account of the coach, or of whoever told it. */
    writtenBy: uuid("written_by").notNull(),
    writtenAt: instant("written_at").notNull(),
    /** When a coach had read it; what they wrote down themselves, they have. */
    reviewedAt: instant("reviewed_at"),
    /** That coach's account. */
    reviewedBy: uuid("reviewed_by"),
  },
  (table) => [
    index("told_note_person_idx").on(table.jobSeekerId, table.writtenAt),
    index("told_note_consent_idx").on(table.consentId),
    index("told_note_unread_idx").on(table.jobSeekerId).where(sql`reviewed_at is null`),
    mayRead(
      "told_note_read",
      appLogin,
      anyOf(
        allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("reviewed_at is not null")),
        ownCoach,
        allOf(
          mine("written_by", "account_id"),
          sql`consent_id in (select c.id from told_consent c where c.circle_member_id in ${myMemberships})`,
        ),
      ),
    ),
    mayRead("told_note_worker", workerLogin, actorIs("mailing")),
    // The person's yes is asked for at this moment: it stands today, and it is to this.
    mayAdd(
      "told_note_write",
      appLogin,
      allOf(
        mine("written_by", "account_id"),
        sql`exists (select 1 from told_consent c where c.id = told_note.consent_id and c.job_seeker_id = told_note.job_seeker_id
          and c.withdrawn_at is null and c.from_on <= ${today} and c.until_on >= ${today} and told_note.topic = any(c.topics)
          and ((told_note.reviewed_at is null and c.circle_member_id in ${myMemberships})
            or told_note.reviewed_by = told_note.written_by and c.job_seeker_id in (select o.job_seeker_id from coaching o where o.ended_at is null and o.coach_id = ${me("coach_id")})))`,
      ),
    ),
    mayChange(
      "told_note_review",
      appLogin,
      allOf(ownCoach, sql.raw("reviewed_at is null")),
      allOf(ownCoach, mine("reviewed_by", "account_id"), sql.raw("reviewed_at is not null")),
    ),
  ],
);
