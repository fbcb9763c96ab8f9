import { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";
import { Invalid } from "../errors.ts";
import { missingSections } from "../opening/sections.ts";
import { checkPay } from "./minimum-wage.ts";
import { VACANCY_SECTIONS } from "./sections.ts";
import type { VacancyDetails, VacancyInMaking } from "./vacancy.ts";

/** Further ahead than this, nobody can say what they will need. */
const LATEST_START = [{ from: "2026-01-01", months: 12, source: "A choice of Firstshift, decided on 22 November 2026" }] as const;

type PayAndStart = { [Field in "payPencePerHour" | "startDate"]?: VacancyDetails[Field] | null };

/**
 * What is wrong with what is said of the job, by field; empty when nothing is.
 * Pay is held against the day the job starts, or today while that is not known or once it has passed.
 * @param today in the United Kingdom
 */
export function detailProblems(
  { startDate, payPencePerHour }: PayAndStart,
  today: Temporal.PlainDate,
): { pay?: string; startDate?: string } {
  const problems: { pay?: string; startDate?: string } = {};
  const latest = inForce(LATEST_START, today).months;
  if (startHasPassed(startDate, today)) {
    problems.startDate = "The start date must be today or later";
  } else if (startDate && Temporal.PlainDate.compare(startDate, today.add({ months: latest })) > 0) {
    problems.startDate = `The start date must be within the next ${latest} months`;
  }
  if (payPencePerHour == null) return problems;
  const pay = checkPay(payPencePerHour, payDay(startDate, today));
  if (pay.verdict === "unlawful") {
    problems.pay = `Pay must be at least £${pounds(pay.lowestPence)} an hour, and £${pounds(pay.adultPence)} for people aged 21 or over. This is the law`;
  }
  return problems;
}

/** Is the day it should start over? Then nobody can start on it any more, and nobody is told that they will. */
export function startHasPassed(startDate: Temporal.PlainDate | null | undefined, today: Temporal.PlainDate): boolean {
  return startDate != null && Temporal.PlainDate.compare(startDate, today) < 0;
}

/** The day whose minimum wage a job has to pay: it cannot start any more on a day that has passed. */
export function payDay(startDate: Temporal.PlainDate | null | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  return startDate && Temporal.PlainDate.compare(startDate, today) > 0 ? startDate : today;
}

/**
 * Checks an answer with what is known already, and blames what was asked on this page only.
 * @throws Invalid naming the fields
 */
export function assertAnswer(answer: PayAndStart, known: PayAndStart, today: Temporal.PlainDate): void {
  const { pay, startDate } = detailProblems({ ...known, ...answer }, today);
  const problems = {
    ...(pay && answer.payPencePerHour !== undefined ? { pay } : {}),
    ...(startDate && answer.startDate !== undefined ? { startDate } : {}),
    // An earlier start can make a pay unlawful that was lawful before.
    ...(pay && answer.payPencePerHour === undefined && answer.startDate !== undefined ? { startDate: pay } : {}),
  };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
}

/** What keeps a vacancy from being posted, in words for its employer; empty when nothing does. */
export function postingProblems(vacancy: VacancyInMaking, today: Temporal.PlainDate): string[] {
  const missing = missingSections(VACANCY_SECTIONS, vacancy).map((section) => section.missing);
  return [...missing, ...Object.values(detailProblems(vacancy, today))];
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}
