import type { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";

/** How long a referral is kept for an answer, and for how long the same address is written to once at most. In days. */
export const REFERRAL_TERMS = [
  {
    from: "2026-01-01",
    keptFor: 28,
    onceIn: 28,
    source:
      "Our own choice: four weeks, so that somebody who needs help to read an email gets it in time. UK GDPR Art. 5(1)(e) asks that nothing is kept longer than needed and sets no number",
  },
] as const;

/** When a referral that was made or answered now is erased, unless something comes of it. */
export function keptUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * inForce(REFERRAL_TERMS, londonDay(now)).keptFor });
}
