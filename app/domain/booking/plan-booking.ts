import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { Clock } from "../deps.ts";
import { londonDay } from "../calendar.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { termsProblems, type BookingFacts } from "./check-terms.ts";
import type { LegalBasis } from "./booking-limits.ts";
import { nationOf } from "./working-days.ts";

/** What a coach fills in. Dates are ISO; pay follows from the basis and the vacancy. */
export type BookingPlan = Omit<AgreementTerms, "payPencePerHour"> & {
  legalBasis: LegalBasis;
  basisAgreedOn: string | null;
};

export type PlannedBooking = {
  terms: AgreementTerms;
  basis: {
    legalBasis: LegalBasis;
    basisAgreedOn: Temporal.PlainDate | null;
    startsOn: Temporal.PlainDate;
    endsOn: Temporal.PlainDate;
  };
};

/**
 * Turns a coach's plan into the terms of an agreement.
 * @throws Invalid by field where the plan breaks a rule
 */
export async function planBooking(
  store: Store,
  clock: Clock,
  about: { vacancyId: string; jobSeekerId: string },
  { basisAgreedOn: agreed, ...plan }: BookingPlan,
): Promise<PlannedBooking> {
  const facts = await factsFor(store, clock, about);
  const { vacancy } = facts;
  const terms: AgreementTerms = {
    ...plan,
    payPencePerHour: plan.legalBasis === "paid" ? vacancy.payPencePerHour : null,
  };
  const basisAgreedOn = agreed === null || plan.legalBasis === "paid" ? null : Temporal.PlainDate.from(agreed);
  const problems = termsProblems(terms, { ...facts, basisAgreedOn });
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const startsOn = Temporal.PlainDate.from(terms.startsOn);
  const endsOn = Temporal.PlainDate.from(terms.endsOn);
  return { terms, basis: { legalBasis: terms.legalBasis, basisAgreedOn, startsOn, endsOn } };
}

/** What the rules ask about a trial of this person for this vacancy. */
export async function factsFor(
  store: Store,
  clock: Clock,
  { vacancyId, jobSeekerId }: { vacancyId: string; jobSeekerId: string },
): Promise<Omit<BookingFacts, "basisAgreedOn"> & { vacancy: Vacancy }> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  if (!seeker) throw new NotFound("person");
  const vacancy = await store.vacancies.byId(vacancyId);
  if (!vacancy || vacancy.status !== "open")
    throw new Clash("This vacancy is not open, so no work trial can be booked for it.");
  const people = await store.bookings.employerPeople(vacancy.employerId);
  return {
    today: londonDay(clock.now()),
    job: jobOf(vacancy),
    nation: nationOf(vacancy.site.place.country),
    birthDate: seeker.birthDate,
    supervisors: people.map(({ name }) => name),
    vacancy,
  };
}

/** What the limits of a trial depend on. */
export function jobOf({ hoursPerWeek, contract, contractMonths, payPencePerHour, tasks }: Vacancy): BookingFacts["job"] {
  return { hoursPerWeek, contract, contractMonths, payPencePerHour, tasks: tasks.map(({ code }) => code) };
}
