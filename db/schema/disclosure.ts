import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { BOOKING_GOES_ON } from "#app/domain/booking/booking-lifecycle.ts";
import type { DisclosureStage } from "#app/domain/disclosure/disclosure-store.ts";
import type { SuggestionStatus } from "#app/domain/disclosure/suggestion-lifecycle.ts";
import type { HelperCode } from "#app/domain/vocabulary/helping.ts";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { introduction } from "./introduction.ts";
import {
  allOf,
  anyOf,
  appLogin,
  coachedByMe,
  employerLogin,
  hires,
  hiresOrMentors,
  mayAdd,
  mayChange,
  mayRead,
  mine,
  ofSeekerOrCoach,
} from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** Who shows a person the work needs to know what to call them, what helps and how they do which task, and no more. */
export const FOR_MENTORS = `(item in ('first_name', 'full_name', 'what_helps') or item like 'helps:%' or item like 'task:%')`;

const GOES_ON = BOOKING_GOES_ON.map((status) => `'${status}'`).join(", ");

/**
 * Is the moment here for which something was released, in row `d`: the introduction
 * goes on, and where it is for a trial, one is booked. The same as `isDue` of the domain.
 */
export function isDue(d: string): string {
  return (
    `exists (select 1 from public.introduction i where i.id = ${d}.introduction_id and i.status = 'introduced') and ` +
    `(${d}.stage = 'introduced' or exists (select 1 from public.booking b where b.introduction_id = ${d}.introduction_id and b.status in (${GOES_ON})))`
  );
}

/**
 * One thing one employer is told about one person, with the exact words. Copied at
 * release, so an employer never reads the tables it comes from. An employer's login
 * finds a row only once the row says when it was read (`read_what_was_told`): nothing
 * reaches an employer without its reading being kept.
 */
export const disclosure = pgTable(
  "disclosure",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    introductionId: uuid("introduction_id").notNull(),
    /** `first_name`, or one of a kind: `helps:show-me`. */
    item: text("item").notNull(),
    value: text("value").notNull(),
    stage: text("stage").$type<DisclosureStage>().notNull().default("introduced"),
    releasedAt: instant("released_at").notNull(),
    /** Who helped the person at that moment (A2). */
    helper: text("helper").$type<HelperCode>(),
    /** When anybody of the employer was first shown it. */
    firstReadAt: instant("first_read_at"),
    /** Only what nobody has read can be withdrawn. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("disclosure_released_key").on(table.introductionId, table.item).where(sql`withdrawn_at is null`),
    index("disclosure_employer_idx").on(table.employerId),
    index("disclosure_job_seeker_idx").on(table.jobSeekerId),
    mayRead(
      "disclosure_employer",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        sql.raw("withdrawn_at is null and first_read_at is not null"),
        sql.raw(isDue("disclosure")),
        anyOf(sql.raw(FOR_MENTORS), hires),
        hiresOrMentors("introduction_id", "introduction_id"),
      ),
    ),
    mayRead("disclosure_own", appLogin, ofSeekerOrCoach),
    mayAdd(
      "disclosure_release",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("first_read_at is null and withdrawn_at is null")),
    ),
    // Of one column (`access.ts`), so that neither the words nor the reading can be changed.
    mayChange(
      "disclosure_withdraw",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("first_read_at is null and withdrawn_at is null")),
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("withdrawn_at is not null")),
    ),
  ],
);

/** What a coach thinks an employer could be told. It tells nobody anything: the person ticks what they want. */
export const disclosureSuggestion = pgTable(
  "disclosure_suggestion",
  {
    id: id(),
    introductionId: uuid("introduction_id")
      .notNull()
      .references(() => introduction.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    items: text("items").array().notNull(),
    /** `trial`: what has to be known before one can be booked. */
    stage: text("stage").$type<DisclosureStage>().notNull(),
    /** The coach's account. */
    suggestedBy: uuid("suggested_by").notNull(),
    suggestedAt: instant("suggested_at").notNull(),
    status: text("status").$type<SuggestionStatus>().notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    uniqueIndex("disclosure_suggestion_waiting_key").on(table.introductionId).where(sql`status = 'waiting'`),
    mayRead("disclosure_suggestion_read", appLogin, ofSeekerOrCoach),
    mayAdd(
      "disclosure_suggestion_write",
      appLogin,
      allOf(coachedByMe, mine("suggested_by", "account_id"), sql.raw("status = 'waiting'")),
    ),
    mayChange(
      "disclosure_suggestion_answer",
      appLogin,
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status = 'waiting'")),
      allOf(mine("job_seeker_id", "job_seeker_id"), sql.raw("status = 'answered'")),
    ),
    mayChange(
      "disclosure_suggestion_take_back",
      appLogin,
      allOf(coachedByMe, sql.raw("status = 'waiting'")),
      allOf(coachedByMe, sql.raw("status = 'withdrawn'")),
    ),
  ],
);

/** How to reach somebody. Identity, apart from all that employers' login can read (P4): what they are told is a copy. */
export const contactDetails = pgTable(
  "contact_details",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    phone: text("phone").notNull(),
    email: text("email").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  () => [
    mayRead("contact_details_read", appLogin, ofSeekerOrCoach),
    mayAdd("contact_details_say", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayChange("contact_details_change", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);
