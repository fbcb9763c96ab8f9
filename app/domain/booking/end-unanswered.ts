import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { bookingToChange, moveBooking } from "./move-booking.ts";
import { SILENCES, silencesOf, type Silence } from "./unanswered.ts";

/** Whether a reason says that somebody never answered. */
export function isSilence(reason: string): reason is Silence {
  return Object.values<string>(SILENCES).includes(reason);
}

/**
 * The coach, or their lead, ends what one side or both never said how it went about: it is
 * finished, and nobody is said to have said anything. Whoever did say it is not passed on
 * to whoever did not.
 * @throws Clash while it can still be answered, or once it is over
 * @throws Invalid where the side that is named has answered
 */
export async function endUnanswered(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { bookingId: string; reason: Silence },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:end-unanswered", input.bookingId);
    const now = deps.clock.now();
    const silences = silencesOf(booking, londonDay(now));
    if (silences.length === 0) throw new Clash(MOVED_ON);
    if (!silences.includes(input.reason)) throw new Invalid({ reason: "They have said how it went. Choose another reason" });
    await moveBooking(store, actor, booking, "ended", now, { recorded: booking.recorded, unanswered: true }, input.reason);
    await stopTalksIfHidden(store, actor, booking, now);
    await store.events.record({ name: "BookingEndedUnanswered", subjects: { bookingId: booking.id } });
  });
}
