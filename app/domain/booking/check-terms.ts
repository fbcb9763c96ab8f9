import { Temporal } from "temporal-polyfill";
import { COACH_SUPPORT, type AgreementTerms } from "../agreement/terms.ts";
import { sayDay } from "../calendar.ts";
import { ageOn } from "../membership/age.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { isCode, labelOf } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import { bookingLimits, type JobFacts } from "./booking-limits.ts";
import { evidenceProblems, type Shown } from "./check-evidence.ts";
import { payProblem, unknownRatesFrom } from "./check-pay.ts";
import { isCriterion, MOST_CRITERIA } from "./criteria.ts";
import { overruns, usedOf, type EarlierBooking } from "./earlier-bookings.ts";
import { LEGAL_BASES, ruleOfKind, type BookingKind } from "./kinds.ts";
import { sittingsOf, type Sitting } from "./sittings.ts";
import { bookingDays, type Nation } from "./working-days.ts";
import { elsewhereProblems } from "./working-elsewhere.ts";
import { hoursADay, hoursProblems } from "./working-time.ts";

export const MOST_TASKS = 20;

export type BookingFacts = {
  today: Temporal.PlainDate;
  /** Null while there is none, only an unmet need: then the booking names its own pay. */
  job: JobFacts | null;
  /** Of the opening. */
  tasks: readonly string[];
  nation: Nation;
  birthDate: Temporal.PlainDate;
  /** Days of notice the employer asks for; one at least. */
  noticeDays: number;
  /** The employer's people who may be named. */
  supervisors: readonly string[];
  /** Adjustments the person told this employer help them. */
  told: readonly string[];
  /** What the coach has to show for the basis. */
  shown: Shown;
  /** The terms as they stand, when a booking is changed. */
  before: AgreementTerms | null;
  /** All sides had signed it once: then what was agreed for a day that has come was begun. */
  wasAgreed: boolean;
  /** What this person has or had with this employer besides: limits hold for all of it together. */
  earlier: readonly EarlierBooking[];
  /** When they work for anybody else, or in another booking, around the days that are planned. */
  elsewhere: readonly Pick<Sitting, "startsAt" | "endsAt">[];
};

type Problems = Record<string, string>;

/** What is wrong with the terms of a booking, by field of the form. Empty when it may be booked. */
export function termsProblems(kind: BookingKind, terms: AgreementTerms, facts: BookingFacts): Problems {
  return { ...contentProblems(terms, facts), ...dateProblems(kind, terms, facts) };
}

/** Unusual, and allowed, or not known yet: what the coach is told beside the booking. */
export function termsWarnings(
  kind: BookingKind,
  terms: AgreementTerms,
  facts: Pick<BookingFacts, "job" | "nation" | "today" | "earlier">,
): string[] {
  return [unusualLength(kind, terms, facts), ratesWarning(terms)].filter((words) => words !== null);
}

function ratesWarning(terms: AgreementTerms): string | null {
  const from = unknownRatesFrom(terms);
  return from && `The minimum wage from ${sayDay(from)} is not known yet. We used the latest known rates. Check the pay again before that day.`;
}

function unusualLength(
  kind: BookingKind,
  terms: AgreementTerms,
  { job, nation, today, earlier }: Pick<BookingFacts, "job" | "nation" | "today" | "earlier">,
): string | null {
  const limits = bookingLimits(kind, terms.legalBasis, job, today);
  const { startsOn, endsOn } = datesOf(terms);
  const usual = ruleOfKind(kind, today).usualCalendarDays;
  const length = startsOn.until(endsOn).days + 1;
  if (usual !== undefined && length > usual) {
    return `This is ${Math.ceil(length / 7)} weeks. Work experience usually lasts ${usual / 7} weeks or less.`;
  }
  if (!limits.possible || limits.usualWorkingDays === null) return null;
  const before = usedOf(earlier, kind, terms.legalBasis, limits).days;
  const days = before + bookingDays({ startsOn, endsOn, days: terms.days, nation }).length;
  return days > limits.usualWorkingDays
    ? `This is ${days} days${before > 0 ? ` with the ${before} booked before` : ""}. Work trials through Jobcentre Plus are usually about ${limits.usualWorkingDays}.`
    : null;
}

function contentProblems(terms: AgreementTerms, { tasks, supervisors, told, before }: BookingFacts): Problems {
  const problems: Problems = {};
  if (
    terms.tasks.length === 0 ||
    terms.tasks.length > MOST_TASKS ||
    !terms.tasks.every((code) => tasks.includes(code))
  ) {
    problems.tasks = "Choose tasks from the list";
  }
  if (!terms.adjustments.every((code) => isCode(ADJUSTMENTS, code))) problems.adjustments = "Choose from the list";
  else {
    // The agreement is for the employer to read, so it says nothing of a person that they did not tell it (V7).
    const untold = terms.adjustments.filter((code) => !told.includes(code) && !before?.adjustments.includes(code));
    if (untold.length > 0) {
      problems.adjustments = `They have not told this employer about: ${untold.map((code) => labelOf(ADJUSTMENTS, code)).join(", ")}. Suggest it to them first`;
    }
  }
  if (!isCode(COACH_SUPPORT, terms.support)) problems.support = "Choose when you are there";
  if (terms.criteria.length === 0) problems.criteria = "Choose at least one criterion";
  else if (terms.criteria.length > MOST_CRITERIA) problems.criteria = `Choose at most ${MOST_CRITERIA}`;
  else if (!terms.criteria.every((code) => isCriterion(code, terms.tasks))) {
    problems.criteria = "Choose from the list; a task can only be judged if it is part of the booking";
  }
  if (!supervisors.includes(terms.supervisor)) problems.supervisor = "Choose who supervises";
  return problems;
}

function dateProblems(kind: BookingKind, terms: AgreementTerms, facts: BookingFacts): Problems {
  const { startsOn, endsOn } = datesOf(terms);
  const { today, job, nation, shown } = facts;
  if (!isCode(LEGAL_BASES, terms.legalBasis)) return { legalBasis: "Choose what makes it lawful" };
  const limits = bookingLimits(kind, terms.legalBasis, job, today);
  if (!limits.possible) return { legalBasis: limits.why };
  const problems: Problems = { ...noticeProblem(startsOn, endsOn, facts) };
  Object.assign(problems, evidenceProblems(limits.evidence, shown, startsOn, today));
  if (terms.days.length === 0 || !terms.days.every((code) => isCode(DAYS, code))) problems.days = "Choose the days";
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) {
    return { ...problems, endsOn: "The last day must be the first day or later" };
  }
  const length = startsOn.until(endsOn).days + 1;
  if (length > LONGEST) return { ...problems, endsOn: "This is too long for a booking" };
  const days = bookingDays({ startsOn, endsOn, days: terms.days, nation }).length;
  if (days === 0 && !problems.days)
    problems.endsOn = "There is no working day between these dates on the days you chose";
  if (limits.mostCalendarDays !== null && length > limits.mostCalendarDays) {
    const most = limits.mostCalendarDays % 7 === 0 ? `${limits.mostCalendarDays / 7} weeks` : "one year";
    problems.endsOn = `On this basis it may last at most ${most}`;
  }
  const most = (shown.longerAgreed ? limits.mostWhenLongerAgreed : null) ?? limits.mostWorkingDays;
  if (most !== null && days > most) {
    problems.endsOn = `On this basis it may have at most ${most} ${most === 1 ? "day" : "days"}. This has ${days}`;
  }
  if (limits.mostWorkingDays === 1 && length > 1) problems.endsOn = "On this basis it is one day: the first day";
  if (limits.mostHours !== null && hoursADay(terms) * days > limits.mostHours) {
    problems.endTime = `Without pay it may last at most ${limits.mostHours} hours`;
  }
  const used = usedOf(facts.earlier, kind, terms.legalBasis, limits);
  const planned = { days, calendarDays: length, hours: hoursADay(terms) * days };
  for (const { field, words } of overruns(limits, used, planned, shown.longerAgreed)) problems[field] = words;
  if (limits.paid) Object.assign(problems, payProblem(terms, facts, job !== null));
  const age = ageOn(facts.birthDate, startsOn);
  const hours = hoursProblems(terms, age, startsOn);
  return {
    ...(Object.keys(hours).length > 0 ? {} : elsewhereProblems(sittingsOf(terms, nation), facts.elsewhere, facts.birthDate, terms.breakMinutes)),
    ...hours,
    ...problems,
  };
}

/** Days. Keeps the calendar from being walked without end; every basis ends long before. */
const LONGEST = 366;

/** A booking that has begun keeps its first day; what changes of it lies ahead. What nobody finished signing never began. */
function noticeProblem(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate, facts: BookingFacts): Problems {
  const { today, before, wasAgreed, noticeDays } = facts;
  if (before && wasAgreed && before.startsOn <= today.toString()) {
    if (before.startsOn !== startsOn.toString()) return { startsOn: "It has begun, so the first day stays as it is" };
    return Temporal.PlainDate.compare(endsOn, today) < 0 ? { endsOn: "The last day must be today or later" } : {};
  }
  if (before?.startsOn === startsOn.toString() && Temporal.PlainDate.compare(startsOn, today) >= 0) return {};
  const earliest = today.add({ days: Math.max(1, noticeDays) });
  if (Temporal.PlainDate.compare(startsOn, earliest) >= 0) return {};
  return {
    startsOn:
      noticeDays > 1
        ? `The employer asks for ${noticeDays} days' notice, so the first day must be ${sayDay(earliest)} or later`
        : "The first day must be tomorrow or later",
  };
}

function datesOf(terms: AgreementTerms) {
  return { startsOn: Temporal.PlainDate.from(terms.startsOn), endsOn: Temporal.PlainDate.from(terms.endsOn) };
}
