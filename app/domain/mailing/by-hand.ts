import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";

/** Least time between two emails that somebody has sent by hand about the same thing. */
const BY_HAND = [{ from: "2026-01-01", hours: 24, source: "Comparable services: a manual reminder at most every 24 hours" }] as const;

/** @returns the moment from which it may be sent again; null when that is now */
export function mayRemindFrom(last: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant | null {
  if (last === null) return null;
  const from = last.add({ hours: inForce(BY_HAND, londonDay(now)).hours });
  return Temporal.Instant.compare(from, now) > 0 ? from : null;
}
