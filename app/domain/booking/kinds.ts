import type { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";
import type { OpeningKind } from "../opening/opening-ref.ts";
import type { Term } from "../vocabulary/terms.ts";

export type BookingKind = "work_experience" | "working_interview" | "work_trial";
export type LegalBasis = "paid" | "jobcentre_plus" | "programme" | "supported_internship" | "assessment";

/** Three kinds, never confused (T1). */
export const BOOKING_KINDS = [
  { code: "work_experience", label: "Work experience", easy: "Work experience" },
  { code: "working_interview", label: "Working interview", easy: "Working interview" },
  { code: "work_trial", label: "Work trial", easy: "Work trial" },
] as const satisfies readonly Term<BookingKind>[];

/** What somebody has to show before a basis carries a booking. */
export type Evidence =
  | "none"
  /** Who agreed it and when, before the first day. */
  | "agreed"
  /** As `agreed`, after an interview for this very vacancy. */
  | "after-interview"
  /** The six factors that make an unpaid test of somebody's skills lawful. */
  | "six-factors";

export type BasisRule = {
  evidence: Evidence;
  paid: boolean;
  /**
   * What the limits below add up over, for one person. The minimum wage is owed by an employer to whoever works
   * for it, so unpaid days add up with the employer: another vacancy, or another booking, begins no new count.
   * What is paid is limited to keep an interview an interview and a trial a trial, so it adds up for the opening.
   */
  countedOver: "employer" | "opening";
  mostCalendarDays?: number;
  mostWorkingDays?: number;
  /** More than `mostWorkingDays`, where that was agreed beforehand. */
  mostWhenLongerAgreed?: number;
  usualWorkingDays?: number;
  /** All sittings together, breaks included. */
  mostHours?: number;
  /** What the job behind the vacancy has to be. */
  job?: { leastHoursPerWeek: number; leastWeeks: number; shortBelowMonths: number; shortWorkingDays: number };
  source: string;
};

export type KindRule = {
  /** What it is for, in a sentence for those who book and sign it. */
  purpose: string;
  /** The same for the job seeker, one idea to a sentence. */
  easy: readonly string[];
  /** What it may be about. Only what is for a job needs one: a vacancy, with pay and terms. */
  openings: readonly OpeningKind[];
  /** One person is considered for the vacancy while it stands. */
  exclusive: boolean;
  /** How it may end well, besides the next step that always follows. */
  offersJob: boolean;
  mayExtend: boolean;
  /** Longer is unusual: allowed, with a word to the coach. */
  usualCalendarDays?: number;
  bases: Partial<Record<LegalBasis, BasisRule>>;
  source: string;
};

const NMW_SCHEMES = "National Minimum Wage Regulations 2015, regulations 51 and 52: government schemes, 6 weeks or less";
const SIX_FACTORS_SOURCE = "Government guidance on unpaid work trials: longer than one day, the minimum wage is due";

/** Every rule of the three kinds, dated, with its source. Not legal advice. */
const RULES = [
  {
    from: "2026-01-01",
    work_experience: {
      purpose: "To find out what suits them. It is not tied to filling a vacancy, and no job follows from it by itself.",
      easy: ["This is to find out what you like.", "It is not for getting this job."],
      openings: ["vacancy", "unmet_need"],
      exclusive: false,
      offersJob: false,
      mayExtend: true,
      usualCalendarDays: 56,
      bases: {
        paid: { evidence: "none", paid: true, countedOver: "employer", mostCalendarDays: 365, source: "North Somerset guide 3.2: never beyond one year" },
        programme: { evidence: "agreed", paid: false, countedOver: "employer", mostCalendarDays: 56, source: "Work experience programmes last 2 to 8 weeks" },
        supported_internship: {
          evidence: "agreed",
          paid: false,
          countedOver: "employer",
          mostCalendarDays: 365,
          source: "Supported internships are exempt from the minimum wage; North Somerset guide 3.2: never beyond one year",
        },
      },
      source: "Supported employment glossary; North Somerset guide 3.2",
    },
    working_interview: {
      purpose: "To show what they can do by doing it, for some hours, instead of an interview with questions.",
      easy: ["You show the work.", "You do this instead of an interview."],
      openings: ["vacancy"],
      exclusive: false,
      offersJob: true,
      mayExtend: false,
      bases: {
        paid: {
          evidence: "none",
          paid: true,
          countedOver: "opening",
          mostWorkingDays: 5,
          source: "Working rule of Firstshift: longer than a week is a work trial, not an interview",
        },
        assessment: {
          evidence: "six-factors",
          paid: false,
          countedOver: "employer",
          mostWorkingDays: 1,
          mostHours: 8,
          source: SIX_FACTORS_SOURCE,
        },
      },
      source: "Supported employment glossary",
    },
    work_trial: {
      purpose: "One vacancy, one person. If both are satisfied afterwards, the job is theirs; it is not promised.",
      easy: ["This is a try-out.", "If you and the employer both want it, the job is yours."],
      openings: ["vacancy"],
      exclusive: true,
      offersJob: true,
      mayExtend: true,
      bases: {
        paid: {
          evidence: "none",
          paid: true,
          countedOver: "opening",
          mostCalendarDays: 84,
          source: "Working rule of Firstshift: after twelve weeks it is a job, not a trial",
        },
        jobcentre_plus: {
          evidence: "after-interview",
          paid: false,
          countedOver: "employer",
          // Sources differ between 4 weeks and 30 working days; the usual cap lies between.
          mostWorkingDays: 20,
          mostWhenLongerAgreed: 30,
          usualWorkingDays: 5,
          job: { leastHoursPerWeek: 16, leastWeeks: 13, shortBelowMonths: 6, shortWorkingDays: 5 },
          source: "GOV.UK, Jobcentre Plus Work Trials; North Somerset guide, appendix 4",
        },
        programme: { evidence: "agreed", paid: false, countedOver: "employer", mostCalendarDays: 42, source: NMW_SCHEMES },
      },
      source: "North Somerset guide, appendix 4",
    },
  },
] as const satisfies readonly [{ from: string } & Record<BookingKind, KindRule>];

export function ruleOfKind(kind: BookingKind, on: Temporal.PlainDate): KindRule {
  return inForce(RULES, on)[kind];
}

/** The bases a kind of booking may stand on, in the order they are offered. */
export function basesOf(kind: BookingKind, on: Temporal.PlainDate): LegalBasis[] {
  return Object.keys(ruleOfKind(kind, on).bases) as LegalBasis[];
}

/** What has to be shown before this basis carries this kind of booking. */
export function evidenceOf(kind: BookingKind, basis: LegalBasis, on: Temporal.PlainDate): Evidence {
  return ruleOfKind(kind, on).bases[basis]?.evidence ?? "none";
}

/** All six must hold before an unpaid test of somebody's skills is lawful, and then for one day at most. */
export const SIX_FACTORS = [
  { code: "genuine", label: "It is part of genuinely recruiting for this vacancy" },
  { code: "no-longer", label: "It lasts no longer than is needed to test them" },
  { code: "observed", label: "Somebody observes them while they work" },
  { code: "relevant", label: "The tasks are those of the job" },
  { code: "test-only", label: "The work has no value to the employer beyond the test" },
  { code: "not-cheap", label: "It is not a way to cut the cost of labour" },
] as const satisfies readonly Term[];

/** What makes a booking lawful (T3). Unpaid work is named for what it is (PR5). */
export const LEGAL_BASES = [
  { code: "paid", label: "Paid for every hour", easy: "You get paid for this work" },
  {
    code: "assessment",
    label: "Unpaid: a short assessment, one day at most",
    easy: "You do not get paid for this. It is a short test of your work",
  },
  {
    code: "jobcentre_plus",
    label: "Unpaid: a Jobcentre Plus work trial",
    easy: "You do not get paid for this. Your benefits go on. The Jobcentre has agreed",
  },
  {
    code: "programme",
    label: "Unpaid: a government programme exempt from the minimum wage",
    easy: "You do not get paid for this. Your programme has agreed",
  },
  {
    code: "supported_internship",
    label: "Unpaid: part of a supported internship",
    easy: "You do not get paid for this. It is part of your internship",
  },
] as const satisfies readonly Term<LegalBasis>[];
