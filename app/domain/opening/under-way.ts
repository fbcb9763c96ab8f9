import type { Temporal } from "temporal-polyfill";
import { BOOKING } from "../booking/booking-lifecycle.ts";
import { activeStates } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { aboutOpening, type OpeningRef } from "./opening-ref.ts";
import { closesOn } from "./staleness.ts";

/** Where a booking is under way something is happening with an opening, so it is neither asked about nor closed by itself. */
export async function hasBooking(store: Store, opening: OpeningRef): Promise<boolean> {
  const live = activeStates(BOOKING);
  return (await store.bookings.list(aboutOpening(opening))).some(({ status }) => live.includes(status));
}

/** ISO date on which it closes by itself, if it does, for its employer's page. */
export async function closingDayOf(
  store: Store,
  opening: OpeningRef,
  standing: Parameters<typeof closesOn>[0],
  now: Temporal.Instant,
): Promise<string | null> {
  const day = closesOn(standing, now);
  return day === null || (await hasBooking(store, opening)) ? null : day.toString();
}
