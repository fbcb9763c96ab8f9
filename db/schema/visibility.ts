import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import {
  actorIs,
  allOf,
  appLogin,
  coachedByMe,
  employerLogin,
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
    mayRead("visibility_choice_employer", employerLogin, mine("employer_id", "employer_id")),
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
  ],
);

const ownAndWaiting = allOf(mine("prepared_by", "account_id"), sql.raw("status = 'waiting'"));

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
    /** Whose account wrote it. */
    preparedBy: uuid("prepared_by").notNull(),
    preparedAt: instant("prepared_at").notNull(),
    status: text("status").$type<"waiting" | "confirmed" | "declined" | "withdrawn">().notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    uniqueIndex("prepared_choice_waiting_key").on(table.jobSeekerId, table.employerId).where(sql`status = 'waiting'`),
    mayRead("prepared_choice_read", appLogin, ofSeekerOrCoach),
    mayRead("prepared_choice_circle", appLogin, letByPerson("help-choose")),
    mayAdd("prepared_choice_help", appLogin, allOf(letByPerson("help-choose"), ownAndWaiting)),
    mayChange(
      "prepared_choice_help_back",
      appLogin,
      allOf(letByPerson("help-choose"), ownAndWaiting),
      allOf(letByPerson("help-choose"), mine("prepared_by", "account_id"), sql.raw("status = 'withdrawn'")),
    ),
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
    mayRead("employer_alias_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead("employer_alias_coach", appLogin, ofSeekerOrCoach),
    mayAdd(
      "employer_alias_make",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), seenByMe("employer_alias")),
    ),
    mayAdd("employer_alias_introduce", appLogin, ofSeekerOrCoach),
  ],
);
