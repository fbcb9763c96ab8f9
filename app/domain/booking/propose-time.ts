import { Temporal } from "temporal-polyfill";
import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember, JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { introductionToChange, MOVED_ON } from "../introduction/move-introduction.ts";
import { introducedNames } from "../introduction/name-for-employer.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { ownVacancyForChange } from "../vacancy/change-vacancy.ts";
import { openingThatStands } from "./opening-to-try.ts";
import { isFor, isTooClose, momentsOf, slotProblems, timesOf, type Slot, type SlotTimes } from "./slot.ts";
import { SLOT, type SlotStatus } from "./slot-lifecycle.ts";

/** The times of one introduction's working interview, as its coach sees them. */
export type TimesForCoach = {
  introductionId: string;
  who: string;
  openingTitle: string;
  employerName: string;
  noticeDays: number;
  /** Offered to anybody; the next one first. */
  offered: (SlotTimes & { id: string })[];
  /** Proposed by the coach for this person. */
  proposed: (SlotTimes & { id: string; status: SlotStatus })[];
};

export async function timesForCoach(deps: Deps, actor: JobCoach | ProviderLead, input: { introductionId: string }): Promise<TimesForCoach> {
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("introduction");
    allow(actor, "time:propose", introduction);
    const { opening, slots } = await readTimes(store, introduction, deps);
    const seeker = await store.profiles.seekerById(introduction.jobSeekerId);
    const shown = (slot: Slot) => ({ ...timesOf(slot), id: slot.id, status: slot.status });
    return {
      introductionId: introduction.id,
      who: seeker?.knownAs ?? "Somebody",
      openingTitle: opening.title,
      employerName: opening.employerName,
      noticeDays: opening.noticeDays,
      offered: slots.filter(({ status, introductionId }) => status === "open" && introductionId === null).map(shown),
      proposed: slots.filter(({ introductionId }) => introductionId === introduction.id).map(shown),
    };
  });
}

/**
 * A coach proposes a time for one person's working interview. It is an offer only once
 * the employer takes it up, and then kept for this person. Nothing of it tells where
 * anybody is booked: a clash of the person's or the coach's own days is said to the coach.
 */
export async function proposeTime(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; times: SlotTimes },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "time:propose", input.introductionId);
    const { opening, slots } = await readTimes(store, introduction, deps);
    const now = deps.clock.now();
    const problems = slotProblems(input.times, {
      by: "coach",
      today: londonDay(now),
      noticeDays: opening.noticeDays,
      nation: opening.nation,
      known: slots.filter((slot) => isFor(slot, introduction)),
    });
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const time = momentsOf(input.times);
    const busy = await store.bookings.busyAt({ jobSeekerId: introduction.jobSeekerId, coachId: actor.coachId }, time);
    if (busy !== null) {
      const who = busy === "coach" ? "You have another booking to be at" : "They have something else booked";
      throw new Invalid({ startTime: `${who} at this time. Choose another one` });
    }
    await store.bookings.addSlot({
      ...time,
      id: deps.random.uuid(),
      vacancyId: opening.opening.id,
      employerId: introduction.employerId,
      introductionId: introduction.id,
      status: SLOT.initial.state,
      offeredBy: actor.accountId,
      offeredAt: now,
    });
    await store.events.record({ name: "TimeProposed", subjects: { introductionId: introduction.id } });
  });
}

/** Takes back what the employer has not answered yet; it is gone then, and a second press finds that. */
export async function withdrawProposedTime(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; slotId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "time:propose", input.introductionId);
    const slot = await store.bookings.slotById(input.slotId);
    if (!slot) return;
    if (slot.introductionId !== introduction.id) throw new NotFound("time");
    if (!(await store.bookings.removeProposedSlot(slot.id))) throw new Clash("The employer has just answered. Here is how it stands now.");
    await store.events.record({ name: "ProposedTimeWithdrawn", subjects: { introductionId: introduction.id } });
  });
}

/** What a coach proposes, as the employer answers it. */
export type ProposedTime = SlotTimes & { id: string; vacancyId: string; vacancyTitle: string; who: string; answered: boolean };

export async function readProposedTime(deps: Deps, actor: EmployerMember, input: { slotId: string }): Promise<ProposedTime> {
  return deps.withActor(actor, async (store) => {
    const slot = await proposedSlot(store, actor, input.slotId);
    const vacancy = await store.vacancies.byId(slot.vacancyId);
    if (!vacancy) throw new NotFound("time");
    const who = (await introducedNames(store, actor, vacancy.id)).get(slot.introductionId);
    return {
      ...timesOf(slot),
      id: slot.id,
      vacancyId: vacancy.id,
      vacancyTitle: vacancy.title,
      who: who ?? "Somebody",
      answered: who === undefined || slot.status !== "proposed",
    };
  });
}

/** The employer takes it up, so that the coach can book it for the person, or cannot. */
export async function answerProposedTime(
  deps: Deps,
  actor: EmployerMember,
  input: { slotId: string; answer: "take-up" | "cannot" },
): Promise<{ vacancyId: string }> {
  return deps.withActor(actor, async (store) => {
    const slot = await proposedSlot(store, actor, input.slotId);
    const vacancy = await ownVacancyForChange(store, actor, slot.vacancyId);
    const introduction = await store.introductions.byId(slot.introductionId);
    if (!introduction || statusNow(introduction) !== "introduced") throw new Clash(MOVED_ON);
    const answer = input.answer === "take-up" ? "open" : "declined";
    // Pressed twice.
    if (slot.status === answer) return { vacancyId: vacancy.id };
    const to = moveTo(SLOT, slot.status, answer, actor.kind);
    const notice = await store.bookings.noticeDays(vacancy.id);
    const { day } = timesOf(slot);
    if (to === "open" && isTooClose(Temporal.PlainDate.from(day), londonDay(deps.clock.now()), notice)) {
      throw new Clash("This day is closer now than your notice. Ask the job coach for another one.");
    }
    if (slot.status !== "proposed" || !(await store.bookings.moveSlot(slot.id, "proposed", to))) throw new Clash(MOVED_ON);
    const name = to === "open" ? "ProposedTimeTakenUp" : "ProposedTimeDeclined";
    await store.events.record({ name, subjects: { introductionId: introduction.id } });
    return { vacancyId: vacancy.id };
  });
}

async function proposedSlot(store: Store, actor: EmployerMember, id: string): Promise<Slot & { introductionId: string }> {
  allowEver(actor, "vacancy:write");
  const slot = await store.bookings.slotById(id);
  if (!slot || slot.introductionId === null) throw new NotFound("time");
  allow(actor, "vacancy:write", slot);
  return { ...slot, introductionId: slot.introductionId };
}

/** @throws Clash where there is no working interview to find a time for */
async function readTimes(store: Store, introduction: Introduction, { clock }: Pick<Deps, "clock">) {
  if (statusNow(introduction) !== "introduced") {
    throw new Clash("Times can be found once the job seeker is introduced, and not after that has ended.");
  }
  const opening = await openingThatStands(store, introduction.opening);
  if (opening.opening.kind !== "vacancy") throw new Clash("A working interview is for a vacancy, and this is an unmet need.");
  return { opening, slots: await store.bookings.slotsOf(opening.opening.id, clock.now()) };
}
