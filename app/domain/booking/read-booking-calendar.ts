import { allow } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { showName } from "../disclosure/told-names.ts";
import { NotFound } from "../errors.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { BOOKING_IS_OFF } from "./booking-lifecycle.ts";
import { BOOKING_KINDS } from "./kinds.ts";
import { openingOfBooking } from "./opening-to-try.ts";
import { bookingLines } from "./read-bookings.ts";

/** What a calendar holds of a booking: for its reader, and nothing that was not told to that side. */
export type BookingCalendar = {
  /** The same for as long as the booking lives, so that a calendar finds what it holds. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  /** ISO moment. */
  changedAt: string;
  title: string;
  place: string | null;
  standing: "tentative" | "confirmed" | "cancelled";
  sittings: { ordinal: number; startsAt: string; endsAt: string; cancelled: boolean }[];
};

export async function readBookingCalendar(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { bookingId: string },
): Promise<BookingCalendar> {
  return deps.withActor(actor, async (store) => {
    const booking = await store.bookings.byId(input.bookingId);
    if (!booking) throw new NotFound("booking");
    allow(actor, "booking:read", booking);
    if (actor.kind === "employerMember") await showName(store, booking.introductionId);
    const [line] = await bookingLines(store, actor, [booking], londonDay(deps.clock.now()));
    const opening = await openingOfBooking(store, booking);
    const kind = labelOf(BOOKING_KINDS, booking.kind);
    const sittings = await store.bookings.calendarOf(booking.id);
    return {
      uid: booking.id,
      sequence: booking.sequence,
      changedAt: booking.changedAt.toString(),
      title: `${kind}: ${line?.who ?? booking.openingTitle}`,
      place: opening && opening.place,
      standing:
        BOOKING_IS_OFF.includes(booking.status)
          ? "cancelled"
          : booking.status === "awaiting_signatures"
            ? "tentative"
            : "confirmed",
      sittings: sittings.map(({ ordinal, startsAt, endsAt, live }) => ({
        ordinal,
        startsAt: startsAt.toString(),
        endsAt: endsAt.toString(),
        cancelled: !live,
      })),
    };
  });
}
