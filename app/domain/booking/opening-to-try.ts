import { OPENING_WORDS, type OpeningRef } from "../opening/opening-ref.ts";
import { openingById } from "../opening/opening-by-id.ts";
import { Clash } from "../errors.ts";
import { placeLabel } from "../place/place.ts";
import type { Store } from "../store.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import type { Booking } from "./booking-store.ts";
import type { JobFacts } from "./booking-limits.ts";
import type { BookingKind, KindRule } from "./kinds.ts";
import { nationOf, type Nation } from "./working-days.ts";

/** What a booking takes from the opening it is about, whichever kind that is. */
export type OpeningToTry = {
  opening: OpeningRef;
  title: string;
  employerId: string;
  employerName: string;
  /** Open or paused. A paused one takes in nobody new, but whoever was introduced before goes on. */
  stands: boolean;
  /** Site and town. */
  place: string;
  nation: Nation;
  /** Null while there is no job yet: an unmet need says neither contract nor pay. */
  job: (JobFacts & { payPencePerHour: number }) | null;
  tasks: string[];
  adjustments: string[];
  /** Days of notice the employer asks for. */
  noticeDays: number;
  /** What the employer says of days and hours. */
  pattern: { days: string[]; startTime?: string; endTime?: string };
};

/** @returns null when it cannot be read any more */
export async function openingToTry(store: Store, opening: OpeningRef): Promise<OpeningToTry | null> {
  const found = await openingById(store, opening);
  return found && toTry(store, opening, found);
}

/** What a booking is about: what can be read still of its opening, or, where all sides signed once, what the plan is about. */
export function openingOfBooking(store: Store, { firstAgreedAt, opening }: Pick<Booking, "firstAgreedAt" | "opening">): Promise<OpeningToTry | null> {
  return (firstAgreedAt === null ? openingToTry : openingOfPlan)(store, opening);
}

/**
 * What a plan that all sides signed is about, whatever became of its opening or of its employer's
 * verification: nobody gets to know anybody by moving it.
 */
export async function openingOfPlan(store: Store, opening: OpeningRef): Promise<OpeningToTry | null> {
  const found = await (opening.kind === "vacancy" ? store.vacancies : store.unmetNeeds).ofPlan(opening.id);
  return found && toTry(store, opening, found);
}

async function toTry(store: Store, opening: OpeningRef, found: Vacancy | UnmetNeed): Promise<OpeningToTry> {
  const common = {
    opening,
    title: found.title,
    employerId: found.employerId,
    employerName: found.employerName,
    stands: found.status === "open" || found.status === "paused",
    place: `${found.site.name}, ${placeLabel(found.site.place)}`,
    nation: nationOf(found.site.place.country),
    tasks: found.tasks.map(({ code }): string => code),
    adjustments: found.adjustments,
  };
  if (!("payPencePerHour" in found)) return { ...common, job: null, noticeDays: 1, pattern: { days: found.days } };
  const { hoursPerWeek, contract, contractMonths, payPencePerHour, days, startTime, endTime } = found;
  return {
    ...common,
    job: { hoursPerWeek, contract, contractMonths, payPencePerHour },
    noticeDays: await store.bookings.noticeDays(opening.id),
    pattern: { days, startTime, endTime },
  };
}

export const NOT_VERIFIED =
  "This employer is not verified now, so nothing new can be booked with it. Its owner can ask us to check it again. What all sides signed goes on, and can be moved.";

/** @throws Clash when the opening is over, or its employer is not verified any more, so that nobody outside it reads it */
export async function openingThatStands(store: Store, ref: OpeningRef): Promise<OpeningToTry> {
  const opening = await openingToTry(store, ref);
  if (!opening) throw new Clash(NOT_VERIFIED);
  if (!opening.stands) throw new Clash(`This ${OPENING_WORDS[ref.kind]} is over, so nothing can be booked for it.`);
  return opening;
}

/** @throws Clash where this kind of booking is not for this kind of opening */
export function allowKind(kind: BookingKind, { openings }: KindRule, { opening }: OpeningToTry): void {
  if (openings.includes(opening.kind)) return;
  const name = kind.replace("_", " ");
  throw new Clash(`A ${name} is for a vacancy. The employer has to make one of this unmet need first, with pay and terms.`);
}
