import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import { bookingDays, type Nation } from "./working-days.ts";

/** One stretch of work on one day. */
export type Sitting = {
  /** Counts from 1 in the order of time; a changed booking counts anew, so that calendars move what they hold. */
  ordinal: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  coachAttends: boolean;
};

const LONDON = "Europe/London";

/**
 * When work is done, as moments: the wall clock of the terms in Europe/London, so that
 * nine o'clock stays nine o'clock over a change of the clocks. An end at or before
 * the start is on the next day.
 */
export function sittingsOf(terms: AgreementTerms, nation: Nation): Sitting[] {
  const days = bookingDays({
    startsOn: Temporal.PlainDate.from(terms.startsOn),
    endsOn: Temporal.PlainDate.from(terms.endsOn),
    days: terms.days,
    nation,
  });
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  const overnight = terms.endTime <= terms.startTime;
  return days.map((day, index) => ({
    ordinal: index + 1,
    startsAt: at(day, terms.startTime),
    endsAt: at(overnight ? day.add({ days: 1 }) : day, terms.endTime),
    coachAttends: terms.support === "every-day" || (terms.support === "first-day" && index === 0),
  }));
}
