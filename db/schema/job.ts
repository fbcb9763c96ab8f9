import { sql } from "drizzle-orm";
import { check, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { appLogin, mayAdd, mayRead, mayRemove, mine, ofSeekerOrCoach } from "./policy.ts";
import { unmetNeed } from "./unmet-need.ts";
import { vacancy } from "./vacancy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/**
 * "Not for me": a job somebody took out of their own list. Their coach reads it, so
 * that nobody asks them about it; only they put it there or take it back.
 */
export const jobSetAside = pgTable(
  "job_set_aside",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    // One of the two.
    vacancyId: uuid("vacancy_id").references(() => vacancy.id),
    unmetNeedId: uuid("unmet_need_id").references(() => unmetNeed.id),
    setAsideAt: instant("set_aside_at").notNull(),
  },
  (table) => [
    check("job_set_aside_opening", sql`num_nonnulls(vacancy_id, unmet_need_id) = 1`),
    uniqueIndex("job_set_aside_key").on(table.jobSeekerId, table.vacancyId),
    uniqueIndex("job_set_aside_need_key").on(table.jobSeekerId, table.unmetNeedId),
    mayRead("job_set_aside_read", appLogin, ofSeekerOrCoach),
    mayAdd("job_set_aside_add", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayRemove("job_set_aside_remove", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);
