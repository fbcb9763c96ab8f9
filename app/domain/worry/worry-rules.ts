import type { Temporal } from "temporal-polyfill";
import { workingDayIn } from "../booking/working-days.ts";
import { inForce } from "../dated.ts";
import type { Term } from "../vocabulary/terms.ts";

/** What a worry is about. None of it asks about anybody's health. */
export const WORRY_TOPICS = [
  { code: "money", label: "Money and benefits", easy: "Money" },
  { code: "travel", label: "Getting there and back", easy: "Getting to work" },
  { code: "hours", label: "The hours, or how much it is", easy: "The hours" },
  { code: "work", label: "The work itself", easy: "The work" },
  { code: "people", label: "The place or the people there", easy: "The place or the people" },
  { code: "else", label: "Something else" },
] as const satisfies readonly Term[];
export type WorryTopic = (typeof WORRY_TOPICS)[number]["code"];

export const WORRY_LENGTH = 1500;

/** As many one member may have waiting for an answer about one person. */
export const MOST_OPEN_WORRIES = 5;

/** How soon a coach answers, in days. */
const PACE = [
  { from: "2026-01-01", answer: 3, source: "As questions of job seekers and employers: a working rule of Firstshift" },
] as const;

/** The working day by which a worry that is raised on this day is to be answered. */
export function answerBy(today: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayIn(inForce(PACE, today).answer, today);
}
