import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { openingToTry } from "./opening-to-try.ts";
import { isShortToSign } from "./remind-side.ts";
import { BOOKING_REMINDERS, isReminderDue } from "./reminder-rule.ts";

/** Reminds of signatures that are missing, of what is near, and of what nobody has said yet. */
export async function remindOfBookings(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const today = londonDay(now);
  let reminded = 0;
  for (const reminder of BOOKING_REMINDERS) {
    const [earliest, latest] = reminder.within;
    const days = { from: today.add({ days: earliest }), to: today.add({ days: latest }) };
    reminded += await sweepThrough(deps, actor, {
      find: (store, page) => store.bookings.toRemind(reminder, days, page),
      async change(store, id) {
        // Signed, moved or cancelled meanwhile, it is not due any more.
        const booking = await store.bookings.byId(id);
        if (!booking) return false;
        allow(actor, "booking:remind", booking);
        const opening = await openingToTry(store, booking.opening);
        if (!isReminderDue(reminder, booking, today, opening?.nation ?? "ENG")) return false;
        // Their coach hears of that, and changes it first.
        if (await isShortToSign(store, booking)) return false;
        const first = await store.bookings.addReminder({
          id: deps.random.uuid(),
          bookingId: id,
          jobSeekerId: booking.jobSeekerId,
          step: reminder.name,
          forDay: booking[reminder.about],
          remindedAt: now,
        });
        if (first) await store.events.record({ name: reminder.event, subjects: { bookingId: id } });
        return first;
      },
    });
  }
  return reminded;
}
