import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { agreementView, type AgreementView } from "../agreement/agreement-view.ts";
import { mayRevise, standing, whyNotRevise } from "../agreement/revise-agreement.ts";
import { COACH_SUPPORT, type AgreementTerms } from "../agreement/terms.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { hasToldName } from "../disclosure/told-names.ts";
import { Clash, NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { markOf } from "../seen.ts";
import type { Store } from "../store.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { bookingLimits } from "./booking-limits.ts";
import type { Booking } from "./booking-store.ts";
import { earlierBookings, usedOf, usedWords } from "./earlier-bookings.ts";
import { BOOKING_KINDS, LEGAL_BASES, ruleOfKind, SIX_FACTORS, type BookingKind } from "./kinds.ts";
import { allowKind, type OpeningToTry } from "./opening-to-try.ts";
import { isFor, timesOf, type SlotTimes } from "./slot.ts";
import { weekdayOf } from "./working-days.ts";
import { hoursADay } from "./working-time.ts";
import { factsFor, type BookingPlan } from "./plan-booking.ts";

type Option = { value: string; label: string };

/** What a coach can choose from when they book something, or change its agreement. */
export type BookingOptions = {
  introductionId: string;
  who: string;
  openingTitle: string;
  employerName: string;
  kind: BookingKind;
  purpose: string;
  /** `used` says what earlier bookings took of a basis. */
  bases: (Option & { impossible: string | null; used: string | null; source: string })[];
  tasks: Option[];
  adjustments: Option[];
  supervisors: string[];
  noticeDays: number;
  /** Times the employer offers, for a working interview; some the coach proposed. */
  slots: (SlotTimes & { id: string; proposed: boolean })[];
  /** The offered time this form is about. */
  slot: (SlotTimes & { id: string }) | null;
  /** Null where the opening names none, so that the coach does. */
  payPencePerHour: number | null;
  /** The agreement as it stands, where there is one; its mark goes back with another. */
  shown: { seen: string; agreement: AgreementView } | null;
  /** What the form starts with: the vacancy's pattern, or the agreement as it stands. */
  start: Partial<Omit<BookingPlan, "kind">>;
};

/** The three kinds as a coach chooses between them. */
type KindChoice = {
  introductionId: string;
  who: string;
  openingTitle: string;
  employerName: string;
  /** Without a name nothing can be booked. */
  nameTold: boolean;
  kinds: (Option & { purpose: string })[];
  /** Some kinds need a vacancy, and this is an unmet need. */
  needsVacancy: boolean;
};

export async function bookingOptions(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; kind: BookingKind; slotId?: string | null } | { bookingId: string },
): Promise<BookingOptions> {
  return deps.withActor(actor, async (store) => {
    const booking = "bookingId" in input ? await store.bookings.byId(input.bookingId) : null;
    if ("bookingId" in input && (!booking || !mayRevise(booking))) throw new NotFound("booking");
    const agreement = booking && (await store.bookings.agreementOf(booking.id));
    const obstacle = booking && whyNotRevise(booking, await store.bookings.jobTaken(booking.id), londonDay(deps.clock.now()));
    if (obstacle !== null) throw new Clash(obstacle);
    const introductionId = "introductionId" in input ? input.introductionId : (booking?.introductionId ?? "");
    const kind = "kind" in input ? input.kind : (booking?.kind ?? "work_trial");
    const introduction = await introducedTo(store, actor, introductionId);
    const { opening, ...facts } = await factsFor(store, deps.clock, {
      ...introduction, introductionId, firstAgreedAt: booking?.firstAgreedAt ?? null,
    });
    const start = booking && agreement ? await asItStands(store, booking, agreement.terms) : null;
    const rule = ruleOfKind(kind, facts.today);
    allowKind(kind, rule, opening);
    const offered = kind === "working_interview" && !booking ? await store.bookings.slotsOf(opening.opening.id, deps.clock.now()) : [];
    const slots = offered
      .filter((one) => one.status === "open" && isFor(one, introduction))
      .map((one) => ({ ...timesOf(one), id: one.id, proposed: one.introductionId !== null }));
    const slot = ("slotId" in input && slots.find(({ id }) => id === input.slotId)) || null;
    const { tasks } = opening;
    const earlier = await earlierBookings(store, { ...opening, jobSeekerId: introduction.jobSeekerId }, booking?.id ?? null);
    return {
      ...(await headingOf(store, introduction.jobSeekerId, opening)),
      introductionId,
      kind,
      purpose: rule.purpose,
      bases: LEGAL_BASES.filter(({ code }) => rule.bases[code]).map(({ code, label }) => {
        const limits = bookingLimits(kind, code, facts.job, facts.today);
        return {
          value: code,
          label,
          impossible: limits.possible ? null : limits.why,
          used: limits.possible ? usedWords(limits, usedOf(earlier, kind, code, limits)) : null,
          source: limits.source,
        };
      }),
      tasks: tasks.map((code) => ({ value: code, label: labelOf(TASKS, code) })),
      adjustments: ADJUSTMENTS.filter(({ code }) => facts.told.includes(code) || start?.adjustments?.includes(code)).map(
        ({ code, label }) => ({ value: code, label }),
      ),
      supervisors: [...facts.supervisors],
      noticeDays: facts.noticeDays,
      slots,
      slot,
      payPencePerHour: opening.job?.payPencePerHour ?? null,
      shown: booking && agreement ? { seen: markOf(standing(agreement.terms, booking)), agreement: agreementView(agreement.terms, "plain") } : null,
      start: start ?? {
        ...opening.pattern,
        breakMinutes: needsBreak(opening.pattern) ? 30 : 0,
        support: COACH_SUPPORT[1].code,
        tasks,
        // What they told this employer helps them.
        adjustments: [...facts.told],
        supervisor: facts.supervisors[0] ?? "",
        ...(slot ? fixedTo(slot) : {}),
      },
    };
  });
}

export async function kindChoice(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string },
): Promise<KindChoice> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introducedTo(store, actor, input.introductionId);
    const { opening, today } = await factsFor(store, deps.clock, { ...introduction, introductionId: introduction.id });
    const kinds = BOOKING_KINDS.filter(({ code }) => ruleOfKind(code, today).openings.includes(opening.opening.kind));
    return {
      ...(await headingOf(store, introduction.jobSeekerId, opening)),
      introductionId: introduction.id,
      nameTold: await hasToldName(store, introduction.id),
      kinds: kinds.map(({ code, label }) => ({ value: code, label, purpose: ruleOfKind(code, today).purpose })),
      needsVacancy: kinds.length < BOOKING_KINDS.length,
    };
  });
}

async function introducedTo(store: Store, actor: JobCoach | ProviderLead, introductionId: string) {
  const introduction = await store.introductions.byId(introductionId);
  if (!introduction || statusNow(introduction) !== "introduced") throw new NotFound("introduction");
  allow(actor, "booking:make", introduction);
  return introduction;
}

async function headingOf(store: Store, jobSeekerId: string, { title, employerName }: OpeningToTry) {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  return { who: seeker?.knownAs ?? "Somebody", openingTitle: title, employerName };
}

const needsBreak = ({ startTime, endTime }: OpeningToTry["pattern"]) =>
  startTime !== undefined && endTime !== undefined && hoursADay({ startTime, endTime }) > 4.5;

function fixedTo({ day, startTime, endTime }: SlotTimes) {
  return { startsOn: day, endsOn: day, days: [weekdayOf(Temporal.PlainDate.from(day))], startTime, endTime };
}

async function asItStands(store: Store, booking: Booking, terms: AgreementTerms): Promise<BookingOptions["start"]> {
  const evidence = booking.evidenceId === null ? null : await store.bookings.evidenceById(booking.evidenceId);
  return {
    ...terms,
    basisAgreedOn: booking.basisAgreedOn?.toString() ?? null,
    interviewedOn: booking.basisInterviewedOn?.toString() ?? null,
    agreedWith: evidence?.agreedWith ?? "",
    evidence: evidence?.details ?? "",
    longerAgreed: evidence?.longerAgreed ?? false,
    factors: booking.sixFactors ? SIX_FACTORS.map(({ code }) => code) : [],
  };
}
