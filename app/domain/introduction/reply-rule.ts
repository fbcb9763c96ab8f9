import type { Temporal } from "temporal-polyfill";
import { inForce } from "../work-trial/dated.ts";

/** Days an employer has to answer. Comparable services nudge after 3 and 7 days; more would leave people waiting. */
const REPLY_WITHIN = [{ from: "2026-01-01", days: 7, source: "Working rule of Firstshift" }] as const;

/** The day by which an employer is asked to answer. */
export function replyByFrom(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: inForce(REPLY_WITHIN, today).days });
}
