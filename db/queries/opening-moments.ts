import type { Temporal } from "temporal-polyfill";

const STANDING: readonly string[] = ["open", "paused"];

/** Which moment of an opening a move writes: when it was posted, when it ended, or none for a pause and its end. */
export function momentOf(from: string, to: string, at: Temporal.Instant): { postedAt?: Temporal.Instant; endedAt?: Temporal.Instant } {
  if (from === "draft" && to === "open") return { postedAt: at };
  return STANDING.includes(to) ? {} : { endedAt: at };
}
