import type { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { moveBooking, sideOf, bookingToChange } from "../booking/move-booking.ts";
import { SIDES, type Side } from "../booking/booking-lifecycle.ts";
import type { Booking, JobTaken } from "../booking/booking-store.ts";
import { ruleOfKind } from "../booking/kinds.ts";
import { isTooLateToSign } from "../booking/unsigned-rule.ts";

/**
 * Signs the version that was on the page, and no other. The booking stands when the
 * third side has signed. The booking's row is locked, so of two last signatures at
 * the same moment exactly one finds itself the last.
 */
export async function signAgreement(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { bookingId: string; agreementId: string; contentHash: string },
): Promise<{ agreed: boolean }> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:sign", input.bookingId);
    const { id: bookingId, employerId, jobSeekerId } = booking;
    const agreement = await store.bookings.agreementOf(bookingId);
    const side = sideOf(actor, booking);
    if (!agreement || !side || booking.status !== "awaiting_signatures") throw new Clash(MOVED_ON);
    if (agreement.id !== input.agreementId || agreement.contentHash !== input.contentHash) {
      throw new Clash("The agreement has changed since you opened it. Read it again before you sign.");
    }
    if (booking.signed.includes(side)) throw new Clash("This agreement is already signed for your side.");
    const obstacle = whyNotSign(booking, await store.bookings.jobTaken(bookingId), londonDay(deps.clock.now()));
    if (obstacle !== null) throw new Clash(obstacle);
    const now = deps.clock.now();
    // Rates may have come, and a date of birth been put right, since it was written.
    if ((await store.bookings.paidTooLittle([bookingId])).has(bookingId)) throw new Clash(PAY_TOO_LOW[side]);
    await store.bookings.sign({
      agreementId: agreement.id,
      contentHash: agreement.contentHash,
      bookingId,
      employerId,
      jobSeekerId,
      coachId: booking.coachId,
      side,
      signedBy: actor.accountId,
      signedAt: now,
    });
    const signed = (await store.bookings.signaturesOf(agreement.id)).map((signature) => signature.side);
    const agreed = SIDES.every((one) => signed.includes(one));
    if (agreed) await moveBooking(store, actor, booking, "agreed", now, { signed });
    await store.events.record({ name: agreed ? "AgreementReached" : "AgreementSigned", subjects: { bookingId } });
    return { agreed };
  });
}

/** Who has to do what, in words for each side. */
export const PAY_TOO_LOW: Record<Side, string> = {
  job_seeker: "The pay is too low for your age now. You do not sign it like this. Your coach has to change the plan first.",
  employer: "The pay has to be looked at again before anybody signs. The job coach has to change the agreement first.",
  coach: "The pay is below the minimum wage for this person on some of these days. Change the agreement first.",
};

export const TOO_LATE = "The first day has passed. The job coach has to set new dates first.";

/**
 * A plan for a job that is gone is signed by nobody. What was agreed before an employer
 * closed its vacancy goes on, and so does work experience, which is not for the job.
 * @param taken whether somebody else has the job
 * @returns why not, in words for every side, or null
 */
export function whyNotSign(
  booking: Pick<Booking, "kind" | "status" | "openingStands" | "startsOn" | "endsOn" | "firstAgreedAt">,
  taken: JobTaken | null,
  today: Temporal.PlainDate,
): string | null {
  if (isGone(booking, taken, today)) return "Someone else has the job now. There is nothing to sign.";
  if (!booking.openingStands && booking.firstAgreedAt === null) return "The job is closed now. There is nothing to sign.";
  return isTooLateToSign(booking, today) ? TOO_LATE : null;
}

/** Somebody else has the job that it is for. What was signed and is not for the job goes on. */
export function isGone(
  { kind, firstAgreedAt }: Pick<Booking, "kind" | "firstAgreedAt">,
  taken: JobTaken | null,
  today: Temporal.PlainDate,
): boolean {
  return taken === "filled" && (firstAgreedAt === null || ruleOfKind(kind, today).offersJob);
}
