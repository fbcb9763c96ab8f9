import type { Temporal } from "temporal-polyfill";
import type { OpeningTally } from "./list-openings.ts";
import type { OpeningKind, OpeningRef } from "./opening-ref.ts";

type Page = { after: string | null; limit: number };

/** What time looks for among openings of one kind: ids above `after`, in order, at most `limit`. */
export type OpeningStore = {
  /** How many of one employer's own there are of each status at each site. */
  tally(kind: OpeningKind, employerId: string): Promise<OpeningTally>;
  /** Open ones that nobody has confirmed since before then. */
  confirmedBefore(kind: OpeningKind, before: Temporal.Instant, page: Page): Promise<string[]>;
  /** Paused ones that open again on this day, or should have before. */
  pausedUntil(kind: OpeningKind, day: Temporal.PlainDate, page: Page): Promise<string[]>;
  /** Keeps when its employer was warned; null once that counts no more. */
  warned(opening: OpeningRef, at: Temporal.Instant | null): Promise<void>;
};
