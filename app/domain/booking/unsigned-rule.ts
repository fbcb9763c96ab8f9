import { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";
import type { Booking } from "./booking-store.ts";
import { workingDaysAfter, type Nation } from "./working-days.ts";

/** How long a plan that can be signed no more waits for the job coach to set new dates. */
const UNSIGNED = [
  {
    from: "2026-01-01",
    workingDays: 5,
    source: "Working rule of Firstshift: a week to set new dates, since a work trial keeps its vacancy from everybody else",
  },
] as const;

type Dates = Pick<Booking, "status" | "startsOn" | "endsOn" | "firstAgreedAt">;

/** Until when it can be signed: what was agreed before and has begun is signed anew when it is made longer. */
export function lastDayToSign({ startsOn, endsOn, firstAgreedAt }: Omit<Dates, "status">): Temporal.PlainDate {
  return firstAgreedAt === null ? startsOn : endsOn;
}

/** It can be signed no more as it stands: the job coach sets new dates, or it ends. */
export function isTooLateToSign(dates: Dates, today: Temporal.PlainDate): boolean {
  return dates.status === "awaiting_signatures" && Temporal.PlainDate.compare(lastDayToSign(dates), today) < 0;
}

/** It was agreed before and has begun: what is signed now is that it lasts longer, or goes on otherwise. */
export function isSignedAnew({ startsOn, firstAgreedAt }: Pick<Dates, "startsOn" | "firstAgreedAt">, today: Temporal.PlainDate): boolean {
  return firstAgreedAt !== null && Temporal.PlainDate.compare(startsOn, today) < 0;
}

/** The day by which it should be signed: the first, or the last of what has begun and can be signed no later. */
export function signBy(dates: Omit<Dates, "status">, today: Temporal.PlainDate): Temporal.PlainDate {
  return isSignedAnew(dates, today) ? dates.endsOn : dates.startsOn;
}

/** Nobody has finished signing it, and nobody has set new dates. */
export function isLeftUnsigned(booking: Dates, today: Temporal.PlainDate, nation: Nation): boolean {
  if (booking.status !== "awaiting_signatures") return false;
  const until = workingDaysAfter(lastDayToSign(booking), inForce(UNSIGNED, today).workingDays, nation);
  return Temporal.PlainDate.compare(today, until) > 0;
}

/** What can have been left unsigned could be signed before this day: there are never fewer days than working days. */
export function leftUnsignedBefore(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: inForce(UNSIGNED, today).workingDays });
}
