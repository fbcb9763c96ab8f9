import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { introducedNames } from "../introduction/name-for-employer.ts";
import { isNews, markOf, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { ownVacancyForChange } from "../vacancy/change-vacancy.ts";
import { moveSlot } from "./move-slot.ts";
import { momentsOf, SLOT_LIMITS, slotProblems, timesOf, type Slot, type SlotTimes } from "./slot.ts";
import { nationOf } from "./working-days.ts";

/** A time that is still ahead, as its employer sees it. */
type OfferedSlot = SlotTimes & { id: string; taken: boolean };
/** What a coach proposes, for somebody the employer has met. */
type ProposedSlot = SlotTimes & { id: string; who: string };
export type OfferedTimes = {
  vacancyId: string;
  vacancyTitle: string;
  open: boolean;
  noticeDays: number;
  /** Goes back with other days of notice. */
  noticeSeen: string;
  slots: OfferedSlot[];
  /** Waiting for the employer's answer. */
  proposed: ProposedSlot[];
};

/** The times an employer offers for one vacancy, the next one first. */
export async function offeredTimes(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string },
): Promise<OfferedTimes> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await store.vacancies.byId(input.vacancyId);
    if (!vacancy) throw new NotFound("vacancy");
    allow(actor, "vacancy:write", vacancy);
    const slots = await store.bookings.slotsOf(vacancy.id, deps.clock.now());
    const noticeDays = await store.bookings.noticeDays(vacancy.id);
    return {
      vacancyId: vacancy.id,
      vacancyTitle: vacancy.title,
      open: vacancy.status === "open",
      noticeDays,
      noticeSeen: markOf(noticeDays),
      slots: slots
        .filter(({ status }) => status === "open" || status === "taken")
        .map((slot) => ({ ...timesOf(slot), id: slot.id, taken: slot.status === "taken" })),
      proposed: await proposedTo(store, actor, slots),
    };
  });
}

export async function offerSlot(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string; times: SlotTimes },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await openVacancy(store, actor, input.vacancyId);
    const now = deps.clock.now();
    const problems = slotProblems(input.times, {
      by: "employer",
      today: londonDay(now),
      noticeDays: await store.bookings.noticeDays(vacancy.id),
      nation: nationOf(vacancy.site?.place.country ?? ""),
      known: await store.bookings.slotsOf(vacancy.id, now),
    });
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    await store.bookings.addSlot({
      ...momentsOf(input.times),
      id: deps.random.uuid(),
      vacancyId: vacancy.id,
      employerId: vacancy.employerId,
      introductionId: null,
      status: "open",
      offeredBy: actor.accountId,
      offeredAt: now,
    });
    await store.events.record({ name: "TimeOffered", subjects: { vacancyId: vacancy.id } });
  });
}

/** Takes back a time that nobody has taken. */
export async function withdrawSlot(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string; slotId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    const slot = await store.bookings.slotById(input.slotId);
    // Pressed twice.
    if (slot?.vacancyId === vacancy.id && slot.status === "withdrawn") return;
    const slots = await store.bookings.slotsOf(vacancy.id, deps.clock.now());
    if (!slots.some(({ id, status }) => id === input.slotId && (status === "open" || status === "taken"))) throw new NotFound("time");
    if (!(await moveSlot(store, actor.kind, { id: input.slotId, status: "open" }, "withdrawn"))) {
      throw new Clash("A job coach has taken this time for somebody. Cancel that booking if it cannot be.");
    }
    await store.events.record({ name: "TimeWithdrawn", subjects: { vacancyId: vacancy.id } });
  });
}

/** How many days before the first day a booking has to be made. */
export async function setNotice(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { vacancyId: string; noticeDays: number },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await openVacancy(store, actor, input.vacancyId);
    const { noticeDays } = input;
    if (!Number.isInteger(noticeDays) || noticeDays < 1 || noticeDays > SLOT_LIMITS.mostNoticeDays) {
      throw new Invalid({ noticeDays: `Enter a whole number of days from 1 to ${SLOT_LIMITS.mostNoticeDays}` });
    }
    const stands = await store.bookings.noticeDays(vacancy.id);
    if (!isNews({ stands, wanted: noticeDays, seen: input.seen })) return;
    await store.bookings.setNoticeDays(vacancy.id, noticeDays);
    await store.events.record({ name: "NoticeSet", subjects: { vacancyId: vacancy.id } });
  });
}

/** Only for those who are introduced still. */
async function proposedTo(store: Store, actor: EmployerMember, slots: readonly Slot[]): Promise<ProposedSlot[]> {
  const proposed = slots.filter(({ status }) => status === "proposed");
  const [first] = proposed;
  if (!first) return [];
  const names = await introducedNames(store, actor, first.vacancyId);
  return proposed.flatMap((slot) => {
    const who = names.get(slot.introductionId ?? "");
    return who === undefined ? [] : [{ ...timesOf(slot), id: slot.id, who }];
  });
}

async function openVacancy(store: Store, actor: EmployerMember, vacancyId: string) {
  const vacancy = await ownVacancyForChange(store, actor, vacancyId);
  if (vacancy.status !== "open") throw new Clash("This vacancy is not open, so no times can be offered for it.");
  return vacancy;
}
