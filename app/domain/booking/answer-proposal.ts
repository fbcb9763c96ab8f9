import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { assertMayBeSaid } from "../message/assert-may-be-said.ts";
import type { ProposingSide } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";

/**
 * The coach takes up the criteria one side proposed, as a new version that everyone
 * signs, or keeps those that stand and says why in words that every side reads.
 * @param input.agreementId the version that was on the page
 */
export async function answerProposal(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { bookingId: string; agreementId: string; answer: ProposingSide | "not-now"; reason: string },
): Promise<void> {
  const { answer } = input;
  const reason = input.reason.trim();
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:make", input.bookingId);
    const { id: bookingId, employerId, jobSeekerId } = booking;
    const agreement = await store.bookings.agreementOf(bookingId);
    if (!agreement || agreement.id !== input.agreementId || booking.status !== "awaiting_signatures") throw new Clash(MOVED_ON);
    const open = (await store.bookings.proposalsOf(bookingId, agreement.version)).filter(({ kept }) => kept === null);
    if (open.length === 0) throw new Clash("There is no proposal to answer now.");
    const now = deps.clock.now();
    if (answer === "not-now") {
      if (reason === "") throw new Invalid({ reason: "Say why the criteria stay as they are" });
      const introduction = await store.introductions.byId(booking.introductionId);
      if (!introduction) throw new NotFound("introduction");
      await assertMayBeSaid(store, introduction, "employer", { reason });
      await store.bookings.keepCriteria(bookingId, agreement.version, { keptAt: now, keptReason: reason });
      await store.events.record({ name: "CriteriaKept", subjects: { bookingId } });
      return;
    }
    const proposal = open.find(({ side }) => side === answer);
    if (!proposal) throw new Clash(MOVED_ON);
    await store.bookings.addAgreement({
      employerId,
      jobSeekerId,
      coachId: actor.coachId,
      bookingId,
      id: deps.random.uuid(),
      version: agreement.version + 1,
      terms: { ...agreement.terms, criteria: proposal.criteria },
      writtenAt: now,
    });
    await store.events.record({ name: "BookingChanged", subjects: { bookingId } });
  });
}
