import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { BookingStatus, Side } from "./booking-lifecycle.ts";
import { bookingLimits, type JobFacts } from "./booking-limits.ts";
import { usedOf, type EarlierBooking } from "./earlier-bookings.ts";
import { ruleOfKind, type BookingKind } from "./kinds.ts";
import { bookingDays, type Nation } from "./working-days.ts";

/** What one of the two sides said should come of it; both are null and false for whoever was not asked. */
export type Vote = { satisfied: boolean | null; longer: boolean };

/** The three ways in which time at work ends well (T8). */
type Ending = "job" | "longer" | "next";

/**
 * What follows from what both said. More time is for both: a no of one of them ends it,
 * and whoever wants the job is willing to go on where the other wants to see more first.
 */
export function endingOf(votes: { job_seeker: Vote; employer: Vote }, { offersJob }: { offersJob: boolean }): Ending {
  const both = [votes.job_seeker, votes.employer];
  if (offersJob && both.every(({ satisfied }) => satisfied === true)) return "job";
  const more = both.some(({ longer }) => longer) && both.every(({ satisfied, longer }) => longer || satisfied === true);
  return more ? "longer" : "next";
}

/**
 * Both have spoken and it is not over: they want more time, and the coach writes the
 * longer agreement, which every side signs; then each says how it went again.
 */
export function waitsForLonger({ status, recorded }: { status: BookingStatus; recorded: readonly Side[] }): boolean {
  return status === "agreed" && recorded.includes("job_seeker") && recorded.includes("employer");
}

type Facts = {
  job: JobFacts | null;
  nation: Nation;
  today: Temporal.PlainDate;
  /** The opening can still take somebody. */
  stands: boolean;
  /** What they have or had with this employer besides. */
  earlier: readonly EarlierBooking[];
};
type Reason = { plain: string; easy: string };

/**
 * Whether there can be one more day at all. What a longer agreement says exactly is
 * checked when it is written; this is what nobody should be offered in vain.
 * @returns why not, or null
 */
export function whyNotLonger(
  kind: BookingKind,
  terms: Pick<AgreementTerms, "startsOn" | "endsOn" | "days" | "legalBasis">,
  { job, nation, today, stands, earlier }: Facts,
): Reason | null {
  if (!ruleOfKind(kind, today).mayExtend) {
    return { plain: "A working interview is not made longer. A work trial can be the next step.", easy: "A working interview cannot be longer." };
  }
  if (!stands) return { plain: "It cannot be made longer: the employer does not look for anyone now.", easy: "It cannot be longer. The job is gone." };
  const limits = bookingLimits(kind, terms.legalBasis, job, today);
  if (!limits.possible) return { plain: `It cannot be made longer. ${limits.why}.`, easy: "It cannot be longer. There is a rule about it." };
  const startsOn = Temporal.PlainDate.from(terms.startsOn);
  const next = nextDay(terms, nation, today);
  if (next === null) return beyond("as long as it can be");
  const used = usedOf(earlier, kind, terms.legalBasis, limits);
  const length = used.calendarDays + startsOn.until(next).days + 1;
  if (limits.mostCalendarDays !== null && length > limits.mostCalendarDays) {
    return beyond(limits.mostCalendarDays % 7 === 0 ? `${limits.mostCalendarDays / 7} weeks` : "one year");
  }
  const most = limits.mostWhenLongerAgreed ?? limits.mostWorkingDays;
  if (most !== null && used.days + bookingDays({ startsOn, endsOn: next, days: terms.days, nation }).length > most) {
    return beyond(`${most} ${most === 1 ? "day" : "days"}`);
  }
  return null;
}

function beyond(most: string): Reason {
  return {
    plain: `It cannot be made longer: on this basis it may last at most ${most}.`,
    easy: `It cannot be longer. The rule is: ${most} at most.`,
  };
}

/** Weekly days come again within two weeks, whatever holidays lie between. */
const SOON = 14;

/** The first day that could be added, on the weekdays that were agreed. */
function nextDay(
  { endsOn, days }: Pick<AgreementTerms, "endsOn" | "days">,
  nation: Nation,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const last = Temporal.PlainDate.from(endsOn);
  const after = (Temporal.PlainDate.compare(last, today) < 0 ? today : last).add({ days: 1 });
  return bookingDays({ startsOn: after, endsOn: after.add({ days: SOON }), days, nation })[0] ?? null;
}
