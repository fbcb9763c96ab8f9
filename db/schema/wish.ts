import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { actorIs, appLogin, mayAdd, mayChange, mayRead, mine, ofSeekerOrCoach, workerLogin } from "./policy.ts";
import { unmetNeed } from "./unmet-need.ts";
import { vacancy } from "./vacancy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** A job seeker asks their coach for an introduction. The employers' login has no right here at all. */
export const introductionWish = pgTable(
  "introduction_wish",
  {
    id: id(),
    // One of the two.
    vacancyId: uuid("vacancy_id").references(() => vacancy.id),
    unmetNeedId: uuid("unmet_need_id").references(() => unmetNeed.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    status: text("status").$type<"waiting" | "taken_up" | "closed">().notNull(),
    askedAt: instant("asked_at").notNull(),
    answeredAt: instant("answered_at"),
    /** The coach's reason, from the list. */
    reason: text("reason"),
  },
  (table) => [
    check("introduction_wish_opening", sql`num_nonnulls(vacancy_id, unmet_need_id) = 1`),
    uniqueIndex("introduction_wish_waiting_key")
      .on(table.vacancyId, table.jobSeekerId)
      .where(sql`status = 'waiting'`),
    uniqueIndex("introduction_wish_waiting_need_key")
      .on(table.unmetNeedId, table.jobSeekerId)
      .where(sql`status = 'waiting'`),
    index("introduction_wish_job_seeker_idx").on(table.jobSeekerId),
    mayRead("introduction_wish_read", appLogin, ofSeekerOrCoach),
    mayRead("introduction_wish_worker", workerLogin, actorIs("mailing", "timekeeping")),
    mayAdd("introduction_wish_ask", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayChange("introduction_wish_answer", appLogin, ofSeekerOrCoach),
  ],
);
