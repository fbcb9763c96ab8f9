import type { Temporal } from "temporal-polyfill";

/** What changes together with the status of an opening. */
export type OpeningChange = Partial<{
  pausedUntil: Temporal.PlainDate | null;
  confirmedAt: Temporal.Instant;
  closingReason: string;
}>;
