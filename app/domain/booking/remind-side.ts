import { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { PAY_TOO_LOW } from "../agreement/sign-agreement.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { mayRemindFrom } from "../mailing/by-hand.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import type { Store } from "../store.ts";
import type { Booking } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";
import { mayRecord } from "./record-outcome.ts";
import { isTooLateToSign } from "./unsigned-rule.ts";

export type RemindedSide = "job_seeker" | "employer";

const EVENTS = {
  sign: { job_seeker: "SeekerToSign", employer: "EmployerToSign" },
  record: { job_seeker: "SeekerToRecord", employer: "EmployerToRecord" },
} as const;

/** What the coach may remind a side of: the signature before, how it went afterwards. */
export function waitsFor(booking: Booking, side: RemindedSide, today: Temporal.PlainDate): "sign" | "record" | null {
  if (booking.status === "awaiting_signatures") return booking.signed.includes(side) || isTooLateToSign(booking, today) ? null : "sign";
  const over = Temporal.PlainDate.compare(today, booking.endsOn) >= 0;
  return booking.status === "agreed" && over && mayRecord(booking, side, today) ? "record" : null;
}

/** It waits for signatures, and pays too little: there is nothing to remind of before the coach has changed it. */
export async function isShortToSign(store: Store, { id, status }: Pick<Booking, "id" | "status">): Promise<boolean> {
  return status === "awaiting_signatures" && (await store.bookings.paidTooLittle([id])).has(id);
}

/** The coach reminds one side by hand, of one booking at most once a day. */
export async function remindSide(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { bookingId: string; side: RemindedSide },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:remind", input.bookingId);
    const now = deps.clock.now();
    const what = waitsFor(booking, input.side, londonDay(now));
    if (what === null) throw new Clash(MOVED_ON);
    if (await isShortToSign(store, booking)) throw new Clash(PAY_TOO_LOW.coach);
    const last = await store.bookings.lastByHand(booking.id);
    if (mayRemindFrom(last, now) !== null) {
      throw new Clash("You sent a reminder about this less than a day ago. Give them until tomorrow.");
    }
    await store.bookings.addReminder({
      id: deps.random.uuid(),
      bookingId: booking.id,
      jobSeekerId: booking.jobSeekerId,
      step: "by-hand",
      forDay: booking.startsOn,
      remindedAt: now,
    });
    await store.events.record({ name: EVENTS[what][input.side], subjects: { bookingId: booking.id } });
  });
}
