import type { Temporal } from "temporal-polyfill";
import type { Lifecycle } from "../lifecycle.ts";

export type ListImportStatus = "checked" | "imported" | "discarded";

/** `current`: see `isCurrent`. */
type ListImportFacts = { current: boolean };

const MOVED_ON = "This file was read too long ago, or another list was imported since. Bring it in again to see what it would change now.";

/** What was read of a file that nobody imported is forgotten after so many days. */
const DAYS_KEPT = 7;

/** Of files that were read before then nothing is known any more but that they were. */
export const keptSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * DAYS_KEPT });

/** What was read is still kept, and the list it was compared with is still the one that counts. */
export function isCurrent(
  { replaces, uploadedAt }: { replaces: string | null; uploadedAt: Temporal.Instant },
  inForce: string | null,
  now: Temporal.Instant,
): boolean {
  return replaces === inForce && uploadedAt.epochMilliseconds > keptSince(now).epochMilliseconds;
}

/**
 * One file with the published list: read and compared with the list that counts,
 * then taken in or not. What was taken in stays as the history of lists.
 */
export const LIST_IMPORT: Lifecycle<ListImportStatus, ListImportFacts> = {
  name: "list import",
  initial: { state: "checked", by: ["operator"] },
  moves: {
    imported: { from: ["checked"], by: ["operator"], rule: ({ current }) => (current ? null : MOVED_ON) },
    discarded: { from: ["checked"], by: ["operator"] },
  },
};
