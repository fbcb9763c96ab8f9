import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { WordKind } from "#app/domain/words/word-kinds.ts";
import { id, instant } from "./columns.ts";
import { appLogin, mayAdd, mayRead, allOf, mine, ofSeekerOrCoach } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/**
 * Marked words of a strengths statement, or of the name of a place of work, that the person
 * decided to keep: who and when.
 * Where they stand in that revision, so that this is no second copy of what they say.
 */
export const keptWords = pgTable(
  "kept_words",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    /** Of the profile. */
    revision: integer("revision").notNull(),
    /** In which text: `strengths`, or `work:food` for what the place was called. */
    about: text("about").notNull().default("strengths"),
    kind: text("kind").$type<WordKind>().notNull(),
    start: integer("start_at").notNull(),
    end: integer("end_at").notNull(),
    accountId: uuid("account_id").notNull(),
    keptAt: instant("kept_at").notNull(),
  },
  (table) => [
    index("kept_words_person_idx").on(table.jobSeekerId, table.revision),
    mayRead("kept_words_read", appLogin, ofSeekerOrCoach),
    // PR1: what an employer reads is the person's to decide, so nobody keeps anything for them.
    mayAdd("kept_words_keep", appLogin, allOf(mine("job_seeker_id", "job_seeker_id"), mine("account_id", "account_id"))),
  ],
);
