import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { Clock } from "../deps.ts";
import { londonDay } from "../calendar.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { Vacancy, VacancyStatus } from "../vacancy/vacancy.ts";
import type { Basis, BasisEvidence } from "./booking-store.ts";
import { termsProblems, type BookingFacts } from "./check-terms.ts";
import { evidenceOf, type BookingKind } from "./kinds.ts";
import { sittingsOf, type Sitting } from "./sittings.ts";
import { nationOf } from "./working-days.ts";

/** What a coach fills in. Dates are ISO; pay follows from the basis and the vacancy. */
export type BookingPlan = Omit<AgreementTerms, "payPencePerHour"> & {
  kind: BookingKind;
  basisAgreedOn: string | null;
  interviewedOn: string | null;
  /** Who at Jobcentre Plus, the programme or the internship agreed. */
  agreedWith: string;
  /** What else the coach wants to remember of it. Coaches alone read it. */
  evidence: string;
  longerAgreed: boolean;
  /** Codes of the factors that were confirmed. */
  factors: string[];
};

export type PlannedBooking = {
  terms: AgreementTerms;
  basis: Basis;
  /** Null where the basis needs none. */
  evidence: BasisEvidence | null;
  sittings: Sitting[];
};

/**
 * Turns a coach's plan into the terms of an agreement.
 * @param before the terms as they stand, when a booking is changed
 * @throws Invalid by field where the plan breaks a rule
 */
export async function planBooking(
  store: Store,
  clock: Clock,
  about: { vacancyId: string; jobSeekerId: string },
  plan: BookingPlan,
  before: AgreementTerms | null = null,
): Promise<PlannedBooking> {
  const facts = await factsFor(store, clock, about);
  const { kind, basisAgreedOn, interviewedOn, agreedWith, evidence, longerAgreed, factors, ...rest } = plan;
  const paid = rest.legalBasis === "paid";
  const terms: AgreementTerms = { ...rest, payPencePerHour: paid ? facts.vacancy.payPencePerHour : null };
  const shown = {
    agreedOn: dayOrNull(basisAgreedOn),
    interviewedOn: dayOrNull(interviewedOn),
    agreedWith: agreedWith.trim(),
    longerAgreed,
    factors,
  };
  const problems = termsProblems(kind, terms, { ...facts, shown, before });
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const needs = evidenceOf(kind, terms.legalBasis, facts.today);
  const named = needs === "agreed" || needs === "after-interview";
  return {
    terms,
    basis: {
      legalBasis: terms.legalBasis,
      basisAgreedOn: named ? shown.agreedOn : null,
      basisInterviewedOn: needs === "after-interview" ? shown.interviewedOn : null,
      sixFactors: needs === "six-factors",
      startsOn: Temporal.PlainDate.from(terms.startsOn),
      endsOn: Temporal.PlainDate.from(terms.endsOn),
    },
    evidence: named ? { agreedWith: shown.agreedWith, details: evidence.trim(), longerAgreed } : null,
    sittings: sittingsOf(terms, facts.nation),
  };
}

function dayOrNull(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}

/**
 * What the rules ask about a booking of this person for this vacancy. A paused one
 * takes in nobody new, but whoever was introduced before goes on.
 * @throws Clash when the vacancy is over
 */
export async function factsFor(
  store: Store,
  clock: Clock,
  { vacancyId, jobSeekerId }: { vacancyId: string; jobSeekerId: string },
): Promise<Omit<BookingFacts, "shown" | "before"> & { vacancy: Vacancy }> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  if (!seeker) throw new NotFound("person");
  const vacancy = await store.vacancies.byId(vacancyId);
  if (!vacancy || !stillGoesOn(vacancy.status)) throw new Clash("This vacancy is over, so nothing can be booked for it.");
  const people = await store.bookings.employerPeople(vacancy.employerId);
  return {
    today: londonDay(clock.now()),
    job: jobOf(vacancy),
    nation: nationOf(vacancy.site.place.country),
    birthDate: seeker.birthDate,
    noticeDays: await store.bookings.noticeDays(vacancyId),
    supervisors: people.map(({ name }) => name),
    vacancy,
  };
}

const stillGoesOn = (status: VacancyStatus) => status === "open" || status === "paused";

/** What the limits of a booking depend on. */
export function jobOf({ hoursPerWeek, contract, contractMonths, payPencePerHour, tasks }: Vacancy): BookingFacts["job"] {
  return { hoursPerWeek, contract, contractMonths, payPencePerHour, tasks: tasks.map(({ code }) => code) };
}
