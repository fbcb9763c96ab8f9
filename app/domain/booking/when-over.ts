import { Temporal } from "temporal-polyfill";
import type { BookingFacts } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";

/** The facts that decide whether it is called off, or did not take place. */
export function whenOver(
  { endsOn, recorded, round }: Pick<Booking, "endsOn" | "recorded" | "round">,
  today: Temporal.PlainDate,
): Pick<BookingFacts, "over" | "recorded" | "tookPlace"> {
  return { over: Temporal.PlainDate.compare(endsOn, today) < 0, recorded, tookPlace: recorded.length > 0 || round > 0 };
}
