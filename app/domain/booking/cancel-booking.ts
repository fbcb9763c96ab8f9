import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { givenReason } from "../introduction/closing-reasons.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { moveBooking, bookingToChange } from "./move-booking.ts";
import { whenOver } from "./when-over.ts";

/**
 * Any side can stop before it is over, with a reason from the list. The introduction stays,
 * since new dates can be found, unless the person hides from this employer.
 * @throws Clash once the last day is over: then it took place, or did not (`sayNotTakenPlace`)
 */
export async function cancelBooking(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { bookingId: string; reason: string },
): Promise<void> {
  const reason = givenReason(actor.kind, input.reason);
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:cancel", input.bookingId);
    // Pressed twice. An employer reads of some reasons no more than that it is over.
    if (booking.status === "cancelled" && (actor.kind === "employerMember" || booking.closingReason === reason)) return;
    const now = deps.clock.now();
    await moveBooking(store, actor, booking, "cancelled", now, whenOver(booking, londonDay(now)), reason);
    await stopTalksIfHidden(store, actor, booking, now);
    await store.events.record({ name: "BookingCancelled", subjects: { bookingId: booking.id } });
  });
}
