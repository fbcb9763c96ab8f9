import type { JobCoach } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { bookingToChange } from "../booking/move-booking.ts";
import { planBooking, type BookingPlan } from "../booking/plan-booking.ts";
import { canonicalTerms } from "./canonical-terms.ts";

/**
 * Writes a new version while signatures are being gathered. Whoever signed the
 * one before signs again: a signature holds for the words it was given to.
 * @throws Clash when nothing has changed, since nobody should sign the same twice
 */
export async function reviseAgreement(
  deps: Deps,
  actor: JobCoach,
  input: { bookingId: string; plan: BookingPlan },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:make", input.bookingId);
    const { id: bookingId, employerId, jobSeekerId } = booking;
    const current = await store.bookings.agreementOf(bookingId);
    if (booking.status !== "awaiting_signatures" || !current) throw new Clash(MOVED_ON);
    const { terms, basis } = await planBooking(store, deps.clock, booking, input.plan);
    const sameBasis = (booking.basisAgreedOn?.toString() ?? null) === (basis.basisAgreedOn?.toString() ?? null);
    if (sameBasis && canonicalTerms(terms) === canonicalTerms(current.terms)) {
      throw new Clash("Nothing is different from the agreement as it stands.");
    }
    const now = deps.clock.now();
    await store.bookings.rebook(bookingId, basis, now);
    await store.bookings.addAgreement({
      id: deps.random.uuid(),
      bookingId,
      employerId,
      jobSeekerId,
      coachId: actor.coachId,
      version: current.version + 1,
      terms,
      writtenAt: now,
    });
    await store.events.record({ name: "BookingMade", subjects: { bookingId } });
  });
}
