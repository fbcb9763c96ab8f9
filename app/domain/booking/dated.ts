import type { Temporal } from "temporal-polyfill";

/**
 * The entry of a dated table that holds on a day.
 * @param table oldest first; `from` is the ISO date an entry begins to hold
 */
export function inForce<Entry extends { from: string }>(
  table: readonly [Entry, ...Entry[]],
  on: Temporal.PlainDate,
): Entry {
  const day = on.toString();
  const begun = table.filter((entry) => entry.from <= day);
  return begun.at(-1) ?? table[0];
}
