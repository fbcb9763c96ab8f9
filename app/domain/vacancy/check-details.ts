import { Temporal } from "temporal-polyfill";
import { Invalid } from "../errors.ts";
import { checkPay } from "./minimum-wage.ts";
import type { Vacancy, VacancyDetails } from "./vacancy.ts";

/** Further ahead than this, nobody can say what they will need. */
const LATEST_START_MONTHS = 12;

/**
 * What is wrong with the job as described, by field; empty when nothing is.
 * @param today in the United Kingdom
 */
export function detailProblems(
  details: Pick<VacancyDetails, "payPencePerHour" | "startDate">,
  today: Temporal.PlainDate,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (Temporal.PlainDate.compare(details.startDate, today) < 0) {
    problems.startDate = "The start date must be today or later";
  } else if (Temporal.PlainDate.compare(details.startDate, today.add({ months: LATEST_START_MONTHS })) > 0) {
    problems.startDate = "The start date must be within the next 12 months";
  }
  const pay = checkPay(details.payPencePerHour, details.startDate);
  if (pay.verdict === "unlawful") {
    problems.pay = `Pay must be at least £${pounds(pay.lowestPence)} an hour, and £${pounds(pay.adultPence)} for people aged 21 or over. This is the law`;
  }
  return problems;
}

/** What keeps a vacancy from being posted, in words for its employer; empty when nothing does. */
export function postingProblems(vacancy: Vacancy, today: Temporal.PlainDate): string[] {
  const problems = Object.values(detailProblems(vacancy, today));
  if (!vacancy.tasks.some((task) => task.need === "essential")) problems.push("Choose at least one essential task");
  return problems;
}

/** @throws Invalid naming the fields */
export function assertDetails(details: VacancyDetails, today: Temporal.PlainDate): void {
  const problems = detailProblems(details, today);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}
