import type { Temporal } from "temporal-polyfill";
import type { Scope } from "../access/policy.ts";
import type { Side } from "./booking-lifecycle.ts";

/** Parts of a list of bookings, as an address names them. */
export const BOOKING_PARTS = ["ahead", "to-do", "over", "cancelled"] as const;
export type BookingPart = (typeof BOOKING_PARTS)[number];

/** Which bookings a list holds. */
export type BookingFilter = {
  /** Whose they have to be. */
  scope: Scope;
  part: BookingPart;
  /** For whom something has to wait, where that is the part; null for whoever only reads. */
  side: Side | null;
  /** Whether this reader signs for that side. */
  maySign: boolean;
  today: Temporal.PlainDate;
};
