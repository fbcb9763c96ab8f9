import type { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import type { Basis, Booking, JobTaken } from "../booking/booking-store.ts";
import { ruleOfKind, type BookingKind } from "../booking/kinds.ts";
import { keepEvidence } from "../booking/make-booking.ts";
import { bookingToChange, freeSlot, moveBooking } from "../booking/move-booking.ts";
import { waitsForLonger } from "../booking/longer.ts";
import { planBooking, type BookingPlan } from "../booking/plan-booking.ts";
import { roomToStart } from "../booking/room-to-start.ts";
import { NOT_VERIFIED } from "../booking/opening-to-try.ts";
import { isNews, markOf, type Seen } from "../seen.ts";
import { canonicalTerms } from "./canonical-terms.ts";
import { isGone } from "./sign-agreement.ts";
import type { AgreementTerms } from "./terms.ts";

/**
 * Writes a new version: other dates or tasks before everyone has signed, a move of
 * what was agreed, or an extension: of what has begun, or of what both sides want more of. Whoever signed the one before
 * signs again: a signature holds for the words it was given to.
 * @throws Clash when nothing has changed, since nobody should sign the same twice, or when
 * it was changed since the page was opened
 */
export async function reviseAgreement(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: Seen & { bookingId: string; plan: BookingPlan },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:make", input.bookingId);
    const { id: bookingId, kind, employerId, jobSeekerId } = booking;
    const current = await store.bookings.agreementOf(bookingId);
    if (!mayRevise(booking) || !current) throw new Clash(MOVED_ON);
    const obstacle = whyNotRevise(booking, await store.bookings.jobTaken(bookingId), londonDay(deps.clock.now()));
    if (obstacle !== null) throw new Clash(obstacle);
    const plan = { ...input.plan, kind };
    const planned = await planBooking(store, deps.clock, booking, plan, { bookingId, terms: current.terms });
    const { terms, basis, evidence, sittings } = planned;
    if (booking.firstAgreedAt !== null && !longerIsExtension(kind, current.terms, terms, londonDay(deps.clock.now()))) {
      throw new Invalid({ endsOn: "This kind of booking cannot be made longer once it has begun. Book the next step instead" });
    }
    const stands = standing(current.terms, booking);
    if (!isNews({ stands, wanted: standing(terms, basis), seen: input.seen })) {
      // Pressed twice: it is there already.
      if (input.seen !== undefined && input.seen !== markOf(stands)) return;
      throw new Clash("Nothing is different from the agreement as it stands.");
    }
    const extension = waitsForLonger(booking);
    if (extension && terms.endsOn <= current.terms.endsOn) {
      throw new Invalid({ endsOn: "They want more time: choose a last day that is later than before" });
    }
    if (!sameMonth(booking.startsOn, basis.startsOn)) await roomToStart(store, employerId, basis.startsOn);
    const now = deps.clock.now();
    const parties = { employerId, jobSeekerId, coachId: actor.coachId };
    const evidenceId = await keepEvidence(deps, store, actor, { jobSeekerId, evidence });
    if (booking.status === "agreed") await moveBooking(store, actor, booking, "awaiting_signatures", now);
    const slotId = sameTimes(current.terms, terms) ? booking.slotId : null;
    if (!slotId) await freeSlot(store, actor.kind, booking);
    // Made longer, it is spoken of anew when that is over.
    const round = booking.round + (extension ? 1 : 0);
    await store.bookings.rebook(bookingId, { ...basis, evidenceId, slotId, round }, now);
    await store.bookings.addAgreement({
      ...parties,
      id: deps.random.uuid(),
      bookingId,
      version: current.version + 1,
      terms,
      writtenAt: now,
    });
    await store.bookings.sit({ ...parties, bookingId }, sittings.map((sitting) => ({ ...sitting, id: deps.random.uuid() })));
    await store.events.record({ name: "BookingChanged", subjects: { bookingId } });
  });
}

function sameMonth(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return one.toPlainYearMonth().equals(other.toPlainYearMonth());
}

/** Until it is over, and as long as nobody has said how it went; or once both have, and want more time. */
export function mayRevise({ status, recorded }: Pick<Booking, "status" | "recorded">): boolean {
  return status === "awaiting_signatures" || (status === "agreed" && recorded.length === 0) || waitsForLonger({ status, recorded });
}

/**
 * What all sides signed can still be moved when the employer has closed its vacancy or is
 * not verified any more, and not made to last longer: a plan that goes on is no new introduction.
 * What they did not sign is over with the vacancy, and waits for the verification; and all of
 * it is over once somebody else has the job.
 * @returns why not, in words for the coach, or null
 */
export function whyNotRevise(
  booking: Pick<Booking, "kind" | "status" | "recorded" | "openingStands" | "firstAgreedAt" | "employerName">,
  taken: JobTaken | null,
  today: Temporal.PlainDate,
): string | null {
  const { openingStands, firstAgreedAt, employerName } = booking;
  if (isGone(booking, taken, today)) return "Someone else has the job now, so nothing can be changed.";
  if (employerName === null && waitsForLonger(booking)) {
    return "It cannot be made longer while the employer is not verified. Its owner can ask us to check it again. Or choose the next step instead.";
  }
  if (employerName === null && firstAgreedAt === null) return NOT_VERIFIED;
  if (openingStands) return null;
  if (waitsForLonger(booking)) return "It cannot be made longer: the employer does not look for anyone now. Choose the next step instead.";
  return firstAgreedAt === null ? "The employer has closed it, so nothing can be booked for it." : null;
}

function longerIsExtension(kind: BookingKind, before: AgreementTerms, after: AgreementTerms, today: Temporal.PlainDate) {
  const begun = before.startsOn <= today.toString();
  return !begun || after.endsOn <= before.endsOn || ruleOfKind(kind, today).mayExtend;
}

/** A booking that moves away from an offered time gives it back. */
function sameTimes(before: AgreementTerms, after: AgreementTerms): boolean {
  return (["startsOn", "endsOn", "startTime", "endTime"] as const).every((part) => before[part] === after[part]);
}

/** What a change is compared with, and what its page showed. */
export function standing(terms: AgreementTerms, { basisAgreedOn, basisInterviewedOn }: Pick<Basis, "basisAgreedOn" | "basisInterviewedOn">) {
  return { terms: canonicalTerms(terms), agreedOn: basisAgreedOn?.toString() ?? null, interviewedOn: basisInterviewedOn?.toString() ?? null };
}
