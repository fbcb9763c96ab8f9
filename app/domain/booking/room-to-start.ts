import type { Temporal } from "temporal-polyfill";
import { isFull } from "../employer/capacity.ts";
import { Invalid } from "../errors.ts";
import type { Store } from "../store.ts";

/** @throws Invalid by the first day when the employer takes nobody else on in that month */
export async function roomToStart(store: Store, employerId: string, startsOn: Temporal.PlainDate): Promise<void> {
  const capacity = await store.employers.capacity(employerId);
  if (capacity.startsPerMonth === null) return;
  if (isFull(capacity, await store.bookings.startsInMonth(employerId, startsOn))) {
    throw new Invalid({ startsOn: "The employer has no room for another start in this month. Choose a first day in another month" });
  }
}
