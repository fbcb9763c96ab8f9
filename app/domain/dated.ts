import type { Temporal } from "temporal-polyfill";

/** Figures that change by a new row, with the ISO day it holds from. */
export type Dated<Entry extends { from: string }> = readonly [Entry, ...Entry[]];

/** The entry of a dated table that holds on a day; before the first, the first holds. */
export function inForce<Entry extends { from: string }>(table: Dated<Entry>, on: Temporal.PlainDate): Entry {
  const day = on.toString();
  const oldestFirst = table.toSorted((a, b) => a.from.localeCompare(b.from));
  return oldestFirst.findLast(({ from }) => from <= day) ?? oldestFirst[0]!;
}
