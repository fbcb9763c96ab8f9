import { pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { appLogin, mayAdd, mayChange, mayRead, mine } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const theirOwn = mine("job_seeker_id", "job_seeker_id");

/** How far somebody has read what changed about who can see them. Theirs alone: no coach reads when they look. */
export const visibilityLook = pgTable(
  "visibility_look",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    /** Everything up to here was on a page they said they had read. */
    readUntil: instant("read_until").notNull(),
    /** Employers that they let see them and that could not at that moment. */
    notSeeing: uuid("not_seeing").array().notNull(),
  },
  () => [
    mayRead("visibility_look_read", appLogin, theirOwn),
    mayAdd("visibility_look_begin", appLogin, theirOwn),
    mayChange("visibility_look_go_on", appLogin, theirOwn),
  ],
);
