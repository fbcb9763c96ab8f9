import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { givenReasonNotTakenPlace } from "../introduction/closing-reasons.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { bookingToChange, moveBooking } from "./move-booking.ts";
import { whenOver } from "./when-over.ts";

/**
 * Whoever is asked how it went says that it never took place, once its last day is over. Nobody
 * is asked any more, and its days count for nothing: they are not tried, not worked and not
 * taken of any limit. The introduction stays, unless the person hides from this employer.
 */
export async function sayNotTakenPlace(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { bookingId: string; reason: string },
): Promise<void> {
  const reason = givenReasonNotTakenPlace(actor.kind, input.reason);
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:record", input.bookingId);
    // Pressed twice.
    if (booking.status === "did_not_take_place") return;
    const now = deps.clock.now();
    await moveBooking(store, actor, booking, "did_not_take_place", now, whenOver(booking, londonDay(now)), reason);
    await stopTalksIfHidden(store, actor, booking, now);
    await store.events.record({ name: "BookingDidNotTakePlace", subjects: { bookingId: booking.id } });
  });
}
