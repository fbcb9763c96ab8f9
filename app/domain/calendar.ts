import type { Temporal } from "temporal-polyfill";

const HOUR_MS = 3_600_000;
/** By the hour since 1970. A day ends with a full hour, in summer too, and the rules of a time zone are dear to read. */
const known = new Map<number, Temporal.PlainDate>();

/** The day it is in the United Kingdom at this moment. */
export function londonDay(moment: Temporal.Instant): Temporal.PlainDate {
  const hour = Math.floor(moment.epochMilliseconds / HOUR_MS);
  const day = known.get(hour) ?? moment.toZonedDateTimeISO("Europe/London").toPlainDate();
  known.set(hour, day);
  return day;
}

/** "27 March 2027". */
export function sayDay(day: Temporal.PlainDate): string {
  return day.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** "Saturday 27 March", for days of a year that nobody doubts. */
export function sayWeekday(day: Temporal.PlainDate): string {
  return day.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}
