import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { introduction, introductionRequest } from "./introduction.ts";
import { actorIs, allOf, appLogin, coachedByMe, employerLogin, hires, mayAdd, mayRead, mine, workerLogin } from "./policy.ts";
import { introductionWish } from "./wish.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** What was done about an answer that did not come. Never changed; one row for each step of each wait. */
export const reminder = pgTable(
  "reminder",
  {
    id: id(),
    introductionId: uuid("introduction_id").references(() => introduction.id),
    introductionRequestId: uuid("introduction_request_id").references(() => introductionRequest.id),
    introductionWishId: uuid("introduction_wish_id").references(() => introductionWish.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    waitsOn: text("waits_on").$type<"jobSeeker" | "employer" | "coach">().notNull(),
    step: text("step").$type<"first" | "second" | "overdue" | "by-hand">().notNull(),
    waitingSince: instant("waiting_since").notNull(),
    remindedAt: instant("reminded_at").notNull(),
  },
  (table) => [
    check("reminder_about", sql`num_nonnulls(${table.introductionId}, ${table.introductionRequestId}, ${table.introductionWishId}) = 1`),
    uniqueIndex("reminder_introduction_step_key")
      .on(table.introductionId, table.waitingSince, table.step)
      .where(sql`step <> 'by-hand'`),
    uniqueIndex("reminder_request_step_key")
      .on(table.introductionRequestId, table.waitingSince, table.step)
      .where(sql`step <> 'by-hand'`),
    uniqueIndex("reminder_wish_step_key")
      .on(table.introductionWishId, table.waitingSince, table.step)
      .where(sql`step <> 'by-hand'`),
    index("reminder_introduction_idx").on(table.introductionId),
    mayRead("reminder_coach", appLogin, coachedByMe),
    // That an employer was reminded is for the job seeker to know; that they themselves are waited for is not.
    mayRead("reminder_job_seeker", appLogin, allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("waits_on = 'employer'"))),
    mayRead("reminder_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, sql.raw("waits_on = 'employer'"))),
    mayRead("reminder_time", workerLogin, actorIs("timekeeping")),
    mayAdd("reminder_by_time", workerLogin, allOf(actorIs("timekeeping"), sql.raw("step <> 'by-hand'"))),
    mayAdd(
      "reminder_by_hand",
      appLogin,
      allOf(coachedByMe, sql.raw("step = 'by-hand'"), sql.raw("waits_on = 'employer'")),
    ),
  ],
);
