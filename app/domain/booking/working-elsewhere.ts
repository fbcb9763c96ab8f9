import { Temporal } from "temporal-polyfill";
import { londonDay, sayWeekday } from "../calendar.ts";
import { ageOn } from "../membership/age.ts";
import type { Sitting } from "./sittings.ts";
import { breakWords, timeRule } from "./working-time.ts";

type Stretch = Pick<Sitting, "startsAt" | "endsAt">;
type Day = { day: Temporal.PlainDate; stretches: Stretch[] };

/**
 * What the days of a plan break together with what somebody has booked elsewhere, by field;
 * empty when nothing. Of a young worker the hours with all employers are added up (Working
 * Time Regulations 1998, regulations 5A(2) and 12(5)). The rest between days, the break and the
 * days off are held for everybody over all that they have booked, which is stricter than the
 * regulations for adults. A week begins on Monday (regulations 5A(4) and 11(6)).
 * The coach reads it. It names days, and neither employer nor place.
 * @param elsewhere of a week before to a week after what is planned
 * @param breakMinutes of each day that is planned
 */
export function elsewhereProblems(
  planned: readonly Stretch[],
  elsewhere: readonly Stretch[],
  birthDate: Temporal.PlainDate,
  breakMinutes: number,
): Record<string, string> {
  // Being in two places at once is refused by the database, with words of its own.
  if (elsewhere.length === 0 || planned.some((one) => elsewhere.some((other) => overlap(one, other)))) return {};
  const problems: Record<string, string> = {};
  const [days, alone] = [byDay([...planned, ...elsewhere]), byDay(planned)];
  for (const day of alone.values()) {
    const { rule, young, who } = timeRule(ageOn(birthDate, day.day), day.day);
    const [today, ...week] = [day.day, ...weekOf(day.day)].map((one) => days.get(one.toString()));
    const work = today?.stretches ?? [];
    if (young && work.length > day.stretches.length && hoursOf(work) > young.hoursADay) {
      problems.endTime ??= `With what else is booked it is ${say(hoursOf(work))} hours on ${sayWeekday(day.day)}. ${who} may work at most ${young.hoursADay} hours a day`;
    }
    if (work.length > day.stretches.length && breakMinutes < rule.breakMinutes && lacksBreak(work, rule)) {
      problems.breakMinutes ??= `With what else is booked it is ${say(hoursOf(work))} hours on ${sayWeekday(day.day)}. ${breakWords(rule, who)}`;
    }
    const worked = week.filter((one) => one !== undefined);
    if (worked.length > rule.daysAWeek) {
      problems.days ??= `With what else is booked it is ${worked.length} days in the week of ${sayWeekday(weekOf(day.day)[0]!)}. ${who} may work on at most ${rule.daysAWeek} days a week`;
    }
    const hours = worked.reduce((sum, { stretches }) => sum + hoursOf(stretches), 0);
    if (young && hours > young.hoursAWeek) {
      problems.days ??= `With what else is booked it is ${say(hours)} hours in the week of ${sayWeekday(weekOf(day.day)[0]!)}. ${who} may work at most ${young.hoursAWeek} hours a week`;
    }
    const rest = `${who} must have ${rule.dailyRest} hours of rest between one day's work and the next`;
    const [before, after] = [-1, 1].map((away) => day.day.add({ days: away }).toString()) as [string, string];
    // What is short by the plan alone, or over a change of the clocks, is not elsewhere's doing.
    if (restBetween(days.get(before), today) < Math.min(rule.dailyRest, restBetween(alone.get(before), day))) {
      problems.startTime ??= `They have something else booked late on the day before ${sayWeekday(day.day)}. ${rest}`;
    }
    if (restBetween(today, days.get(after)) < Math.min(rule.dailyRest, restBetween(day, alone.get(after)))) {
      problems.endTime ??= `They have something else booked early on the day after ${sayWeekday(day.day)}. ${rest}`;
    }
  }
  return problems;
}

function overlap(one: Stretch, other: Stretch): boolean {
  const [from, to] = [Temporal.Instant.compare(one.startsAt, other.endsAt), Temporal.Instant.compare(other.startsAt, one.endsAt)];
  return from < 0 && to < 0;
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

/** More hours in a day than go without a break, and none between two stretches; a stretch that is long by itself has its own. */
function lacksBreak(work: readonly Stretch[], rule: { breakMinutes: number; breakAfterHours: number }): boolean {
  if (hoursOf(work) <= rule.breakAfterHours || work.some((one) => hoursOf([one]) > rule.breakAfterHours)) return false;
  const inOrder = work.toSorted((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds);
  return inOrder.slice(1).every(({ startsAt }, index) => inOrder[index]!.endsAt.until(startsAt).total("minutes") < rule.breakMinutes);
}

/** Hours from the last minute of one day's work to the first of the next day's. */
function restBetween(one: Day | undefined, next: Day | undefined): number {
  if (!one || !next) return Number.POSITIVE_INFINITY;
  const end = Math.max(...one.stretches.map(({ endsAt }) => endsAt.epochMilliseconds));
  const start = Math.min(...next.stretches.map(({ startsAt }) => startsAt.epochMilliseconds));
  return (start - end) / 3_600_000;
}

const say = (hours: number) => String(Math.round(hours * 10) / 10);
