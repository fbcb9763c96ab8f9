import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { place } from "./place.ts";
import {
  actorIs,
  allOf,
  anyOf,
  appLogin,
  asMemberWhoMay,
  coachedByMe,
  employerLogin,
  hires,
  mayAdd,
  mayChange,
  letByPerson,
  mayRead,
  mayRemove,
  mine,
  now,
  ofSeekerOrCoach,
  workerLogin,
} from "./policy.ts";
import { ending, preparedByCircle, preparing } from "./visibility.ts";
import { jobSeeker } from "./vocational-profile.ts";

const theirOwn = mine("job_seeker_id", "job_seeker_id");
/** A member of the circle passes on a no, in their own name, and begins or brings back nothing. */
const endedByCircle = [
  allOf(letByPerson("help-choose"), sql.raw("ended_at is null")),
  allOf(asMemberWhoMay("help-choose", "ended_member_id"), sql.raw("ended_at is not null")),
] as const;

/** What a standing choice asks of an employer. Never changed: another wish is another choice. */
const asked = () => ({
  leastLevel: text("least_level").$type<"committed" | "employer" | "leader">().notNull(),
  /** Any sector, when none is named. */
  sectors: text("sectors").array().notNull(),
  /** Their town when they made it, and how far from there. */
  placeId: integer("place_id")
    .notNull()
    .references(() => place.id),
  withinMetres: integer("within_metres").notNull(),
});

/** "Leaders in shops near me": who fits it may see the person, each after its notice. */
export const standingChoice = pgTable(
  "standing_choice",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    ...asked(),
    madeAt: instant("made_at").notNull(),
    endedAt: instant("ended_at"),
    /** As on a choice by name (A2). */
    helper: text("helper"),
    readBack: boolean("read_back").notNull().default(false),
    ...ending(),
  },
  (table) => [
    // The same wish twice is one wish.
    uniqueIndex("standing_choice_once_key")
      .on(table.jobSeekerId, table.leastLevel, table.placeId, table.withinMetres, table.sectors)
      .where(sql`ended_at is null`),
    index("standing_choice_job_seeker_idx").on(table.jobSeekerId),
    mayRead("standing_choice_read", appLogin, ofSeekerOrCoach),
    // Whoever may pass on a no holds what it ends.
    mayRead("standing_choice_circle", appLogin, letByPerson("help-choose")),
    mayRead("standing_choice_worker", workerLogin, actorIs("timekeeping")),
    // The job seeker decides: a coach may help to end one, and can never make one or bring one back.
    mayAdd("standing_choice_make", appLogin, theirOwn),
    mayChange("standing_choice_end", appLogin, theirOwn),
    mayChange(
      "standing_choice_coach_ends",
      appLogin,
      allOf(coachedByMe, sql.raw("ended_at is null")),
      allOf(coachedByMe, sql.raw("ended_at is not null")),
    ),
    mayChange("standing_choice_circle_ends", appLogin, ...endedByCircle),
    // To hold the choice still while admissions are added to it.
    mayChange("standing_choice_hold", workerLogin, actorIs("timekeeping"), sql.raw("false")),
  ],
);

/** A rule that a coach, or a member of the circle, wrote down for somebody, about employers near where they live. It lets nobody see anything. */
export const preparedRule = pgTable(
  "prepared_rule",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    leastLevel: text("least_level").$type<"committed" | "employer" | "leader">().notNull(),
    sectors: text("sectors").array().notNull(),
    withinMetres: integer("within_metres").notNull(),
    ...preparing(),
  },
  (table) => [
    uniqueIndex("prepared_rule_waiting_key")
      .on(table.jobSeekerId, table.leastLevel, table.withinMetres, table.sectors)
      .where(sql`status = 'waiting'`),
    mayRead("prepared_rule_read", appLogin, ofSeekerOrCoach),
    ...preparedByCircle("prepared_rule"),
    mayAdd(
      "prepared_rule_write",
      appLogin,
      allOf(coachedByMe, mine("prepared_by", "account_id"), sql.raw("status = 'waiting'")),
    ),
    mayChange(
      "prepared_rule_answer",
      appLogin,
      allOf(theirOwn, sql.raw("status = 'waiting'")),
      allOf(theirOwn, sql.raw("status in ('confirmed', 'declined')")),
    ),
    mayChange(
      "prepared_rule_take_back",
      appLogin,
      allOf(coachedByMe, sql.raw("status = 'waiting'")),
      allOf(coachedByMe, sql.raw("status = 'withdrawn'")),
    ),
  ],
);

/** "But not this one": no standing choice of this person admits this employer. Employers have no right on this table. */
export const standingException = pgTable(
  "standing_exception",
  {
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobSeekerId, table.employerId] }),
    mayRead("standing_exception_read", appLogin, ofSeekerOrCoach),
    mayRead("standing_exception_worker", workerLogin, actorIs("timekeeping")),
    mayRead("standing_exception_circle", appLogin, letByPerson("help-choose")),
    mayAdd("standing_exception_make", appLogin, anyOf(ofSeekerOrCoach, letByPerson("help-choose"))),
    mayRemove("standing_exception_lift", appLogin, theirOwn),
  ],
);

/**
 * One employer that one standing choice admits, and from when. It repeats what the
 * choice asks, so that a policy holds the employer against it in one look, at each
 * request: an employer that no longer fits sees nothing, whatever stands here.
 */
export const standingAdmission = pgTable(
  "standing_admission",
  {
    id: id(),
    standingChoiceId: uuid("standing_choice_id")
      .notNull()
      .references(() => standingChoice.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    ...asked(),
    addedAt: instant("added_at").notNull(),
    /** The end of the notice; the moment itself where the person saw the name and said yes. */
    admittedFrom: instant("admitted_from").notNull(),
    endedAt: instant("ended_at"),
    /** The employer changed something of itself, so that it ended (decision 017). No more than a stranger now, which the choice may announce anew. */
    stoppedFitting: boolean("stopped_fitting").notNull().default(false),
    ...ending(),
  },
  (table) => [
    // Ended ones too: what the person refused once, this choice never admits again.
    uniqueIndex("standing_admission_once_key").on(table.standingChoiceId, table.employerId).where(sql`not stopped_fitting`),
    index("standing_admission_pair_idx").on(table.employerId, table.jobSeekerId).where(sql`ended_at is null`),
    index("standing_admission_job_seeker_idx").on(table.jobSeekerId),
    check("standing_admission_after_added", sql`admitted_from >= added_at`),
    mayRead("standing_admission_read", appLogin, ofSeekerOrCoach),
    mayRead("standing_admission_circle", appLogin, letByPerson("see-visibility")),
    // Nothing of a notice that still runs reaches the employer, not even that it runs.
    mayRead(
      "standing_admission_employer",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires, sql.raw("ended_at is null"), sql`admitted_from <= ${now}`),
    ),
    mayRead("standing_admission_worker", workerLogin, actorIs("indexing", "timekeeping")),
    mayAdd("standing_admission_confirm", appLogin, theirOwn),
    // A job that runs by itself may announce, and can never let anybody see at once.
    mayAdd(
      "standing_admission_announce",
      workerLogin,
      allOf(
        actorIs("timekeeping"),
        sql`admitted_from >= ${now} + interval '7 days'`,
        sql.raw("exists (select 1 from standing_choice r where r.id = standing_choice_id and r.ended_at is null)"),
      ),
    ),
    mayChange("standing_admission_end", appLogin, theirOwn),
    mayChange("standing_admission_circle_ends", appLogin, ...endedByCircle),
    mayChange(
      "standing_admission_coach_ends",
      appLogin,
      allOf(coachedByMe, sql.raw("ended_at is null")),
      allOf(coachedByMe, sql.raw("ended_at is not null")),
    ),
  ],
);
