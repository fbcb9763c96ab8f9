import { sql } from "drizzle-orm";
import { index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { booking } from "./booking.ts";
import { circleMember } from "./circle.ts";
import { id, instant } from "./columns.ts";
import { allOf, appLogin, asMemberWhoMay, coachedByMe, mayAdd, mayChange, mayRead, ofSeekerOrCoach } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/**
 * Somebody wants to stop a plan that all signed, as a member of their circle passed on, who
 * cannot stop it. Open until their coach has talked with them, or the plan is over.
 */
export const stopWish = pgTable(
  "stop_wish",
  {
    id: id(),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    circleMemberId: uuid("circle_member_id")
      .notNull()
      .references(() => circleMember.id),
    wishedAt: instant("wished_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    uniqueIndex("stop_wish_open_key").on(table.bookingId).where(sql`settled_at is null`),
    index("stop_wish_person_idx").on(table.jobSeekerId),
    mayRead("stop_wish_read", appLogin, ofSeekerOrCoach),
    mayAdd(
      "stop_wish_pass_on",
      appLogin,
      allOf(
        asMemberWhoMay("help-choose", "circle_member_id"),
        sql.raw("settled_at is null"),
        sql`exists (select 1 from booking b where b.id = stop_wish.booking_id and b.job_seeker_id = stop_wish.job_seeker_id)`,
      ),
    ),
    mayChange("stop_wish_settle", appLogin, allOf(coachedByMe, sql.raw("settled_at is null")), coachedByMe),
  ],
);
