import { inForce } from "./dated.ts";
import { Temporal } from "temporal-polyfill";

/** People of 16 and 17. Some sectors differ; the stricter general rule is used for all. */
const YOUNG_WORKERS = [
  {
    from: "1998-10-01",
    belowAge: 18,
    hoursADay: 8,
    hoursAWeek: 40,
    notBefore: "07:00",
    notAfter: "22:00",
    source: "Working Time Regulations 1998, regulations 5A and 6A",
  },
] as const;

export type Hours = { days: readonly string[]; startTime: string; endTime: string };

export function ageOn(birthDate: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return birthDate.until(on, { largestUnit: "year" }).years;
}

/** Hours from the first minute to the last, breaks included. An end at or before the start is on the next day. */
export function hoursADay({ startTime, endTime }: Pick<Hours, "startTime" | "endTime">): number {
  const hours = Temporal.PlainTime.from(startTime).until(Temporal.PlainTime.from(endTime)).total("hours");
  return hours < 0 ? hours + 24 : hours;
}

/** What the hours of a trial break, by field; empty when nothing. */
export function hoursProblems(hours: Hours, age: number, on: Temporal.PlainDate): Record<string, string> {
  const daily = hoursADay(hours);
  if (daily === 0) return { endTime: "A day must end at another time than it starts" };
  const rule = inForce(YOUNG_WORKERS, on);
  if (age >= rule.belowAge) return {};
  const who = "Somebody of 16 or 17";
  if (hours.startTime < rule.notBefore) return { startTime: `${who} may not start before ${rule.notBefore}` };
  if (hours.endTime > rule.notAfter || hours.endTime < hours.startTime)
    return { endTime: `${who} may not work after ${rule.notAfter}` };
  if (daily > rule.hoursADay) return { endTime: `${who} may work at most ${rule.hoursADay} hours a day` };
  if (daily * hours.days.length > rule.hoursAWeek) {
    return { days: `${who} may work at most ${rule.hoursAWeek} hours a week` };
  }
  return {};
}
