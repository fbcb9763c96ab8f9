import { Temporal } from "temporal-polyfill";
import { londonDay, sayWeekday } from "../calendar.ts";
import type { Sitting } from "./sittings.ts";
import { youngRule } from "./working-time.ts";

type Stretch = Pick<Sitting, "startsAt" | "endsAt">;
type Day = { day: Temporal.PlainDate; stretches: Stretch[] };

/**
 * What the days of a plan break together with what a young worker has booked elsewhere, by
 * field; empty when nothing. Their hours with all employers are added up (Working Time
 * Regulations 1998, regulation 5A(2)), and a week begins on Monday (regulations 5A(4) and 11(6)).
 * The coach reads it. It names days, and neither employer nor place.
 * @param elsewhere of a week before to a week after what is planned
 */
export function elsewhereProblems(
  planned: readonly Stretch[],
  elsewhere: readonly Stretch[],
  birthDate: Temporal.PlainDate,
): Record<string, string> {
  if (elsewhere.length === 0) return {};
  const problems: Record<string, string> = {};
  const days = byDay([...planned, ...elsewhere]);
  for (const day of byDay(planned).values()) {
    const rule = youngRule(birthDate, day.day);
    if (!rule) continue;
    const [today, ...week] = [day.day, ...weekOf(day.day)].map((one) => days.get(one.toString()));
    const work = today?.stretches ?? [];
    if (work.length > day.stretches.length && hoursOf(work) > rule.hoursADay) {
      problems.endTime ??= `With what else is booked it is ${say(hoursOf(work))} hours on ${sayWeekday(day.day)}. ${rule.who} may work at most ${rule.hoursADay} hours a day`;
    }
    const worked = week.filter((one) => one !== undefined);
    if (worked.length > rule.daysAWeek) {
      problems.days ??= `With what else is booked it is ${worked.length} days in the week of ${sayWeekday(weekOf(day.day)[0]!)}. ${rule.who} may work on at most ${rule.daysAWeek} days a week`;
    }
    const hours = worked.reduce((sum, { stretches }) => sum + hoursOf(stretches), 0);
    if (hours > rule.hoursAWeek) {
      problems.days ??= `With what else is booked it is ${say(hours)} hours in the week of ${sayWeekday(weekOf(day.day)[0]!)}. ${rule.who} may work at most ${rule.hoursAWeek} hours a week`;
    }
    const rest = `${rule.who} must have ${rule.dailyRest} hours of rest between one day's work and the next`;
    if (restBetween(days.get(day.day.subtract({ days: 1 }).toString()), today) < rule.dailyRest) {
      problems.startTime ??= `They have something else booked late on the day before ${sayWeekday(day.day)}. ${rest}`;
    }
    if (restBetween(today, days.get(day.day.add({ days: 1 }).toString())) < rule.dailyRest) {
      problems.endTime ??= `They have something else booked early on the day after ${sayWeekday(day.day)}. ${rest}`;
    }
  }
  return problems;
}

function byDay(stretches: readonly Stretch[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const stretch of stretches) {
    const day = londonDay(stretch.startsAt);
    const known = days.get(day.toString());
    if (known) known.stretches.push(stretch);
    else days.set(day.toString(), { day, stretches: [stretch] });
  }
  return days;
}

/** Monday to Sunday. */
function weekOf(day: Temporal.PlainDate): Temporal.PlainDate[] {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }));
}

/** From the first minute to the last of each stretch, breaks included. */
function hoursOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { startsAt, endsAt }) => sum + startsAt.until(endsAt).total("hours"), 0);
}

/** Hours from the last minute of one day's work to the first of the next day's. */
function restBetween(one: Day | undefined, next: Day | undefined): number {
  if (!one || !next) return Number.POSITIVE_INFINITY;
  const end = Math.max(...one.stretches.map(({ endsAt }) => endsAt.epochMilliseconds));
  const start = Math.min(...next.stretches.map(({ startsAt }) => startsAt.epochMilliseconds));
  return (start - end) / 3_600_000;
}

const say = (hours: number) => String(Math.round(hours * 10) / 10);
