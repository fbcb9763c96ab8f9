import type { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";
import { Clash, Invalid } from "../errors.ts";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { BookingKind } from "./kinds.ts";
import { moveSlot } from "./move-slot.ts";
import { isFor, timesOf } from "./slot.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { hasToldName } from "../disclosure/told-names.ts";
import type { Store } from "../store.ts";
import type { BasisEvidence } from "./booking-store.ts";
import { roomToStart } from "./room-to-start.ts";
import { planBooking, type BookingPlan } from "./plan-booking.ts";

/**
 * Books work experience, a working interview or a work trial, and writes the first
 * version of its agreement. Work experience may be about an unmet need; what is for a job
 * needs a vacancy. A work trial is for one vacancy and one person: a second one is
 * refused by the database, whoever is first (T2), and so is being in two places at once.
 * @returns the booking's id
 */
export async function makeBooking(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; plan: BookingPlan; slotId?: string | null },
): Promise<{ bookingId: string }> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "booking:make", input.introductionId);
    if (statusNow(introduction) !== "introduced") {
      throw new Clash("This can be booked once the job seeker is introduced, and not after that has ended.");
    }
    if (!(await hasToldName(store, introduction.id))) {
      throw new Clash("The employer does not know who is coming. Ask them to tell it a name to work with, then book.");
    }
    const { employerId, jobSeekerId } = introduction;
    const { opening } = introduction;
    const about = { introductionId: introduction.id, opening, jobSeekerId };
    const { terms, basis, evidence, sittings } = await planBooking(store, deps.clock, about, input.plan);
    await roomToStart(store, employerId, basis.startsOn);
    const parties = { employerId, jobSeekerId, coachId: actor.coachId };
    const bookingId = deps.random.uuid();
    const now = deps.clock.now();
    const slotId = input.slotId ? await takeSlot(store, actor, input.slotId, { introduction, terms, kind: input.plan.kind, now }) : null;
    const evidenceId = await keepEvidence(deps, store, actor, { jobSeekerId, evidence });
    await store.bookings.add({
      ...parties,
      ...basis,
      id: bookingId,
      kind: input.plan.kind,
      introductionId: introduction.id,
      opening,
      evidenceId,
      slotId,
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
    await store.bookings.sit({ ...parties, bookingId }, sittings.map((sitting) => ({ ...sitting, id: deps.random.uuid() })));
    await store.events.record({ name: "BookingMade", subjects: { bookingId } });
    return { bookingId };
  });
}

/** Of several who take one time at once, the database lets one have it. */
async function takeSlot(
  store: Store,
  actor: JobCoach | ProviderLead,
  slotId: string,
  { introduction, terms, kind, now }: { introduction: Introduction; terms: AgreementTerms; kind: BookingKind; now: Temporal.Instant },
): Promise<string> {
  const { opening } = introduction;
  const offered = opening.kind === "vacancy" ? await store.bookings.slotsOf(opening.id, now) : [];
  const slot = offered.find((one) => one.id === slotId && isFor(one, introduction));
  if (!slot || slot.status !== "open" || !(await moveSlot(store, actor.kind, slot, "taken"))) {
    throw new Clash("This time has just been taken, or is not offered any more. Choose another one.");
  }
  const { day, startTime, endTime } = timesOf(slot);
  const fits = kind === "working_interview" && terms.startsOn === day && terms.endsOn === day;
  if (!fits || terms.startTime !== startTime || terms.endTime !== endTime) {
    throw new Invalid({ startsOn: "This is not the time the employer offers. Choose the offered time again" });
  }
  return slotId;
}

/** @returns the id of what was written down, or null where the basis needs nothing */
export async function keepEvidence(
  deps: Deps,
  store: Store,
  actor: JobCoach | ProviderLead,
  { jobSeekerId, evidence }: { jobSeekerId: string; evidence: BasisEvidence | null },
): Promise<string | null> {
  if (evidence === null) return null;
  const id = deps.random.uuid();
  const written = { coachId: actor.coachId, writtenBy: actor.accountId, writtenAt: deps.clock.now() };
  await store.bookings.addEvidence({ ...evidence, ...written, id, jobSeekerId });
  return id;
}
