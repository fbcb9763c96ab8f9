import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import type { BookingKind, LegalBasis } from "#app/domain/booking/kinds.ts";
import { NOT_SIGNED } from "#app/domain/vocabulary/reasons.ts";
import { basisEvidence } from "./basis-evidence.ts";
import { bookingSlot } from "./booking-slot.ts";
import { id, instant, plainDate } from "./columns.ts";
import { employer, employerMember } from "./employer.ts";
import { closingTold, introduction, oneOpening, opening } from "./introduction.ts";
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
  workerLogin,
} from "./policy.ts";
import { vacancy } from "./vacancy.ts";
import { jobSeeker } from "./vocational-profile.ts";

export const parties = () => ({
  employerId: uuid("employer_id")
    .notNull()
    .references(() => employer.id),
  jobSeekerId: uuid("job_seeker_id")
    .notNull()
    .references(() => jobSeeker.id),
  coachId: uuid("coach_id")
    .notNull()
    .references(() => providerMember.id),
});

const endedByNo = sql`(status = 'cancelled' and closing_reason = 'seeker-hid' and changed_at >= ${now})`;

export type Side = "job_seeker" | "employer" | "coach";

/**
 * A time at work that was agreed: work experience, a working interview or a work trial.
 * A work trial is for one vacancy and one person, strictly non-competitive (North Somerset guide, appendix 4).
 */
export const booking = pgTable(
  "booking",
  {
    id: id(),
    introductionId: uuid("introduction_id")
      .notNull()
      .references(() => introduction.id),
    ...opening(),
    ...parties(),
    kind: text("kind").$type<BookingKind>().notNull().default("work_trial"),
    status: text("status").$type<"awaiting_signatures" | "agreed" | "job_offered" | "ended" | "cancelled" | "did_not_take_place">().notNull(),
    legalBasis: text("legal_basis").$type<LegalBasis>().notNull(),
    /** When somebody outside agreed, for the bases that need it. */
    basisAgreedOn: plainDate("basis_agreed_on"),
    /** The interview for this very vacancy, without which Jobcentre Plus agrees to nothing. */
    basisInterviewedOn: plainDate("basis_interviewed_on"),
    /** The six factors of an unpaid assessment were confirmed one by one. */
    sixFactors: boolean("six_factors").notNull().default(false),
    evidenceId: uuid("evidence_id").references(() => basisEvidence.id),
    slotId: uuid("slot_id").references(() => bookingSlot.id),
    startsOn: plainDate("starts_on").notNull(),
    endsOn: plainDate("ends_on").notNull(),
    closingReason: text("closing_reason"),
    closingTold: closingTold(),
    /** Rises with every change that a calendar has to know of. */
    sequence: integer("sequence").notNull().default(0),
    /** Whom to look for and where on the first day: not material, so a change of it asks nobody to sign. */
    mentor: text("mentor"),
    /** The member of the team who mentors: theirs to read. Chosen by the coach, or by the employer, whose choice the coach passes on. */
    mentorId: uuid("mentor_id").references(() => employerMember.id, { onDelete: "set null" }),
    /** Whoever mentored is in the employer's team no longer, and nobody was chosen since; kept by the database (`mentor_left`). */
    mentorLeft: boolean("mentor_left").notNull().default(false),
    meetingNotes: text("meeting_notes"),
    /** How often it was made longer after both had said how it went: each of these is spoken of anew. */
    round: integer("round").notNull().default(0),
    /** When all sides had signed for the first time; what was agreed once never ends silently. */
    firstAgreedAt: instant("first_agreed_at"),
    /** One unpaid test too many from the time when limits held for each booking alone: it stays, and the guard passes it over. */
    countedAlone: boolean("counted_alone").notNull().default(false),
    bookedAt: instant("booked_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    // Strictly non-competitive: while one trial stands, or once somebody has the job, there is no second.
    uniqueIndex("booking_one_trial_per_vacancy")
      .on(table.vacancyId)
      .where(sql`status = 'job_offered' or (kind = 'work_trial' and status in ('awaiting_signatures', 'agreed'))`),
    uniqueIndex("booking_one_per_introduction")
      .on(table.introductionId)
      .where(sql`status in ('awaiting_signatures', 'agreed')`),
    uniqueIndex("booking_one_per_slot").on(table.slotId).where(sql`status <> 'cancelled'`),
    // An unpaid test lasts one day with an employer: there is no second one, unless the first was called off before it began, or did not take place.
    uniqueIndex("booking_one_unpaid_test")
      .on(table.employerId, table.jobSeekerId)
      .where(
        sql`legal_basis = 'assessment' and not counted_alone and (status not in ('cancelled', 'did_not_take_place')
          or (status = 'cancelled' and first_agreed_at is not null and (changed_at at time zone 'Europe/London')::date > starts_on))`,
      ),
    index("booking_employer_idx").on(table.employerId),
    index("booking_coach_idx").on(table.coachId),
    index("booking_job_seeker_idx").on(table.jobSeekerId),
    index("booking_mentor_idx").on(table.mentorId),
    oneOpening("booking_opening"),
    // Only work experience may be about work that is no job yet.
    check("booking_job", sql`kind = 'work_experience' or vacancy_id is not null`),
    check("booking_kind", sql`kind in ('work_experience', 'working_interview', 'work_trial')`),
    check("booking_dates", sql`ends_on >= starts_on`),
    // Nothing unpaid and unnamed can exist (T3): each kind has its bases, each basis its evidence.
    check(
      "booking_basis_of_kind",
      sql`legal_basis = 'paid'
        or (kind = 'work_trial' and legal_basis in ('jobcentre_plus', 'programme'))
        or (kind = 'working_interview' and legal_basis = 'assessment')
        or (kind = 'work_experience' and legal_basis in ('programme', 'supported_internship'))`,
    ),
    check(
      "booking_basis_evidence",
      sql`legal_basis in ('paid', 'assessment')
        or (basis_agreed_on is not null and basis_agreed_on < starts_on and evidence_id is not null)`,
    ),
    check(
      "booking_basis_interview",
      sql`legal_basis <> 'jobcentre_plus'
        or (basis_interviewed_on is not null and basis_interviewed_on <= basis_agreed_on)`,
    ),
    check("booking_basis_assessment", sql`legal_basis <> 'assessment' or (six_factors and starts_on = ends_on)`),
    mayRead("booking_employer", employerLogin, allOf(mine("employer_id", "employer_id"), anyOf(hires, mine("mentor_id", "member_id")))),
    mayRead("booking_read", appLogin, ofSeekerOrCoach),
    mayRead("booking_worker", workerLogin, anyRow),
    mayAdd("booking_make", appLogin, allOf(coachedByMe, mine("coach_id", "coach_id"))),
    mayChange("booking_move", appLogin, ofSeekerOrCoach),
    // Whoever may pass on a no is told of a plan that stands, and ends only what was never agreed (V2).
    mayRead(
      "booking_circle",
      appLogin,
      allOf(letByPerson("help-choose"), anyOf(sql.raw("status in ('awaiting_signatures', 'agreed', 'job_offered')"), endedByNo)),
    ),
    mayChange(
      "booking_circle_ends",
      appLogin,
      allOf(letByPerson("help-choose"), sql.raw("status = 'awaiting_signatures' and first_agreed_at is null")),
      allOf(letByPerson("help-choose"), endedByNo),
    ),
    // Time ends what nobody finished signing, and moves nothing else.
    mayChange(
      "booking_time_ends",
      workerLogin,
      allOf(actorIs("timekeeping"), sql.raw("status = 'awaiting_signatures'")),
      allOf(actorIs("timekeeping"), sql.raw(`status = 'cancelled' and closing_reason = '${NOT_SIGNED}'`)),
    ),
    mayChange("booking_move_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
  ],
);

/** One version of what was agreed. Never edited: a change is a new version. */
export const trialAgreement = pgTable(
  "trial_agreement",
  {
    id: id(),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    ...parties(),
    version: integer("version").notNull(),
    terms: jsonb("terms").$type<AgreementTerms>().notNull(),
    /** SHA-256 of the terms; a signature is bound to it. */
    contentHash: text("content_hash").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [
    uniqueIndex("trial_agreement_version_key").on(table.bookingId, table.version),
    mayRead("trial_agreement_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hiresOrMentors("booking_id", "id"))),
    mayRead("trial_agreement_read", appLogin, ofSeekerOrCoach),
    mayRead("trial_agreement_time", workerLogin, actorIs("timekeeping")),
    mayAdd("trial_agreement_write", appLogin, allOf(coachedByMe, mine("coach_id", "coach_id"))),
  ],
);

export const agreementSignature = pgTable(
  "agreement_signature",
  {
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => trialAgreement.id),
    bookingId: uuid("booking_id").notNull(),
    ...parties(),
    side: text("side").$type<Side>().notNull(),
    signedBy: uuid("signed_by").notNull(),
    contentHash: text("content_hash").notNull(),
    signedAt: instant("signed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.side] }),
    mayRead("agreement_signature_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hiresOrMentors("booking_id", "id"))),
    mayRead("agreement_signature_read", appLogin, ofSeekerOrCoach),
    mayRead("agreement_signature_time", workerLogin, actorIs("timekeeping")),
    mayAdd(
      "agreement_signature_employer_sign",
      employerLogin,
      allOf(
        bySideOfEmployer("signed_by", "b.status = 'awaiting_signatures'"),
        atThisMoment("signed_at"),
        sql.raw("(agreement_id, booking_id) in (select a.id, a.booking_id from trial_agreement a)"),
      ),
    ),
    mayAdd("agreement_signature_sign", appLogin, signsFor()),
  ],
);

/** How one side saw the whole trial. Each side records its own, and only its own. */
export const bookingOutcome = pgTable(
  "booking_outcome",
  {
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    ...parties(),
    side: text("side").$type<Side>().notNull(),
    /** For job seeker and employer: should the job be theirs? The coach records what they saw, without a vote. */
    satisfied: boolean("satisfied"),
    /** They want more time first. */
    longer: boolean("longer").notNull().default(false),
    round: integer("round").notNull().default(0),
    signedBy: uuid("signed_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bookingId, table.side, table.round] }),
    check("booking_outcome_longer", sql`not (longer and coalesce(satisfied, false))`),
    mayRead(
      "booking_outcome_employer",
      employerLogin,
      // Whoever records last must know what the other side said; pages show it only when the trial is over. What was said is between those who decide.
      allOf(mine("employer_id", "employer_id"), hires),
    ),
    mayRead("booking_outcome_read", appLogin, ofSeekerOrCoach),
    mayRead("booking_outcome_time", workerLogin, actorIs("timekeeping")),
    mayAdd(
      "booking_outcome_employer_record",
      employerLogin,
      allOf(bySideOfEmployer("signed_by", "b.status = 'agreed' and b.round = booking_outcome.round"), atThisMoment("recorded_at")),
    ),
    mayAdd("booking_outcome_record", appLogin, signsFor()),
  ],
);

export const criterionRating = pgTable(
  "criterion_rating",
  {
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    ...parties(),
    side: text("side").$type<Side>().notNull(),
    criterion: text("criterion").notNull(),
    rating: text("rating").$type<"met" | "met-with-support" | "not-yet">().notNull(),
    round: integer("round").notNull().default(0),
    signedBy: uuid("signed_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bookingId, table.side, table.criterion, table.round] }),
    mayRead(
      "criterion_rating_employer",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires, anyOf(sql.raw("side = 'employer'"), bookingIsOver())),
    ),
    mayRead("criterion_rating_read", appLogin, ofSeekerOrCoach),
    mayAdd(
      "criterion_rating_employer_record",
      employerLogin,
      bySideOfEmployer("signed_by", "b.status = 'agreed' and b.round = criterion_rating.round"),
    ),
    mayAdd("criterion_rating_record", appLogin, signsFor()),
  ],
);

/** Both were satisfied, so the job is theirs. */
export const jobOffer = pgTable(
  "job_offer",
  {
    id: id(),
    bookingId: uuid("booking_id")
      .notNull()
      .references(() => booking.id),
    vacancyId: uuid("vacancy_id")
      .notNull()
      .references(() => vacancy.id),
    ...parties(),
    offeredAt: instant("offered_at").notNull(),
  },
  (table) => [
    uniqueIndex("job_offer_vacancy_key").on(table.vacancyId),
    mayRead("job_offer_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead("job_offer_read", appLogin, ofSeekerOrCoach),
    mayAdd("job_offer_make_employer", employerLogin, allOf(mine("employer_id", "employer_id"), hires, atThisMoment("offered_at"), ofBooking("b.status = 'job_offered'"))),
    mayAdd("job_offer_make", appLogin, ofSeekerOrCoach),
  ],
);

/** Of a booking the actor reads, with the very people it is with. */
function ofBooking(which: string) {
  return sql.raw(`(booking_id, job_seeker_id, coach_id) in (select b.id, b.job_seeker_id, b.coach_id from booking b where ${which})`);
}

/** Whoever hires says it in their own name, for the employer, and of a booking that stands so. */
export function bySideOfEmployer(nameColumn: string, which: string) {
  return allOf(
    mine("employer_id", "employer_id"), hires, mine(nameColumn, "account_id"), sql.raw("side = 'employer'"), ofBooking(which),
  );
}

/** A job seeker signs as the job seeker, a coach as the coach, and nobody for anybody else. */
function signsFor() {
  return allOf(
    mine("signed_by", "account_id"),
    anyOf(
      allOf(sql.raw("side = 'job_seeker'"), mine("job_seeker_id", "job_seeker_id")),
      allOf(sql.raw("side = 'coach'"), mine("coach_id", "coach_id")),
    ),
  );
}

/** Both have said how it went. What only one has said stays theirs. */
function bookingIsOver() {
  return sql.raw("booking_id in (select t.id from booking t where t.status in ('job_offered', 'ended') and t.closing_told is null)");
}
