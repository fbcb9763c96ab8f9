import { allow } from "../access/policy.ts";
import type { JobCoach } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { AgreementTerms } from "../agreement/terms.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { LEGAL_BASES } from "./legal-basis.ts";
import { factsFor } from "./plan-booking.ts";
import { bookingLimits } from "./booking-limits.ts";

type Option = { value: string; label: string };

/** What a coach can choose from when they book a trial, or change its agreement. */
export type BookingOptions = {
  introductionId: string;
  who: string;
  vacancyTitle: string;
  employerName: string;
  bases: (Option & { impossible: string | null; source: string })[];
  tasks: Option[];
  adjustments: Option[];
  supervisors: string[];
  payPencePerHour: number;
  /** What the form starts with: the vacancy's pattern, or the agreement as it stands. */
  start: Omit<AgreementTerms, "payPencePerHour" | "startsOn" | "endsOn" | "legalBasis"> &
    Partial<Pick<AgreementTerms, "startsOn" | "endsOn" | "legalBasis">> & { basisAgreedOn: string | null };
};

export async function bookingOptions(
  deps: Deps,
  actor: JobCoach,
  input: { introductionId: string } | { bookingId: string },
): Promise<BookingOptions> {
  return deps.withActor(actor, async (store) => {
    const booking = "bookingId" in input ? await store.bookings.byId(input.bookingId) : null;
    if ("bookingId" in input && booking?.status !== "awaiting_signatures") throw new NotFound("work trial");
    const introductionId = "introductionId" in input ? input.introductionId : (booking?.introductionId ?? "");
    const introduction = await store.introductions.byId(introductionId);
    if (!introduction || statusNow(introduction) !== "introduced") throw new NotFound("introduction");
    allow(actor, "booking:make", introduction);
    const { vacancy, ...facts } = await factsFor(store, deps.clock, introduction);
    const seeker = await store.profiles.seekerById(introduction.jobSeekerId);
    const helps = (await store.profiles.published(introduction.jobSeekerId))?.helps ?? [];
    const standing = booking && (await store.bookings.agreementOf(booking.id));
    const tasks = vacancy.tasks.map(({ code }) => code as string);
    return {
      introductionId,
      who: seeker?.knownAs ?? "Somebody",
      vacancyTitle: vacancy.title,
      employerName: vacancy.employerName,
      bases: LEGAL_BASES.map(({ code, label }) => {
        const limits = bookingLimits(code, facts.job, facts.today);
        return { value: code, label, impossible: limits.possible ? null : limits.why, source: limits.source };
      }),
      tasks: tasks.map((code) => ({ value: code, label: labelOf(TASKS, code) })),
      adjustments: ADJUSTMENTS.map(({ code, label }) => ({ value: code, label })),
      supervisors: [...facts.supervisors],
      payPencePerHour: vacancy.payPencePerHour,
      start: standing
        ? { ...standing.terms, basisAgreedOn: booking.basisAgreedOn?.toString() ?? null }
        : {
            days: vacancy.days,
            startTime: vacancy.startTime,
            endTime: vacancy.endTime,
            tasks,
            // What they offer and what helps: the coach ticks the rest with the person.
            adjustments: vacancy.adjustments.filter((code) => helps.includes(code)),
            criteria: [],
            supervisor: facts.supervisors[0] ?? "",
            basisAgreedOn: null,
          },
    };
  });
}
