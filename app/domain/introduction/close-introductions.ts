import type { Temporal } from "temporal-polyfill";
import type { Actor, ActorKind } from "../actor.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import type { ClosingReasonCode } from "../vocabulary/reasons.ts";
import { BOOKING } from "../booking/booking-lifecycle.ts";
import { freeSlot, NOTHING_YET } from "../booking/move-booking.ts";
import { INTRODUCTION, LIVE_INTRODUCTION_STATES, statusForSeeker } from "./introduction-lifecycle.ts";
import type { Introduction, Which } from "./introduction-store.ts";
import { INTRODUCTION_REQUEST } from "./request-lifecycle.ts";

/** Who ends what is only to the person still with an employer. Its own opening an employer ends without: the page reads that from the opening. */
const ENDS_FOR_SEEKER: readonly ActorKind[] = ["jobSeeker", "jobCoach", "providerLead"];

const goesOnForSeeker = (introduction: Introduction) => LIVE_INTRODUCTION_STATES.includes(statusForSeeker(introduction));

type Closing = Which & { reason: ClosingReasonCode; now: Temporal.Instant };

/**
 * Closes what this actor can see of the introductions and questions that still
 * go on: a job seeker hides, an opening ends. Part of the use case that
 * calls it, whose event stands for all of it. A signed trial is never cancelled
 * silently (V2): its introduction stays, and is returned so that the page can ask.
 * An employer's no that the coach has not read stays one, with the person's ending beside it.
 */
export async function closeLiveIntroductions(
  store: Store,
  actor: Actor,
  { reason, now, ...which }: Closing,
): Promise<{ withSignedBooking: string[] }> {
  const withSignedBooking: string[] = [];
  // A no that a member of the circle passes on is the person's own.
  const by = actor.kind === "supporter" ? "jobSeeker" : actor.kind;
  for (const { id } of await store.introductions.list(which)) {
    const introduction = await store.introductions.byIdForChange(id);
    if (!introduction) continue;
    if (!LIVE_INTRODUCTION_STATES.includes(introduction.status)) {
      if (ENDS_FOR_SEEKER.includes(by) && goesOnForSeeker(introduction)) await store.introductions.stopBesideNo(id, reason, now);
      continue;
    }
    if (introduction.bookingStands) {
      withSignedBooking.push(id);
      continue;
    }
    if (introduction.bookingId) {
      moveTo(BOOKING, "awaiting_signatures", "cancelled", by, NOTHING_YET);
      const cancelled = await store.bookings.move(introduction.bookingId, "awaiting_signatures", "cancelled", now, reason);
      if (cancelled) await freeSlot(store, by, cancelled);
    }
    moveTo(INTRODUCTION, introduction.status, "closed", by, { openingStands: introduction.openingStands });
    await store.introductions.move(id, introduction.status, "closed", now, { closingReason: reason });
  }
  await closeOpenRequests(store, by, which, now);
  return { withSignedBooking };
}

/** Whatever was asked about it is answered with it. */
export async function closeOpenRequests(store: Store, by: ActorKind, which: Which, now: Temporal.Instant): Promise<void> {
  const open = await store.introductions.openRequests(which);
  for (const { status } of open) moveTo(INTRODUCTION_REQUEST, status, "closed", by);
  await store.introductions.closeRequests(open.map(({ id }) => id), now);
}
