import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { NOT_SIGNED } from "../vocabulary/reasons.ts";
import { moveBooking } from "./move-booking.ts";
import { openingToTry } from "./opening-to-try.ts";
import { isLeftUnsigned, leftUnsignedBefore } from "./unsigned-rule.ts";

/**
 * Ends what nobody finished signing, so that somebody else can be tried for the job. It is
 * nobody's fault; the introduction stays, and new dates can be booked.
 */
export async function endUnsignedBookings(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const today = londonDay(now);
  return sweepThrough(deps, actor, {
    find: (store, page) => store.bookings.unsignedBefore(leftUnsignedBefore(today), page),
    async change(store, id) {
      // Signed or cancelled meanwhile, it is out of reach: time may only touch what waits.
      const booking = await store.bookings.byIdForChange(id);
      if (!booking) return false;
      allow(actor, "booking:end-unsigned", booking);
      const opening = await openingToTry(store, booking.opening);
      if (!isLeftUnsigned(booking, today, opening?.nation ?? "ENG")) return false;
      await moveBooking(store, actor, booking, "cancelled", now, {}, NOT_SIGNED);
      await stopTalksIfHidden(store, actor, booking, now);
      await store.events.record({ name: "BookingCancelled", subjects: { bookingId: id } });
      return true;
    },
  });
}
