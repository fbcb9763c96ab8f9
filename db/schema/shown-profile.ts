import { doublePrecision, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { actorIs, allOf, appLogin, employerLogin, hires, mayChange, mayRead, ofSeekerOrCoach, workerLogin } from "./policy.ts";
import { seenByMe } from "./sight.ts";
import { jobSeeker } from "./vocational-profile.ts";

const words = (name: string) => text(name).array().notNull().default([]);

/**
 * What employers' login and the index know of a published person's working life: the
 * part that enough others share (V5). One row for each published profile, made and
 * emptied by the database itself (`db/crowd.server.ts`) and filled by the count of the
 * whole platform, so that no login can show more of anybody than was counted.
 */
export const shownProfile = pgTable(
  "shown_profile",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    searchId: uuid("search_id").notNull(),
    /** What an outsider could know, generalised. Equal in at least five rows, or empty. */
    outside: words("outside"),
    /** Single values that at least five people of the pool have. */
    told: words("told"),
    /** The region that `outside` gives away, or none: whom the values were counted among. */
    pool: text("pool").notNull().default(""),
    /** The middle of the town or county in `outside`. */
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** Null until the first count after they published, or after a group of theirs became too small. */
    countedAt: instant("counted_at"),
  },
  (table) => [
    uniqueIndex("shown_profile_search_key").on(table.searchId),
    index("shown_profile_outside_idx").on(table.outside),
    index("shown_profile_told_idx").using("gin", table.told),
    index("shown_profile_counted_idx").on(table.countedAt),
    mayRead("shown_profile_own", appLogin, ofSeekerOrCoach),
    // Visibility, in the database, at each request, for whoever looks through matches.
    mayRead("shown_profile_employer", employerLogin, allOf(hires, seenByMe("shown_profile"))),
    mayRead("shown_profile_worker", workerLogin, actorIs("indexing", "timekeeping")),
    mayChange("shown_profile_count", workerLogin, actorIs("timekeeping")),
  ],
);
