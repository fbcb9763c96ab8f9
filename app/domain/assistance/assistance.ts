import type { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import type { HelperCode, UnderstandingCode } from "../vocabulary/helping.ts";

/**
 * Who helps a person at the moment, and how they understand what they are asked
 * (A2). It goes with every answer they save, and tells an assisted yes from
 * somebody's own.
 */
export type Assistance = { helper: HelperCode; /** Null: not said. */ understood: UnderstandingCode | null };

export type SaidAssistance = Assistance & { saidAt: Temporal.Instant };

/** A sitting is a day: the question is "Who is helping you today?". */
export function isOfToday(said: Pick<SaidAssistance, "saidAt">, now: Temporal.Instant): boolean {
  return londonDay(said.saidAt).equals(londonDay(now));
}
