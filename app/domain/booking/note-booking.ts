import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { assertMayBeSaid } from "../message/assert-may-be-said.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Booking } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";

/**
 * Whom to look for and what to know on the first day. It is not part of what was agreed,
 * so a change of it asks nobody to sign again; every side reads it.
 * @throws Clash when it is over, or was changed meanwhile
 * @throws Invalid where it says what the person has not told this employer
 */
export async function noteBooking(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: Seen & { bookingId: string; mentor: string; meetingNotes: string },
): Promise<void> {
  const [mentor, meetingNotes] = [input.mentor.trim() || null, input.meetingNotes.trim() || null];
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:make", input.bookingId);
    if (!mayNote(booking)) throw new Clash(MOVED_ON);
    if (!isNews({ stands: notesOf(booking), wanted: { mentor, meetingNotes }, seen: input.seen })) return;
    const introduction = await store.introductions.byId(booking.introductionId);
    if (!introduction) throw new NotFound("introduction");
    await assertMayBeSaid(store, introduction, "employer", { mentor, meetingNotes });
    await store.bookings.note(booking.id, { mentor, meetingNotes }, deps.clock.now());
    await store.events.record({ name: "BookingNoted", subjects: { bookingId: booking.id } });
  });
}

/** What stands for the first day. */
export function notesOf({ mentor, meetingNotes }: Pick<Booking, "mentor" | "meetingNotes">) {
  return { mentor, meetingNotes };
}

/** Until it is over. */
export function mayNote({ status }: Pick<Booking, "status">): boolean {
  return status === "awaiting_signatures" || status === "agreed";
}
