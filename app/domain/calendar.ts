import type { Temporal } from "temporal-polyfill";

/** The day it is in the United Kingdom at this moment. */
export function londonDay(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO("Europe/London").toPlainDate();
}
