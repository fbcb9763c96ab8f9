import { Temporal } from "temporal-polyfill";
import { isWorkingDay, type Nation } from "./working-days.ts";
import type { Booking } from "./booking-store.ts";

export type BookingReminderStep = "signature" | "week" | "day" | "outcome-first" | "outcome-second";

/** When reminders go out. As comparable services do. */
export const REMINDERS = {
  /** Working days before the first day, when a signature is missing. */
  signatureWorkingDays: 2,
  weekDays: 7,
  dayDays: 1,
  /** Days after the last day, when a side has not said how it went. */
  outcomeFirstDays: 3,
  outcomeSecondDays: 10,
  byHandHours: 24,
  source: "Timers that work in comparable services",
} as const;

/** So many days around today can something be due; what lies further off is not looked at. */
export const REMINDER_WINDOW = { before: 14, after: 9 };

type About = Pick<Booking, "status" | "startsOn" | "endsOn" | "recorded">;

/**
 * What of a booking is due to be said today, derived from how it stands: what was
 * moved or cancelled is never reminded of, and what was missed long ago is left.
 */
export function reminderDue(booking: About, today: Temporal.PlainDate, nation: Nation): BookingReminderStep | null {
  const until = today.until(booking.startsOn, { largestUnit: "day" }).days;
  const since = booking.endsOn.until(today, { largestUnit: "day" }).days;
  if (booking.status === "awaiting_signatures") {
    return until >= 0 && workingDaysUntil(today, booking.startsOn, nation) <= REMINDERS.signatureWorkingDays
      ? "signature"
      : null;
  }
  if (booking.status !== "agreed") return null;
  // The shorter one first: whoever books five days ahead hears of it the day before, not twice.
  if (until === REMINDERS.dayDays) return "day";
  if (until > REMINDERS.dayDays) return until <= REMINDERS.weekDays && until > REMINDERS.weekDays - 2 ? "week" : null;
  const silent = (["job_seeker", "employer"] as const).some((side) => !booking.recorded.includes(side));
  if (!silent || since < REMINDERS.outcomeFirstDays) return null;
  return since >= REMINDERS.outcomeSecondDays ? "outcome-second" : "outcome-first";
}

/** The day a step is about: a booking that moves is reminded of anew. */
export function dayOf(step: BookingReminderStep, { startsOn, endsOn }: Pick<Booking, "startsOn" | "endsOn">) {
  return step === "outcome-first" || step === "outcome-second" ? endsOn : startsOn;
}

function workingDaysUntil(today: Temporal.PlainDate, day: Temporal.PlainDate, nation: Nation): number {
  let count = 0;
  for (let one = today; Temporal.PlainDate.compare(one, day) < 0; one = one.add({ days: 1 })) {
    if (isWorkingDay(one, nation)) count += 1;
  }
  return count;
}
