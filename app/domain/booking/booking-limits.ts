import { Temporal } from "temporal-polyfill";
import { inForce } from "./dated.ts";

export type LegalBasis = "paid" | "jobcentre_plus" | "programme";

/** What a trial may be, by what makes it lawful. Dated data, since each figure may change; not legal advice. */
const LIMITS = [
  {
    from: "2026-01-01",
    paid: { calendarDays: 84, source: "Working rule of Firstshift: after twelve weeks it is a job, not a trial" },
    jobcentre_plus: {
      leastHoursPerWeek: 16,
      leastWeeks: 13,
      shortBelowMonths: 6,
      shortWorkingDays: 5,
      /** Sources differ between 4 weeks and 30 working days; this lies between, and may be set up to 30. */
      workingDays: 20,
      usualWorkingDays: 5,
      source: "GOV.UK, Jobcentre Plus Work Trials; North Somerset guide, appendix 4",
    },
    programme: {
      calendarDays: 42,
      source: "National Minimum Wage Regulations 2015, regulations 51 and 52: 6 weeks or less",
    },
  },
] as const;

export type JobFacts = { hoursPerWeek: number; contract: "permanent" | "fixed_term"; contractMonths: number | null };

export type BookingLimits =
  /** This basis cannot carry a trial for this job. */
  | { possible: false; why: string; source: string }
  | {
      possible: true;
      paid: boolean;
      /** The basis has to be agreed with somebody before the first day. */
      needsAgreement: boolean;
      mostWorkingDays: number | null;
      /** Above this it is unusual: allowed, with a warning. */
      usualWorkingDays: number | null;
      mostCalendarDays: number | null;
      source: string;
    };

const WEEKS_PER_MONTH = 52 / 12;

export function bookingLimits(basis: LegalBasis, job: JobFacts, on: Temporal.PlainDate): BookingLimits {
  const limits = inForce(LIMITS, on);
  if (basis !== "jobcentre_plus") {
    const { calendarDays, source } = limits[basis];
    return {
      possible: true,
      paid: basis === "paid",
      needsAgreement: basis === "programme",
      mostWorkingDays: null,
      usualWorkingDays: null,
      mostCalendarDays: calendarDays,
      source,
    };
  }
  const rule = limits.jobcentre_plus;
  const { source } = rule;
  if (job.hoursPerWeek < rule.leastHoursPerWeek) {
    return {
      possible: false,
      why: `Jobcentre Plus needs a job of at least ${rule.leastHoursPerWeek} hours a week; this is ${job.hoursPerWeek}`,
      source,
    };
  }
  const months = job.contract === "permanent" ? Number.POSITIVE_INFINITY : (job.contractMonths ?? 0);
  if (months * WEEKS_PER_MONTH < rule.leastWeeks) {
    return { possible: false, why: `Jobcentre Plus needs a job of at least ${rule.leastWeeks} weeks`, source };
  }
  return {
    possible: true,
    paid: false,
    needsAgreement: true,
    mostWorkingDays: months < rule.shortBelowMonths ? rule.shortWorkingDays : rule.workingDays,
    usualWorkingDays: rule.usualWorkingDays,
    mostCalendarDays: null,
    source,
  };
}
