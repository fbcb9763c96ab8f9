import { Temporal } from "temporal-polyfill";
import type { Side } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";
import { waitsForLonger } from "./longer.ts";
import { REMINDERS } from "./reminder-rule.ts";

/** Who never said how it went. */
export const SILENCES = { employer: "employer-silent", job_seeker: "seeker-silent" } as const satisfies Partial<Record<Side, string>>;
export type Silence = (typeof SILENCES)[keyof typeof SILENCES];

type Facts = Pick<Booking, "status" | "endsOn" | "recorded">;

/** The first day on which nobody is asked any more how it went. */
export function unansweredFrom({ endsOn }: Pick<Facts, "endsOn">): Temporal.PlainDate {
  return endsOn.add({ days: REMINDERS.outcomeNoLonger + 1 });
}

/** Over for so long that nobody is asked any more, and somebody has not said how it went. */
export function isUnanswered(booking: Facts, today: Temporal.PlainDate): boolean {
  return (
    booking.status === "agreed" && !waitsForLonger(booking) && Temporal.PlainDate.compare(today, unansweredFrom(booking)) >= 0
  );
}

/** What is true of it then. Empty while it may still be answered. */
export function silencesOf(booking: Facts, today: Temporal.PlainDate): Silence[] {
  if (!isUnanswered(booking, today)) return [];
  return (["employer", "job_seeker"] as const).filter((side) => !booking.recorded.includes(side)).map((side) => SILENCES[side]);
}
