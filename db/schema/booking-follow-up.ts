import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { BookingReminderStep } from "#app/domain/booking/reminder-rule.ts";
import type { NextStepCode } from "#app/domain/booking/next-steps.ts";
import type { Feeling } from "#app/domain/booking/reflection.ts";
import { booking, bySideOfEmployer, parties, type Side } from "./booking.ts";
import { id, instant, plainDate } from "./columns.ts";
import {
  actorIs,
  allOf,
  anyOf,
  appLogin,
  atThisMoment,
  coachedByMe,
  employerLogin,
  hiresOrMentors,
  mayAdd,
  mayChange,
  mayRead,
  mine,
  ofSeekerOrCoach,
  workerLogin,
} from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const about = () =>
  uuid("booking_id")
    .notNull()
    .references(() => booking.id);
const whose = () =>
  uuid("job_seeker_id")
    .notNull()
    .references(() => jobSeeker.id);

/** That somebody was reminded, of what, and for which day: a booking that moves is reminded of anew. */
export const bookingReminder = pgTable(
  "booking_reminder",
  {
    id: id(),
    bookingId: about(),
    jobSeekerId: whose(),
    step: text("step").$type<BookingReminderStep | "pay-behind" | "by-hand">().notNull(),
    forDay: plainDate("for_day").notNull(),
    remindedAt: instant("reminded_at").notNull(),
  },
  (table) => [
    uniqueIndex("booking_reminder_step_key")
      .on(table.bookingId, table.step, table.forDay)
      .where(sql`step <> 'by-hand'`),
    index("booking_reminder_job_seeker_idx").on(table.jobSeekerId),
    mayRead("booking_reminder_coach", appLogin, coachedByMe),
    mayRead("booking_reminder_time", workerLogin, actorIs("timekeeping")),
    mayAdd("booking_reminder_by_time", workerLogin, allOf(actorIs("timekeeping"), sql.raw("step <> 'by-hand'"))),
    mayAdd("booking_reminder_by_hand", appLogin, allOf(coachedByMe, sql.raw("step = 'by-hand'"))),
  ],
);

/** Criteria that one side would rather be judged by, or judge by. The coach takes them up in a new version, or keeps the old. */
export const criterionProposal = pgTable(
  "criterion_proposal",
  {
    bookingId: about(),
    ...parties(),
    side: text("side").$type<Exclude<Side, "coach">>().notNull(),
    /** The version it is about: a new one answers it. */
    version: integer("version").notNull(),
    criteria: text("criteria").array().notNull(),
    proposedBy: uuid("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    keptAt: instant("kept_at"),
    /** Why the coach kept the criteria as they were. Every side reads it, an employer through `kept_reasons` while the introduction goes on. */
    keptReason: text("kept_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.bookingId, table.side, table.version] }),
    check("criterion_proposal_side", sql`side in ('job_seeker', 'employer')`),
    mayRead("criterion_proposal_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hiresOrMentors("booking_id", "id"))),
    mayRead("criterion_proposal_read", appLogin, ofSeekerOrCoach),
    mayAdd(
      "criterion_proposal_employer_make",
      employerLogin,
      allOf(
        bySideOfEmployer("proposed_by", "b.status = 'awaiting_signatures'"),
        atThisMoment("proposed_at"),
        sql.raw("kept_at is null and kept_reason is null"),
        sql.raw("(booking_id, version) in (select a.booking_id, a.version from trial_agreement a)"),
      ),
    ),
    mayAdd(
      "criterion_proposal_make",
      appLogin,
      allOf(
        mine("job_seeker_id", "job_seeker_id"),
        mine("proposed_by", "account_id"),
        sql.raw("side = 'job_seeker'"),
      ),
    ),
    mayChange("criterion_proposal_keep", appLogin, coachedByMe),
  ],
);

/** Where it leads when it did not lead to the job: between the person and their coach. */
export const nextStep = pgTable(
  "next_step",
  {
    bookingId: about().primaryKey(),
    jobSeekerId: whose(),
    step: text("step").$type<NextStepCode>().notNull(),
    chosenBy: uuid("chosen_by").notNull(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    index("next_step_job_seeker_idx").on(table.jobSeekerId),
    mayRead("next_step_read", appLogin, ofSeekerOrCoach),
    mayAdd("next_step_choose", appLogin, allOf(coachedByMe, mine("chosen_by", "account_id"))),
    mayChange("next_step_change", appLogin, allOf(coachedByMe, mine("chosen_by", "account_id")), allOf(coachedByMe, mine("chosen_by", "account_id"))),
  ],
);

/** What the job seeker found out: how it was, and which tasks they liked. Theirs, and their coach's to read. */
export const reflection = pgTable(
  "reflection",
  {
    bookingId: about().primaryKey(),
    jobSeekerId: whose(),
    feeling: text("feeling").$type<Feeling>().notNull(),
    tasksLiked: text("tasks_liked").array().notNull(),
    tasksDone: text("tasks_done").array().notNull(),
    writtenAt: instant("written_at").notNull(),
    /** When they put it into their profile, if they did. */
    takenUpAt: instant("taken_up_at"),
  },
  (table) => [
    index("reflection_job_seeker_idx").on(table.jobSeekerId),
    mayRead("reflection_read", appLogin, ofSeekerOrCoach),
    mayAdd("reflection_write", appLogin, anyOf(mine("job_seeker_id", "job_seeker_id"))),
    mayChange("reflection_take_up", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);
