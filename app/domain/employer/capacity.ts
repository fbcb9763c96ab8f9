import type { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";
import type { Term } from "../vocabulary/terms.ts";

/** Why an employer takes a break, from a list: nobody outside its team reads more than that it does. */
export const PAUSE_REASONS = [
  { code: "busy", label: "We are too busy to look after somebody new" },
  { code: "nobody-to-guide", label: "Whoever would guide them is away" },
  { code: "no-openings", label: "We have no work to offer at the moment" },
  { code: "season", label: "We are closed for the season" },
  { code: "changes", label: "Our organisation is changing" },
] as const satisfies readonly Term[];

export type PauseReason = (typeof PAUSE_REASONS)[number]["code"];

/** How much an employer takes on. */
export type Capacity = {
  /** The day it is back; null when it is not paused. */
  pausedUntil: Temporal.PlainDate | null;
  pauseReason: PauseReason | null;
  /** Since when it is paused because it leaves people without an answer; null when it is not. */
  silentSince: Temporal.Instant | null;
  /** How many work experiences, working interviews and work trials may start in one month; null for as many as agreed. */
  startsPerMonth: number | null;
};

export const NO_LIMITS: Capacity = { pausedUntil: null, pauseReason: null, silentSince: null, startsPerMonth: null };

/** A number of starts that an employer has to mean. */
export const MOST_STARTS_PER_MONTH = 50;

/** Of a whole employer, which may be closed for a season; of one opening it is shorter. */
const LONGEST_BREAK = [{ from: "2026-01-01", months: 12, source: "A choice of Firstshift, decided on 27 November 2026" }] as const;

/** Has it said that it takes a break? It is back on the day itself. */
export function isAway({ pausedUntil }: Pick<Capacity, "pausedUntil">, today: Temporal.PlainDate): boolean {
  return pausedUntil !== null && pausedUntil.since(today).days > 0;
}

/** A paused employer is shown nobody new and gets no new introductions: it is away, or it does not answer. */
export function isPaused(capacity: Pick<Capacity, "pausedUntil" | "silentSince">, today: Temporal.PlainDate): boolean {
  return isAway(capacity, today) || capacity.silentSince !== null;
}

/** Why nobody can be proposed to an employer that takes this much on, in words for the coach, or null. */
export function whyNoIntroductions(capacity: Capacity, today: Temporal.PlainDate): string | null {
  if (capacity.silentSince !== null) {
    return "This employer has left several people without an answer, and gets no new introductions until it answers.";
  }
  return isAway(capacity, today) ? "This employer has paused, and gets no new introductions until it is back." : null;
}

/** @param starting how many are booked to start in that month already */
export function isFull({ startsPerMonth }: Pick<Capacity, "startsPerMonth">, starting: number): boolean {
  return startsPerMonth !== null && starting >= startsPerMonth;
}

/** What is wrong with the day a pause should end, or null. */
export function whyNotUntil(until: Temporal.PlainDate, today: Temporal.PlainDate): string | null {
  if (until.since(today).days <= 0) return "The day you are back must be tomorrow or later";
  const { months } = inForce(LONGEST_BREAK, today);
  if (until.since(today.add({ months })).days > 0) {
    return `The day you are back must be within ${months} months`;
  }
  return null;
}
