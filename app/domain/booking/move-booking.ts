import type { Temporal } from "temporal-polyfill";
import { allow, allowEver, type Verb } from "../access/policy.ts";
import type { Actor, ActorKind } from "../actor.ts";
import { Clash, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { BOOKING, type Side, type BookingFacts, type BookingStatus } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";
import { moveSlot } from "./move-slot.ts";

/** Reads one booking that the actor is about to change; nobody else changes it meanwhile, whichever side they are. */
export async function bookingToChange(store: Store, actor: Actor, verb: Verb, id: string): Promise<Booking> {
  allowEver(actor, verb);
  const booking = await store.bookings.byIdForChange(id);
  if (!booking) throw new NotFound("booking");
  allow(actor, verb, booking);
  return booking;
}

/** The facts of a booking of which nothing is known that a move could stand on. */
export const NOTHING_YET: BookingFacts = {
  signed: [],
  recorded: [],
  satisfied: { job_seeker: null, employer: null },
  offersJob: false,
  started: false,
  unanswered: false,
  over: false,
  tookPlace: false,
};

export async function moveBooking(
  store: Store,
  actor: Actor,
  booking: Booking,
  to: BookingStatus,
  at: Temporal.Instant,
  facts: Partial<BookingFacts> = {},
  closingReason?: string,
): Promise<void> {
  moveTo(BOOKING, booking.status, to, actor.kind, { ...NOTHING_YET, ...facts });
  const moved = await store.bookings.move(booking.id, booking.status, to, at, closingReason);
  if (!moved) throw new Clash(MOVED_ON);
  if (to === "cancelled") await freeSlot(store, actor.kind, moved);
}

/** The offered time that a booking took up is anybody's again. */
export async function freeSlot(store: Store, by: ActorKind, { slotId }: Pick<Booking, "slotId">): Promise<void> {
  if (slotId !== null) await moveSlot(store, by, { id: slotId, status: "taken" }, "open");
}

/** Which of the three an actor signs and speaks for: a lead as a coach, of people they support themselves. */
export function sideOf(actor: Actor, { coachId }: Pick<Booking, "coachId">): Side | null {
  switch (actor.kind) {
    case "jobSeeker":
      return "job_seeker";
    case "employerMember":
      return "employer";
    case "jobCoach":
      return "coach";
    case "providerLead":
      return coachId === actor.coachId ? "coach" : null;
    default:
      return null;
  }
}
