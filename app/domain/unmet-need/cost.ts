import type { Term } from "../vocabulary/terms.ts";
import type { Workload } from "./workload.ts";

/** How an employer can say what work costs it now (2010 definition of supported employment, stage 2). */
export const COST_KINDS = [
  { code: "hourly", label: "We pay somebody of ours while they do it" },
  { code: "monthly", label: "We pay somebody else to do it, by the month" },
  { code: "unknown", label: "We don’t know, or nobody does it" },
] as const satisfies readonly Term[];

export type CostKind = (typeof COST_KINDS)[number]["code"];

/** Pence for an hour of whoever does it now, or for a month. */
export type NeedCost = { kind: "hourly" | "monthly"; pence: number } | { kind: "unknown"; pence: null };

export const MOST_HOURLY_PENCE = 20_000;
export const MOST_MONTHLY_PENCE = 10_000_000;

const MINUTES_PER_HOUR = 60;
/** A year has 52 weeks and 12 months here, as it has for tasks that come up every month. */
const WEEKS_PER_MONTH = 52 / 12;

type CostNow = { penceAWeek: number; penceAMonth: number };

/**
 * What work costs now, a week and a month, to the nearest pound and never nothing. By the hour
 * only what somebody does now costs anything: what is left undone has no price here.
 * For the employer and coaches to talk about a job with; it ranks nothing (PR4).
 * @returns null where it cannot be worked out
 */
export function costNow(cost: NeedCost, { givenBackMinutes }: Pick<Workload, "givenBackMinutes">): CostNow | null {
  if (cost.kind === "unknown") return null;
  if (cost.kind === "monthly") return { penceAWeek: toPound(cost.pence / WEEKS_PER_MONTH), penceAMonth: cost.pence };
  if (givenBackMinutes === 0) return null;
  const penceAWeek = (cost.pence * givenBackMinutes) / MINUTES_PER_HOUR;
  return { penceAWeek: toPound(penceAWeek), penceAMonth: toPound(penceAWeek * WEEKS_PER_MONTH) };
}

function toPound(pence: number): number {
  return Math.max(100, Math.round(pence / 100) * 100);
}

/** As pages show it. */
export type CostView = NeedCost & { now: CostNow | null };

export function costView(cost: NeedCost | null, workload: Workload): CostView | null {
  return cost && { ...cost, now: costNow(cost, workload) };
}
