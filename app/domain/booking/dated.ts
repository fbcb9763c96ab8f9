import { Temporal } from "temporal-polyfill";

/**
 * The entry of a dated table that holds on a day.
 * @param table oldest first; `from` is the ISO date an entry begins to hold
 */
export function inForce<Entry extends { from: string }>(
  table: readonly [Entry, ...Entry[]],
  on: Temporal.PlainDate,
): Entry {
  const begun = table.filter((entry) => Temporal.PlainDate.compare(Temporal.PlainDate.from(entry.from), on) <= 0);
  return begun.at(-1) ?? table[0];
}
