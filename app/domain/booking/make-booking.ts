import type { JobCoach } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { planBooking, type BookingPlan } from "./plan-booking.ts";

/**
 * Books a work trial and writes the first version of its agreement. One vacancy,
 * one person: a second one is refused by the database, whoever is first (T2).
 * @returns the trial's id
 */
export async function makeBooking(
  deps: Deps,
  actor: JobCoach,
  input: { introductionId: string; plan: BookingPlan },
): Promise<{ bookingId: string }> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "booking:make", input.introductionId);
    if (statusNow(introduction) !== "introduced") {
      throw new Clash("A work trial can be booked once the job seeker is introduced, and not after that has ended.");
    }
    const told = await store.introductions.disclosuresOf([introduction.id]);
    if (!told.some(({ item }) => item === "first_name" || item === "full_name")) {
      throw new Clash("They have not told the employer a name to work with yet. Ask them, then book.");
    }
    const { terms, basis } = await planBooking(store, deps.clock, introduction, input.plan);
    const { vacancyId, employerId, jobSeekerId } = introduction;
    const parties = { employerId, jobSeekerId, coachId: actor.coachId };
    const bookingId = deps.random.uuid();
    const now = deps.clock.now();
    await store.bookings.add({
      ...parties,
      ...basis,
      id: bookingId,
      introductionId: introduction.id,
      vacancyId,
      bookedAt: now,
    });
    await store.bookings.addAgreement({
      ...parties,
      id: deps.random.uuid(),
      bookingId,
      version: 1,
      terms,
      writtenAt: now,
    });
    await store.events.record({ name: "BookingMade", subjects: { bookingId } });
    return { bookingId };
  });
}
