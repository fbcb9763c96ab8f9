import type { Temporal } from "temporal-polyfill";
import { BOOKING } from "../booking/booking-lifecycle.ts";
import { londonDay } from "../calendar.ts";
import { isAway } from "../employer/capacity.ts";
import { activeStates } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { aboutOpening, type OpeningRef } from "./opening-ref.ts";
import { closesOn } from "./staleness.ts";

type OfEmployer = OpeningRef & { employerId: string };

/**
 * Where a booking is under way something is happening with an opening, and an employer that said when it is back has
 * said so of all it posted: neither is asked whether it still stands, or closed by itself.
 */
export async function standsUnasked(store: Store, { employerId, kind, id }: OfEmployer, now: Temporal.Instant): Promise<boolean> {
  if (isAway(await store.employers.capacity(employerId), londonDay(now))) return true;
  const live = activeStates(BOOKING);
  return (await store.bookings.list(aboutOpening({ kind, id }))).some(({ status }) => live.includes(status));
}

/** ISO date on which it closes by itself, if it does, for its employer's page. */
export async function closingDayOf(
  store: Store,
  opening: OfEmployer,
  standing: Parameters<typeof closesOn>[0],
  now: Temporal.Instant,
): Promise<string | null> {
  const day = closesOn(standing, now);
  return day === null || (await standsUnasked(store, opening, now)) ? null : day.toString();
}
