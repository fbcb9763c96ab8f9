import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";

/**
 * Holds the pay of what is booked against rates that came after it was agreed, and against a
 * date of birth that was put right. Its coach hears once for the day from which it is too
 * low, and has it to do until everyone has agreed more (PR5).
 */
export async function watchBookingPay(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  return sweepThrough(deps, actor, {
    find: (store, page) => store.bookings.payFellBehind(londonDay(now), page),
    async change(store, id) {
      const booking = await store.bookings.byId(id);
      const shortOn = await store.bookings.payShortOn(id);
      if (!booking || !shortOn) return false;
      allow(actor, "booking:remind", booking);
      const first = await store.bookings.addReminder({
        id: deps.random.uuid(),
        bookingId: id,
        jobSeekerId: booking.jobSeekerId,
        step: "pay-behind",
        forDay: shortOn,
        remindedAt: now,
      });
      if (first) await store.events.record({ name: "BookingPayFellBehind", subjects: { bookingId: id } });
      return first;
    },
  });
}
