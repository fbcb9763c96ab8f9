import type { Temporal } from "temporal-polyfill";
import { ruleOfKind, type BasisRule, type BookingKind, type Evidence, type LegalBasis } from "./kinds.ts";

export type JobFacts = { hoursPerWeek: number; contract: "permanent" | "fixed_term"; contractMonths: number | null };

/** Each holds for all bookings of one person together, as `countedOver` says. */
export type PossibleLimits = {
  possible: true;
  paid: boolean;
  evidence: Evidence;
  countedOver: BasisRule["countedOver"];
  mostWorkingDays: number | null;
  /** Allowed up to here where that was agreed beforehand. */
  mostWhenLongerAgreed: number | null;
  /** Above this it is unusual: allowed, with a warning. */
  usualWorkingDays: number | null;
  mostCalendarDays: number | null;
  mostHours: number | null;
  source: string;
};

type BookingLimits =
  /** This basis cannot carry this kind of booking for this job. */
  | { possible: false; why: string; source: string }
  | PossibleLimits;

const WEEKS_PER_MONTH = 52 / 12;

/**
 * What a booking of this kind may be, by what makes it lawful and by the job behind it.
 * @param job null while there is none, only an unmet need
 */
export function bookingLimits(
  kind: BookingKind,
  basis: LegalBasis,
  job: JobFacts | null,
  on: Temporal.PlainDate,
): BookingLimits {
  const ofKind = ruleOfKind(kind, on);
  const rule = ofKind.bases[basis];
  if (!rule) return { possible: false, why: "This does not make this kind of booking lawful", source: ofKind.source };
  const { source } = rule;
  if (rule.job && !job) return { possible: false, why: "There is no job yet, only an unmet need", source };
  const months = job && job.contract !== "permanent" ? (job.contractMonths ?? 0) : Number.POSITIVE_INFINITY;
  if (rule.job && job && job.hoursPerWeek < rule.job.leastHoursPerWeek) {
    const why = `Jobcentre Plus needs a job of at least ${rule.job.leastHoursPerWeek} hours a week; this is ${job.hoursPerWeek}`;
    return { possible: false, why, source };
  }
  if (rule.job && months * WEEKS_PER_MONTH < rule.job.leastWeeks) {
    return { possible: false, why: `Jobcentre Plus needs a job of at least ${rule.job.leastWeeks} weeks`, source };
  }
  const short = rule.job !== undefined && months < rule.job.shortBelowMonths;
  return {
    possible: true,
    paid: rule.paid,
    evidence: rule.evidence,
    countedOver: rule.countedOver,
    mostWorkingDays: (short ? rule.job?.shortWorkingDays : rule.mostWorkingDays) ?? null,
    mostWhenLongerAgreed: short ? null : (rule.mostWhenLongerAgreed ?? null),
    usualWorkingDays: rule.usualWorkingDays ?? null,
    mostCalendarDays: rule.mostCalendarDays ?? null,
    mostHours: rule.mostHours ?? null,
    source,
  };
}
