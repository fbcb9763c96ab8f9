import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { HelperCode, UnderstandingCode } from "#app/domain/vocabulary/helping.ts";
import { instant } from "./columns.ts";
import { allOf, appLogin, mayAdd, mayChange, mayRead, mine, ofSeekerOrCoach } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** Who helps somebody today, as one account said: the person's own, or that of a coach who types for them. */
export const assistance = pgTable(
  "assistance",
  {
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    accountId: uuid("account_id").notNull(),
    helper: text("helper").$type<HelperCode>().notNull(),
    understood: text("understood").$type<UnderstandingCode>(),
    saidAt: instant("said_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobSeekerId, table.accountId] }),
    mayRead("assistance_read", appLogin, ofSeekerOrCoach),
    mayAdd("assistance_say", appLogin, allOf(mine("account_id", "account_id"), ofSeekerOrCoach)),
    mayChange("assistance_say_again", appLogin, allOf(mine("account_id", "account_id"), ofSeekerOrCoach)),
  ],
);
