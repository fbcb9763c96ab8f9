import { sql } from "drizzle-orm";
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { InTheWayCode } from "#app/domain/vocabulary/in-the-way.ts";
import { instant } from "./columns.ts";
import { anyOf, appLogin, mayAdd, mayChange, mayRead, me, mine } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** The person, and the coach who supports them now: not that coach's lead. */
const confided = anyOf(
  mine("job_seeker_id", "job_seeker_id"),
  sql`job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = ${me("coach_id")})`,
);

/** What is in the way of working: housing, money, childcare. Kept apart from everything else about a person. */
export const inTheWay = pgTable(
  "in_the_way",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    kinds: text("kinds").array().$type<InTheWayCode[]>().notNull(),
    words: text("words").notNull(),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull(),
    savedBy: uuid("saved_by").notNull(),
  },
  () => [
    mayRead("in_the_way_read", appLogin, confided),
    mayAdd("in_the_way_say", appLogin, confided),
    mayChange("in_the_way_change", appLogin, confided),
  ],
);
