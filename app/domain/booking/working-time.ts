import { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";

type TimeRule = {
  from: string;
  /** A break of this many minutes once a day is longer than this many hours. */
  breakMinutes: number;
  breakAfterHours: number;
  /** Hours between one day's work and the next. */
  dailyRest: number;
  daysAWeek: number;
  source: string;
};

/** From 18. One day a week without work is the rule; two weeks may be taken together, which is not offered here. */
const ADULTS: readonly [TimeRule] = [
  {
    from: "1998-10-01",
    breakMinutes: 20,
    breakAfterHours: 6,
    dailyRest: 11,
    daysAWeek: 6,
    source: "Working Time Regulations 1998, regulations 10, 11 and 12",
  },
];

/** People of 16 and 17. Some sectors differ; the stricter general rule is used for all. */
const YOUNG_WORKERS = [
  {
    from: "1998-10-01",
    belowAge: 18,
    hoursADay: 8,
    hoursAWeek: 40,
    notBefore: "07:00",
    notAfter: "22:00",
    breakMinutes: 30,
    breakAfterHours: 4.5,
    dailyRest: 12,
    daysAWeek: 5,
    source: "Working Time Regulations 1998, regulations 5A, 6A, 10, 11 and 12",
  },
] as const satisfies readonly [TimeRule & Record<string, unknown>];

export type Hours = { days: readonly string[]; startTime: string; endTime: string; breakMinutes: number };

/** Hours from the first minute to the last, breaks included. An end at or before the start is on the next day. */
export function hoursADay({ startTime, endTime }: Pick<Hours, "startTime" | "endTime">): number {
  const hours = Temporal.PlainTime.from(startTime).until(Temporal.PlainTime.from(endTime)).total("hours");
  return hours < 0 ? hours + 24 : hours;
}

type YoungRule = (typeof YOUNG_WORKERS)[number];

/** What holds for somebody of this age on a day, and whom it is said of; `young` is the rule where they are below 18. */
export function timeRule(age: number, on: Temporal.PlainDate): { rule: TimeRule; young: YoungRule | null; who: string } {
  const young = inForce(YOUNG_WORKERS, on);
  return age < young.belowAge
    ? { rule: young, young, who: "Somebody of 16 or 17" }
    : { rule: inForce(ADULTS, on), young: null, who: "Everyone" };
}

/** The most hours a week that anybody whom that rule holds for may work. */
export const youngHoursAWeek = (on: Temporal.PlainDate): number => inForce(YOUNG_WORKERS, on).hoursAWeek;

/** The break that somebody must have, as a sentence without its stop. */
export function breakWords({ breakMinutes, breakAfterHours }: TimeRule, who: string): string {
  const after = breakAfterHours === 4.5 ? "4 and a half" : breakAfterHours;
  return `${who} must have a break of ${breakMinutes} minutes when a day is longer than ${after} hours`;
}

/** What the hours of a booking break, by field; empty when nothing. */
export function hoursProblems(hours: Hours, age: number, on: Temporal.PlainDate): Record<string, string> {
  const daily = hoursADay(hours);
  if (daily === 0) return { endTime: "A day must end at another time than it starts" };
  const { rule, young, who } = timeRule(age, on);
  return { ...restProblems(hours, daily, rule, who), ...(young ? youngProblems(hours, daily, young, who) : {}) };
}

function restProblems(hours: Hours, daily: number, rule: TimeRule, who: string): Record<string, string> {
  if (24 - daily < rule.dailyRest) return { endTime: `${who} must have ${rule.dailyRest} hours of rest before the next day` };
  if (hours.days.length > rule.daysAWeek) return { days: `${who} may work on at most ${rule.daysAWeek} days a week` };
  if (hours.breakMinutes >= daily * 60) return { breakMinutes: "The break must be shorter than the day" };
  if (daily > rule.breakAfterHours && hours.breakMinutes < rule.breakMinutes) {
    return { breakMinutes: breakWords(rule, who) };
  }
  return {};
}

function youngProblems(hours: Hours, daily: number, rule: YoungRule, who: string): Record<string, string> {
  if (hours.startTime < rule.notBefore) return { startTime: `${who} may not start before ${rule.notBefore}` };
  if (hours.endTime > rule.notAfter || hours.endTime < hours.startTime)
    return { endTime: `${who} may not work after ${rule.notAfter}` };
  if (daily > rule.hoursADay) return { endTime: `${who} may work at most ${rule.hoursADay} hours a day` };
  if (daily * hours.days.length > rule.hoursAWeek) {
    return { days: `${who} may work at most ${rule.hoursAWeek} hours a week` };
  }
  return {};
}
