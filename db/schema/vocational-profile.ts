import { sql, type SQL } from "drizzle-orm";
import type { ApprovedFacts } from "#app/domain/vocational-profile/profile.ts";
import type { HelperCode, UnderstandingCode } from "#app/domain/vocabulary/helping.ts";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, plainDate } from "./columns.ts";
import { provider, providerMember } from "./membership.ts";
import { place } from "./place.ts";
import {
  actorIs,
  allOf,
  anyOf,
  anyRow,
  appLogin,
  mayAdd,
  mayChange,
  mayRead,
  me,
  mine,
  letByPerson,
  ofSeekerOrCoach,
  workerLogin,
} from "./policy.ts";

/** Questions that came after the first profiles were written: unanswered until somebody answers. */
const codes = (name: string) => text(name).array().notNull().default([]);
const words = (name: string) => text(name).notNull().default("");
const choices = (name: string) => jsonb(name).$type<Record<string, string>>().notNull().default({});

/** Who a job seeker is. Identity: no employer's login has any right on this table. */
export const jobSeeker = pgTable(
  "job_seeker",
  {
    id: id(),
    accountId: uuid("account_id").notNull(),
    fullName: text("full_name").notNull(),
    /** What they like to be called; the name their coach and these pages use. */
    knownAs: text("known_as").notNull(),
    /** Decides which minimum wage and which working time rules hold (16 and 17). */
    birthDate: plainDate("birth_date").notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (table) => [
    uniqueIndex("job_seeker_account_key").on(table.accountId),
    mayRead(
      "job_seeker_read",
      appLogin,
      anyOf(mine("id", "job_seeker_id"), mine("account_id", "account_id"), coached("id")),
    ),
    mayRead("job_seeker_worker", workerLogin, anyRow),
    mayAdd("job_seeker_join", appLogin, mine("account_id", "account_id")),
    mayChange("job_seeker_edit", appLogin, mine("id", "job_seeker_id")),
  ],
);

const coachOfThatProvider = sql`exists (select 1 from provider_member m where m.id = coaching.coach_id and m.provider_id = coaching.provider_id and m.ended_at is null and (m.role = 'coach' or m.takes_people))`;
const current = (whose: SQL) => allOf(whose, sql.raw("ended_at is null"));
const ended = (whose: SQL) => allOf(whose, sql.raw("ended_at is not null"));

/** Which coach supports which job seeker, and since when. The relation every coach's right rests on. */
export const coaching = pgTable(
  "coaching",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    coachId: uuid("coach_id")
      .notNull()
      .references(() => providerMember.id),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => provider.id),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("coaching_current_key").on(table.jobSeekerId).where(sql`ended_at is null`),
    index("coaching_coach_idx").on(table.coachId),
    index("coaching_provider_idx").on(table.providerId),
    mayRead(
      "coaching_read",
      appLogin,
      anyOf(
        mine("job_seeker_id", "job_seeker_id"),
        mine("coach_id", "coach_id"),
        mine("provider_id", "led_provider_id"),
      ),
    ),
    mayRead("coaching_worker", workerLogin, anyRow),
    mayAdd(
      "coaching_start",
      appLogin,
      allOf(
        sql`job_seeker_id in (select s.id from own_job_seeker s where s.account_id = ${me("account_id")})`,
        coachOfThatProvider,
      ),
    ),
    // A lead ends a coaching of theirs and begins the next in one go. Whoever has a coach elsewhere is out of their
    // reach: nobody has two at once, which is an index.
    mayAdd("coaching_hand_over", appLogin, allOf(mine("provider_id", "led_provider_id"), coachOfThatProvider)),
    mayChange("coaching_leave", appLogin, current(mine("job_seeker_id", "job_seeker_id")), ended(mine("job_seeker_id", "job_seeker_id"))),
    mayChange(
      "coaching_take_over",
      appLogin,
      current(mine("provider_id", "led_provider_id")),
      ended(mine("provider_id", "led_provider_id")),
    ),
  ],
);

/**
 * The account behind a job seeker, and nothing else, so that the policies of
 * `coaching` can ask "is this me?" without reading `job_seeker`, whose own
 * policies read `coaching`.
 */
export const ownJobSeeker = pgTable(
  "own_job_seeker",
  {
    id: id(),
    accountId: uuid("account_id").notNull(),
  },
  (table) => [
    uniqueIndex("own_job_seeker_account_key").on(table.accountId),
    mayRead("own_job_seeker_read", appLogin, mine("account_id", "account_id")),
    mayAdd("own_job_seeker_join", appLogin, mine("account_id", "account_id")),
  ],
);

/** The profile as its owner and their coach write it. Employers never read this table. */
export const vocationalProfile = pgTable(
  "vocational_profile",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    hopes: text("hopes").array().notNull(),
    tasksLiked: text("tasks_liked").array().notNull(),
    interests: codes("interests"),
    interestsWords: words("interests_words"),
    tasksDone: text("tasks_done").array().notNull(),
    /** By task, how they do it. */
    taskIndependence: choices("task_independence"),
    experience: codes("experience"),
    /** By kind of work, where and about how long. */
    experiencePlaces: choices("experience_places"),
    experienceTimes: choices("experience_times"),
    /** By kind of work, what the place was called. */
    experienceNames: choices("experience_names"),
    experienceWords: words("experience_words"),
    qualifications: codes("qualifications"),
    qualificationsWords: words("qualifications_words"),
    environmentLike: text("environment_like").array().notNull(),
    environmentAvoid: text("environment_avoid").array().notNull(),
    helps: text("helps").array().notNull(),
    /** Hours a week to start at, and to aim for. */
    hoursStart: integer("hours_start"),
    hoursAim: integer("hours_aim"),
    days: text("days").array().notNull(),
    times: codes("times"),
    placeId: integer("place_id").references(() => place.id),
    /** How far they would travel, in metres. */
    travelMetres: integer("travel_metres"),
    travelWays: codes("travel_ways"),
    travelHelp: text("travel_help"),
    /** What matters most first. */
    priorities: codes("priorities"),
    goodAt: codes("good_at"),
    /** The exact words an employer reads once introduced. */
    strengths: text("strengths").notNull(),
    /** Counts saves; an approval names the revision it approved. */
    revision: integer("revision").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** The account that typed, and whether the person did so themselves. */
    updatedBy: uuid("updated_by").notNull(),
    helpedBy: text("helped_by").$type<"nobody" | "job_coach" | "supporter">().notNull(),
    approvedRevision: integer("approved_revision"),
    approvedAt: instant("approved_at"),
    /** The strengths statement as approved: what may be released. */
    approvedStrengths: text("approved_strengths"),
    /** What else of the approved revision may be released, and no employer sees before. */
    approvedFacts: jsonb("approved_facts").$type<ApprovedFacts>(),
  },
  () => [
    mayRead("vocational_profile_read", appLogin, ofSeekerOrCoach),
    mayRead("vocational_profile_circle", appLogin, letByPerson("see-profile")),
    mayAdd(
      "vocational_profile_start",
      appLogin,
      sql`(${mine("job_seeker_id", "job_seeker_id")} or job_seeker_id in (select s.id from own_job_seeker s where s.account_id = ${me("account_id")}))`,
    ),
    mayChange("vocational_profile_write", appLogin, ofSeekerOrCoach),
    mayChange("vocational_profile_help", appLogin, letByPerson("help-profile")),
  ],
);

/** Who answered what and when, and who helped: the history a person reads. Names the question, never the answer. */
export const profileChange = pgTable(
  "profile_change",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    kind: text("kind").$type<"answered" | "approved">().notNull(),
    /** The question that was answered; none for an approval. */
    step: text("step"),
    /** Of the profile, once this was saved; none for what is never approved. */
    revision: integer("revision"),
    accountId: uuid("account_id").notNull(),
    /** Where a member of the circle typed. */
    circleMemberId: uuid("circle_member_id"),
    /** None where the person had not said. */
    helper: text("helper").$type<HelperCode>(),
    understood: text("understood").$type<UnderstandingCode>(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("profile_change_person_idx").on(table.jobSeekerId, table.changedAt),
    // That somebody said what is in the way is between them and their own coach, as what they said is.
    mayRead(
      "profile_change_read",
      appLogin,
      allOf(
        ofSeekerOrCoach,
        sql`(step is distinct from 'in-the-way' or ${mine("job_seeker_id", "job_seeker_id")} or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = ${me("coach_id")}))`,
      ),
    ),
    mayAdd("profile_change_record", appLogin, allOf(mine("account_id", "account_id"), ofSeekerOrCoach)),
    mayAdd(
      "profile_change_help",
      appLogin,
      allOf(
        mine("account_id", "account_id"),
        sql.raw("kind = 'answered'"),
        sql`circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = ${me("supporter_id")})`,
        letByPerson("help-profile"),
      ),
    ),
  ],
);

/**
 * What the person approved, reduced to dictionary values. Written at approval, in
 * the owner's own transaction. What employers' login and the index know of it is
 * in `shown_profile`.
 */
export const publishedProfile = pgTable(
  "published_profile",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    /** A random id that only the search index knows this person by. */
    searchId: uuid("search_id").notNull(),
    hopes: text("hopes").array().notNull(),
    tasksLiked: text("tasks_liked").array().notNull(),
    tasksDone: text("tasks_done").array().notNull(),
    tasksAlone: codes("tasks_alone"),
    experience: codes("experience"),
    experienceLong: codes("experience_long"),
    certificates: codes("certificates"),
    environmentLike: text("environment_like").array().notNull(),
    environmentAvoid: text("environment_avoid").array().notNull(),
    helps: text("helps").array().notNull(),
    hoursStart: integer("hours_start").notNull(),
    hoursAim: integer("hours_aim").notNull(),
    days: text("days").array().notNull(),
    times: codes("times"),
    placeId: integer("place_id")
      .notNull()
      .references(() => place.id),
    travelMetres: integer("travel_metres").notNull(),
    publishedAt: instant("published_at").notNull(),
    /** Set when an approved version says too little to show: the row stays, so that its document can be found and dropped. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("published_profile_search_key").on(table.searchId),
    mayRead("published_profile_own", appLogin, ofSeekerOrCoach),
    mayRead("published_profile_worker", workerLogin, actorIs("indexing", "timekeeping")),
    mayAdd("published_profile_publish", appLogin, mine("job_seeker_id", "job_seeker_id")),
    mayChange("published_profile_update", appLogin, mine("job_seeker_id", "job_seeker_id")),
  ],
);

function coached(column: string) {
  return sql`${sql.raw(column)} in (select p.job_seeker_id from coaching p where p.ended_at is null and (p.coach_id = ${me("coach_id")} or p.provider_id = ${me("led_provider_id")}))`;
}
