import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { Clock } from "../deps.ts";
import { londonDay } from "../calendar.ts";
import { helpsTold } from "../disclosure/items.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import type { Basis, BasisEvidence } from "./booking-store.ts";
import { termsProblems, type BookingFacts } from "./check-terms.ts";
import { earlierBookings } from "./earlier-bookings.ts";
import { evidenceOf, ruleOfKind, type BookingKind } from "./kinds.ts";
import { allowKind, openingOfPlan, openingThatStands, type OpeningToTry } from "./opening-to-try.ts";
import { sittingsOf, type Sitting } from "./sittings.ts";

type About = {
  introductionId: string;
  opening: OpeningRef;
  jobSeekerId: string;
  /** When all sides signed first: what they signed goes on, though its opening is closed. */
  firstAgreedAt?: Temporal.Instant | null;
};
/** Terms as they stand, and of which booking. */
type Standing = { bookingId: string; terms: AgreementTerms };

/** What a coach fills in. Dates are ISO; pay is asked where the opening names none, as a vacancy does. */
export type BookingPlan = AgreementTerms & {
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

type PlannedBooking = {
  terms: AgreementTerms;
  basis: Basis;
  /** Null where the basis needs none. */
  evidence: BasisEvidence | null;
  sittings: Sitting[];
};

/**
 * Turns a coach's plan into the terms of an agreement.
 * @param standing when a booking is changed
 * @throws Invalid by field where the plan breaks a rule
 */
export async function planBooking(
  store: Store,
  clock: Clock,
  about: About,
  plan: BookingPlan,
  standing: Standing | null = null,
): Promise<PlannedBooking> {
  // What is planned for one person in two places at once is planned one after the other: limits hold for all of it.
  await store.bookings.planInTurn(about.jobSeekerId);
  const facts = await factsFor(store, clock, about);
  allowKind(plan.kind, ruleOfKind(plan.kind, facts.today), facts.opening);
  const { kind, basisAgreedOn, interviewedOn, agreedWith, evidence, longerAgreed, factors, ...rest } = plan;
  const paid = rest.legalBasis === "paid";
  const terms: AgreementTerms = { ...rest, payPencePerHour: paid ? (facts.opening.job ?? rest).payPencePerHour : null };
  const shown = {
    agreedOn: dayOrNull(basisAgreedOn),
    interviewedOn: dayOrNull(interviewedOn),
    agreedWith: agreedWith.trim(),
    longerAgreed,
    factors,
  };
  const except = standing?.bookingId ?? null;
  const earlier = await earlierBookings(store, { ...facts.opening, ...about }, except);
  const elsewhere = await store.bookings.sittingsAround(about.jobSeekerId, weekAround(terms), except);
  const wasAgreed = (about.firstAgreedAt ?? null) !== null;
  const problems = termsProblems(kind, terms, { ...facts, shown, earlier, elsewhere, before: standing?.terms ?? null, wasAgreed });
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

/** A week more on both sides: weeks of work and rest between days reach over the first and the last. */
function weekAround({ startsOn, endsOn }: AgreementTerms): { from: Temporal.Instant; to: Temporal.Instant } {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime("Europe/London").toInstant();
  return {
    from: midnight(Temporal.PlainDate.from(startsOn).subtract({ days: 7 })),
    to: midnight(Temporal.PlainDate.from(endsOn).add({ days: 8 })),
  };
}

function dayOrNull(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}

/** @throws Clash when the opening is over, or its employer is not verified now, unless all sides signed before */
export async function factsFor(
  store: Store,
  clock: Clock,
  { introductionId, opening: ref, jobSeekerId, firstAgreedAt = null }: About,
): Promise<Omit<BookingFacts, "shown" | "before" | "wasAgreed" | "earlier" | "elsewhere"> & { opening: OpeningToTry }> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  if (!seeker) throw new NotFound("person");
  const opening = (firstAgreedAt && (await openingOfPlan(store, ref))) || (await openingThatStands(store, ref));
  const people = await store.bookings.employerPeople(opening.employerId);
  return {
    today: londonDay(clock.now()),
    job: opening.job,
    tasks: opening.tasks,
    nation: opening.nation,
    birthDate: seeker.birthDate,
    noticeDays: opening.noticeDays,
    supervisors: people.map(({ name }) => name),
    told: helpsTold(await store.disclosures.of([introductionId])),
    opening,
  };
}
