import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { PreparedChoiceStatus } from "#app/domain/visibility/prepared-choice-lifecycle.ts";
import type { HelperCode } from "#app/domain/vocabulary/helping.ts";
import { circleMember } from "./circle.ts";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import {
  actorIs,
  allOf,
  appLogin,
  asMemberWhoMay,
  atThisMoment,
  coachedByMe,
  employerLogin,
  hires,
  hiresOrMentors,
  letByPerson,
  mayAdd,
  mayChange,
  mayRead,
  mine,
  ofSeekerOrCoach,
  workerLogin,
} from "./policy.ts";
import { seenByMe } from "./sight.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** Who helped when something ended: by kind of helper, and which member of the circle passed the no on. */
export const ending = () => ({
  endedHelper: text("ended_helper").$type<HelperCode>(),
  endedMemberId: uuid("ended_member_id").references(() => circleMember.id),
});

/** A job seeker lets one employer see them. No row, no sight: the default is nobody. */
export const visibilityChoice = pgTable(
  "visibility_choice",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    chosenAt: instant("chosen_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** Who helped the person at that moment, by kind of helper, and whether they said in their own way what the yes means (A2). */
    helper: text("helper"),
    readBack: boolean("read_back").notNull().default(false),
    ...ending(),
  },
  (table) => [
    uniqueIndex("visibility_choice_standing_key")
      .on(table.jobSeekerId, table.employerId)
      .where(sql`withdrawn_at is null`),
    // For what somebody chose before: the key above holds only what stands.
    index("visibility_choice_job_seeker_idx").on(table.jobSeekerId),
    index("visibility_choice_employer_idx").on(table.employerId).where(sql`withdrawn_at is null`),
    mayRead("visibility_choice_read", appLogin, ofSeekerOrCoach),
    mayRead("visibility_choice_circle", appLogin, letByPerson("see-visibility")),
    mayRead("visibility_choice_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, sql.raw("withdrawn_at is null"))),
    mayRead("visibility_choice_worker", workerLogin, actorIs("indexing", "timekeeping")),
    // The job seeker decides: a coach can never make a choice or bring one back, and may end one on the person's word.
    mayAdd("visibility_choice_make", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayChange("visibility_choice_withdraw", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayChange(
      "visibility_choice_coach_withdraws",
      appLogin,
      allOf(coachedByMe, sql.raw("withdrawn_at is null")),
      allOf(coachedByMe, sql.raw("withdrawn_at is not null")),
    ),
    mayChange(
      "visibility_choice_circle_ends",
      appLogin,
      allOf(letByPerson("help-choose"), sql.raw("withdrawn_at is null")),
      allOf(asMemberWhoMay("help-choose", "ended_member_id"), sql.raw("withdrawn_at is not null")),
    ),
  ],
);

/** What was written down for somebody: by whose account, and by which member where it was one of the circle. */
export const preparing = () => ({
  preparedBy: uuid("prepared_by").notNull(),
  memberId: uuid("member_id").references(() => circleMember.id),
  preparedAt: instant("prepared_at").notNull(),
  status: text("status").$type<PreparedChoiceStatus>().notNull(),
  answeredAt: instant("answered_at"),
});

/** A member of the circle whom the person lets help writes it down, and takes back what they wrote themselves. */
export const preparedByCircle = (table: string) => {
  const own = mine("prepared_by", "account_id");
  return [
    mayRead(`${table}_circle`, appLogin, letByPerson("help-choose")),
    mayAdd(`${table}_help`, appLogin, allOf(asMemberWhoMay("help-choose", "member_id"), own, sql.raw("status = 'waiting'"))),
    mayChange(
      `${table}_help_back`,
      appLogin,
      allOf(letByPerson("help-choose"), own, sql.raw("status = 'waiting'")),
      allOf(letByPerson("help-choose"), own, sql.raw("status = 'withdrawn'")),
    ),
  ];
};

/** A yes that a coach, or a member of the circle, wrote down for somebody. It lets nobody see anything: only the person's own yes does. */
export const preparedChoice = pgTable(
  "prepared_choice",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    ...preparing(),
  },
  (table) => [
    uniqueIndex("prepared_choice_waiting_key").on(table.jobSeekerId, table.employerId).where(sql`status = 'waiting'`),
    mayRead("prepared_choice_read", appLogin, ofSeekerOrCoach),
    ...preparedByCircle("prepared_choice"),
    mayAdd(
      "prepared_choice_write",
      appLogin,
      allOf(coachedByMe, mine("prepared_by", "account_id"), sql.raw("status = 'waiting'")),
    ),
    mayChange(
      "prepared_choice_answer",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status = 'waiting'")),
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status in ('confirmed', 'declined')")),
    ),
    mayChange(
      "prepared_choice_take_back",
      appLogin,
      allOf(coachedByMe, sql.raw("status = 'waiting'")),
      allOf(coachedByMe, sql.raw("status = 'withdrawn'")),
    ),
  ],
);

/** The name one employer knows one person by. Random, so two employers' aliases for one person share nothing. */
export const employerAlias = pgTable(
  "employer_alias",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    /** Two words for people to talk about somebody by, such as "Amber Willow 27". */
    label: text("label").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [
    uniqueIndex("employer_alias_pair_key").on(table.employerId, table.jobSeekerId),
    uniqueIndex("employer_alias_label_key").on(table.employerId, table.label),
    mayRead("employer_alias_own", employerLogin, allOf(mine("employer_id", "employer_id"), hiresOrMentors("job_seeker_id", "job_seeker_id"))),
    mayRead("employer_alias_coach", appLogin, ofSeekerOrCoach),
    mayAdd(
      "employer_alias_make",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires, atThisMoment("made_at"), seenByMe("employer_alias")),
    ),
    mayAdd("employer_alias_introduce", appLogin, ofSeekerOrCoach),
  ],
);
