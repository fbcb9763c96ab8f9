import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import { minimumPenceAt } from "../vacancy/minimum-wage.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { isCode } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import { isCriterion, MOST_CRITERIA } from "./criteria.ts";
import { bookingLimits, type JobFacts } from "./booking-limits.ts";
import { bookingDays, type Nation } from "./working-days.ts";
import { ageOn, hoursProblems } from "./working-time.ts";

/** Notice everyone gets before the first day. */
const LEAST_NOTICE = { days: 1 };
export const MOST_TASKS = 20;

export type BookingFacts = {
  today: Temporal.PlainDate;
  job: JobFacts & { payPencePerHour: number; tasks: readonly string[] };
  nation: Nation;
  birthDate: Temporal.PlainDate;
  /** When Jobcentre Plus or the programme agreed. */
  basisAgreedOn: Temporal.PlainDate | null;
  /** The employer's people who may be named. */
  supervisors: readonly string[];
};

type Problems = Record<string, string>;

/** What is wrong with the terms of a trial, by field of the form. Empty when it may be booked. */
export function termsProblems(terms: AgreementTerms, facts: BookingFacts): Problems {
  return { ...contentProblems(terms, facts), ...dateProblems(terms, facts) };
}

/** Unusual, and allowed: what the coach is told beside the booking. */
export function termsWarning(
  terms: AgreementTerms,
  facts: Pick<BookingFacts, "job" | "nation" | "today">,
): string | null {
  const limits = bookingLimits(terms.legalBasis, facts.job, facts.today);
  if (!limits.possible || limits.usualWorkingDays === null) return null;
  const days = bookingDays({ ...datesOf(terms), days: terms.days, nation: facts.nation }).length;
  return days > limits.usualWorkingDays
    ? `This is ${days} days. Work trials through Jobcentre Plus are usually about ${limits.usualWorkingDays}.`
    : null;
}

function contentProblems(terms: AgreementTerms, { job, supervisors }: BookingFacts): Problems {
  const problems: Problems = {};
  if (
    terms.tasks.length === 0 ||
    terms.tasks.length > MOST_TASKS ||
    !terms.tasks.every((code) => job.tasks.includes(code))
  ) {
    problems.tasks = "Choose tasks of this vacancy";
  }
  if (!terms.adjustments.every((code) => isCode(ADJUSTMENTS, code))) problems.adjustments = "Choose from the list";
  if (terms.criteria.length === 0) problems.criteria = "Choose at least one criterion";
  else if (terms.criteria.length > MOST_CRITERIA) problems.criteria = `Choose at most ${MOST_CRITERIA}`;
  else if (!terms.criteria.every((code) => isCriterion(code, terms.tasks))) {
    problems.criteria = "Choose from the list; a task can only be judged if it is part of the trial";
  }
  if (!supervisors.includes(terms.supervisor)) problems.supervisor = "Choose who supervises";
  return problems;
}

function dateProblems(terms: AgreementTerms, facts: BookingFacts): Problems {
  const { startsOn, endsOn } = datesOf(terms);
  const { today, job, nation, basisAgreedOn } = facts;
  const limits = bookingLimits(terms.legalBasis, job, today);
  if (!limits.possible) return { legalBasis: limits.why };
  const problems: Problems = {};
  if (Temporal.PlainDate.compare(startsOn, today.add(LEAST_NOTICE)) < 0) {
    problems.startsOn = "The first day must be tomorrow or later";
  }
  if (limits.needsAgreement) Object.assign(problems, agreementProblem(basisAgreedOn, startsOn, today));
  if (terms.days.length === 0 || !terms.days.every((code) => isCode(DAYS, code))) problems.days = "Choose the days";
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) {
    return { ...problems, endsOn: "The last day must be the first day or later" };
  }
  const length = startsOn.until(endsOn).days + 1;
  if (length > LONGEST) return { ...problems, endsOn: "This is too long for a trial" };
  const days = bookingDays({ startsOn, endsOn, days: terms.days, nation }).length;
  if (days === 0 && !problems.days)
    problems.endsOn = "There is no working day between these dates on the days you chose";
  if (limits.mostCalendarDays !== null && length > limits.mostCalendarDays) {
    problems.endsOn = `A trial on this basis may last at most ${limits.mostCalendarDays / 7} weeks`;
  }
  if (limits.mostWorkingDays !== null && days > limits.mostWorkingDays) {
    problems.endsOn = `A trial on this basis may have at most ${limits.mostWorkingDays} days. This has ${days}`;
  }
  const age = ageOn(facts.birthDate, startsOn);
  if (limits.paid && job.payPencePerHour < minimumPenceAt(age, startsOn)) {
    problems.legalBasis = "The pay of this vacancy is below the minimum wage for this person on that day";
  }
  return { ...hoursProblems(terms, age, startsOn), ...problems };
}

/** Days. Keeps the calendar from being walked without end; every basis ends long before. */
const LONGEST = 366;

function agreementProblem(
  agreedOn: Temporal.PlainDate | null,
  startsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Problems {
  if (agreedOn === null)
    return { basisAgreedOn: "Enter the date it was agreed. Nothing unpaid can be booked without it" };
  if (Temporal.PlainDate.compare(agreedOn, today) > 0)
    return { basisAgreedOn: "The date it was agreed must be today or earlier" };
  if (Temporal.PlainDate.compare(agreedOn, startsOn) >= 0)
    return { basisAgreedOn: "It must be agreed before the first day" };
  return {};
}

function datesOf(terms: AgreementTerms) {
  return { startsOn: Temporal.PlainDate.from(terms.startsOn), endsOn: Temporal.PlainDate.from(terms.endsOn) };
}
