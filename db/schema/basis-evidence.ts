import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { providerMember } from "./membership.ts";
import { allOf, appLogin, coachedByMe, mayAdd, mayRead, mine } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/**
 * Who at Jobcentre Plus, a programme or an internship agreed to unpaid work, and what
 * they said. Coaches keep it; it may name benefits, so no employer and no job seeker's page reads it.
 */
export const basisEvidence = pgTable(
  "basis_evidence",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    coachId: uuid("coach_id")
      .notNull()
      .references(() => providerMember.id),
    agreedWith: text("agreed_with").notNull(),
    details: text("details").notNull(),
    /** They agreed beforehand that it may last longer than usual. */
    longerAgreed: boolean("longer_agreed").notNull().default(false),
    writtenBy: uuid("written_by").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [
    index("basis_evidence_job_seeker_idx").on(table.jobSeekerId),
    check("basis_evidence_says_who", sql`length(trim(agreed_with)) > 0`),
    mayRead("basis_evidence_read", appLogin, coachedByMe),
    mayAdd(
      "basis_evidence_write",
      appLogin,
      allOf(coachedByMe, mine("coach_id", "coach_id"), mine("written_by", "account_id")),
    ),
  ],
);
