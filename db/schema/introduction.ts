import { sql } from "drizzle-orm";
import { SILENT, TOLD_TO_EMPLOYERS, type ClosingTold } from "#app/domain/introduction/closing-reasons.ts";
import { LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import type { OpeningThen } from "#app/domain/matching/opening.ts";
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, plainDate } from "./columns.ts";
import { employer } from "./employer.ts";
import { providerMember } from "./membership.ts";
import {
  actorIs,
  allOf,
  anyOf,
  anyRow,
  appLogin,
  atThisMoment,
  coachedByMe,
  employerLogin,
  hires,
  hiresOrMentors,
  letByPerson,
  mayAdd,
  mayChange,
  mayRead,
  mine,
  now,
  ofSeekerOrCoach,
  ownOpening,
  workerLogin,
} from "./policy.ts";
import { seenByMe } from "./sight.ts";
import { unmetNeed } from "./unmet-need.ts";
import { vacancy } from "./vacancy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** What it is about: a vacancy or an unmet need, never both and never neither. */
export const opening = () => ({
  vacancyId: uuid("vacancy_id").references(() => vacancy.id),
  unmetNeedId: uuid("unmet_need_id").references(() => unmetNeed.id),
});
export const oneOpening = (name: string) => check(name, sql`num_nonnulls(vacancy_id, unmet_need_id) = 1`);

const listed = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/**
 * All that employers' login reads of why something ended (`ClosingTold`); the reason itself it may write and not read.
 * @param untold where nothing of it is told, whatever the reason
 */
export const closingTold = (untold?: string) =>
  text("closing_told")
    .$type<ClosingTold>()
    .generatedAlwaysAs(
      sql.raw(
        `case ${untold ? `when ${untold} then null ` : ""}when closing_reason in (${listed(TOLD_TO_EMPLOYERS)}) then closing_reason ` +
          `when closing_reason in (${listed(SILENT)}) then 'unanswered' when closing_reason is not null then 'over' end`,
      ),
    );

/** What a person does after an employer's own no is nothing to it. */
const ITS_OWN_NO = "status = 'declined'";

const waiting = sql.raw("status in ('waiting', 'taken_up')");
const closedNow = sql`(status = 'closed' and answered_at >= ${now})`;

/** From a card an employer can do one thing: ask the coach. This is that question. */
export const introductionRequest = pgTable(
  "introduction_request",
  {
    id: id(),
    ...opening(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    /** `closed` never says why: a "no" of the job seeker looks like any other ending. */
    status: text("status").$type<"waiting" | "taken_up" | "closed">().notNull(),
    /** All that an employer reads of its status (`access.ts`): that a coach took it up tells of a no that follows. */
    closed: boolean("closed").notNull().generatedAlwaysAs(sql`status = 'closed'`),
    askedAt: instant("asked_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    oneOpening("introduction_request_opening"),
    uniqueIndex("introduction_request_once_key").on(table.vacancyId, table.jobSeekerId),
    uniqueIndex("introduction_request_once_need_key").on(table.unmetNeedId, table.jobSeekerId),
    index("introduction_request_employer_idx").on(table.employerId),
    mayRead("introduction_request_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    // The job seeker's no, and their hiding, close the request; they may know who asked about them.
    mayRead("introduction_request_read", appLogin, ofSeekerOrCoach),
    mayRead("introduction_request_circle", appLogin, allOf(letByPerson("help-choose"), anyOf(waiting, closedNow))),
    mayRead("introduction_request_worker", workerLogin, anyRow),
    mayAdd(
      "introduction_request_ask",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        sql.raw("status = 'waiting' and answered_at is null"),
        atThisMoment("asked_at"),
        ownOpening,
        seenByMe("introduction_request"),
      ),
    ),
    mayChange(
      "introduction_request_lapse",
      workerLogin,
      allOf(actorIs("timekeeping"), sql.raw("status in ('waiting', 'taken_up')")),
      allOf(actorIs("timekeeping"), sql.raw("status = 'closed'")),
    ),
    mayChange("introduction_request_answer", appLogin, ofSeekerOrCoach),
    // A no that a member of the circle passes on closes what was asked, and answers nothing.
    mayChange(
      "introduction_request_circle_ends",
      appLogin,
      allOf(letByPerson("help-choose"), waiting),
      allOf(letByPerson("help-choose"), closedNow),
    ),
    // Closing an opening closes what was asked about it.
    mayChange(
      "introduction_request_withdraw",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires),
      allOf(mine("employer_id", "employer_id"), hires, sql.raw("status = 'closed'")),
    ),
  ],
);

/** Of what it is about: the policies of a worker let it read every opening. */
function openingIsOver() {
  return sql.raw(
    `(vacancy_id in (select v.id from vacancy v where v.status = 'closed') or unmet_need_id in (select n.id from unmet_need n where n.status = 'closed'))`,
  );
}

/** The person lets this employer see nothing of them. */
function hidden() {
  return sql.raw(
    `not exists (select from visibility_choice v where v.employer_id = introduction.employer_id ` +
      `and v.job_seeker_id = introduction.job_seeker_id and v.withdrawn_at is null) ` +
      `and not exists (select from standing_admission a where a.employer_id = introduction.employer_id ` +
      `and a.job_seeker_id = introduction.job_seeker_id and a.ended_at is null)`,
  );
}

const endedByNo = sql`(status = 'closed' and closing_reason = 'seeker-hid' and changed_at >= ${now})`;
const LIVE = LIVE_INTRODUCTION_STATES.map((status) => `'${status}'`).join(", ");
const live = sql.raw(`status in (${LIVE})`);

/** Of row `i`: the employer knows of it, and it goes on. */
export const SHARED_AND_LIVE = `i.shared_at is not null and i.status in (${LIVE})`;

/** One person, one opening, brokered by one coach. The employer reads it only once the person has said yes. */
export const introduction = pgTable(
  "introduction",
  {
    id: id(),
    ...opening(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    coachId: uuid("coach_id")
      .notNull()
      .references(() => providerMember.id),
    status: text("status")
      .$type<
        | "proposed"
        | "put_off"
        | "refused"
        | "with_employer"
        | "declined"
        | "interested"
        | "introduced"
        | "closed"
      >()
      .notNull(),
    /** From the list for employers. */
    reasons: text("reasons").array().notNull(),
    proposedAt: instant("proposed_at").notNull(),
    /** What the opening asked for when it was proposed: only by that is the person ever explained on its page. Null for what is older than this. */
    openingThen: jsonb("opening_then").$type<OpeningThen>(),
    /** Set by the job seeker's yes: from then on the employer may read the row, whatever becomes of it. */
    sharedAt: instant("shared_at"),
    replyBy: plainDate("reply_by"),
    declineReason: text("decline_reason"),
    /** The coach has read the employer's refusal; only then does the job seeker see its reason. */
    declineReviewedAt: instant("decline_reviewed_at"),
    /** The coach's decision then: pass the listed reason on, or only that it is a no. */
    reasonPassedOn: boolean("reason_passed_on"),
    closingReason: text("closing_reason"),
    closingTold: closingTold(ITS_OWN_NO),
    changedAt: instant("changed_at").notNull(),
    /** When each came about last; what its history is told from. */
    seekerAnsweredAt: instant("seeker_answered_at"),
    employerAnsweredAt: instant("employer_answered_at"),
    introducedAt: instant("introduced_at"),
    closedAt: instant("closed_at"),
    /** All that employers' login reads of that. */
    closedAtTold: instant("closed_at_told").generatedAlwaysAs(sql.raw(`case when ${ITS_OWN_NO} then null else closed_at end`)),
  },
  (table) => [
    oneOpening("introduction_opening"),
    uniqueIndex("introduction_live_key").on(table.vacancyId, table.jobSeekerId).where(live),
    uniqueIndex("introduction_live_need_key").on(table.unmetNeedId, table.jobSeekerId).where(live),
    index("introduction_employer_idx").on(table.employerId),
    index("introduction_coach_idx").on(table.coachId),
    index("introduction_job_seeker_idx").on(table.jobSeekerId),
    mayRead(
      "introduction_employer",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), sql.raw("shared_at is not null"), hiresOrMentors("id", "introduction_id")),
    ),
    mayRead("introduction_read", appLogin, ofSeekerOrCoach),
    // Whoever may pass on a no ends what still goes on with it, in that moment. No words of anybody are in this table.
    mayRead("introduction_circle", appLogin, allOf(letByPerson("help-choose"), anyOf(live, endedByNo))),
    mayRead("introduction_worker", workerLogin, anyRow),
    mayAdd("introduction_propose", appLogin, coachedByMe),
    mayChange("introduction_move", appLogin, ofSeekerOrCoach),
    mayChange(
      "introduction_circle_ends",
      appLogin,
      allOf(letByPerson("help-choose"), live),
      allOf(letByPerson("help-choose"), endedByNo),
    ),
    // Time ends what nobody answered, what was about an opening that nobody said still stands, and what a plan was all
    // that went on of, where the person hides; it moves nothing else.
    mayChange(
      "introduction_lapse",
      workerLogin,
      allOf(actorIs("timekeeping"), live),
      allOf(
        actorIs("timekeeping"),
        sql.raw("status = 'closed'"),
        anyOf(
          // Only an employer runs out of time: it was asked and never answered.
          allOf(sql.raw("closing_reason = 'no-answer'"), sql.raw("shared_at is not null"), sql.raw("employer_answered_at is null")),
          allOf(sql.raw("closing_reason = 'vacancy-closed'"), openingIsOver()),
          allOf(sql.raw("closing_reason = 'seeker-hid'"), hidden()),
        ),
      ),
    ),
    mayChange(
      "introduction_answer",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), sql.raw("shared_at is not null"), hires),
    ),
  ],
);

/** The coach's words to the job seeker. Notes: no employer's login has any right here. */
export const introductionNote = pgTable(
  "introduction_note",
  {
    id: id(),
    introductionId: uuid("introduction_id")
      .notNull()
      .references(() => introduction.id),
    jobSeekerId: uuid("job_seeker_id").notNull(),
    about: text("about").$type<"proposal" | "answer">().notNull().default("proposal"),
    text: text("text").notNull(),
    writtenBy: uuid("written_by").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [
    index("introduction_note_introduction_idx").on(table.introductionId),
    mayRead("introduction_note_read", appLogin, ofSeekerOrCoach),
    mayAdd("introduction_note_write", appLogin, coachedByMe),
  ],
);

/** What an employer added in its own words when declining. For the coach; never shown to the job seeker as it is. */
export const declineNote = pgTable(
  "decline_note",
  {
    introductionId: uuid("introduction_id")
      .primaryKey()
      .references(() => introduction.id),
    employerId: uuid("employer_id").notNull(),
    jobSeekerId: uuid("job_seeker_id").notNull(),
    text: text("text").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  () => [
    mayRead("decline_note_own", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead("decline_note_coach", appLogin, coachedByMe),
    // To its own no, about whom it said no to.
    mayAdd(
      "decline_note_write",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        atThisMoment("written_at"),
        sql.raw("(introduction_id, job_seeker_id) in (select i.id, i.job_seeker_id from introduction i where i.status = 'declined')"),
      ),
    ),
  ],
);
