import type { Temporal } from "temporal-polyfill";
import { inForce } from "../dated.ts";
import { londonDay } from "../calendar.ts";

/** For how long whoever reads the old address of an account can bring it back. In days. */
export const ADDRESS_TERMS = [
  {
    from: "2026-01-01",
    undoDays: 7,
    source:
      "Our own choice: somebody who looks into a mailbox once a week finds the link in time. No longer, since an old mailbox may come to be read by others",
  },
] as const;

/** How long a change made now can be undone, in days, and the moment from which it stands. */
export function undoTerms(now: Temporal.Instant): { days: number; until: Temporal.Instant } {
  const days = inForce(ADDRESS_TERMS, londonDay(now)).undoDays;
  return { days, until: now.add({ hours: 24 * days }) };
}
