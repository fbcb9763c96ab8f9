import { pageOf, type Paged } from "../paging.ts";
import type { Store } from "../store.ts";
import type { Introduction, ListedFor } from "./introduction-store.ts";
import { INTRODUCTIONS_PER_PAGE, type ListPart } from "./next-step.ts";

export type ListWanted = { part: ListPart; page: number };
export type Listed<T> = Paged<T> & { part: ListPart; counts: Record<ListPart, number>; none: boolean };

/** What an address that says nothing asks for. */
export const FIRST_GOING_ON: ListWanted = { part: "going-on", page: 1 };

/**
 * One page of one part of somebody's introductions, what is late first. No others are read.
 * @param lines what that side reads of them
 */
export async function listIntroductions<T>(
  store: Store,
  of: ListedFor,
  { part, page }: ListWanted,
  lines: (found: Introduction[]) => Promise<T[]>,
): Promise<Listed<T>> {
  const { all, ...counts } = await store.introductions.counts(of);
  const { offset, ...at } = pageOf(counts[part], page, INTRODUCTIONS_PER_PAGE);
  const found = await store.introductions.page(of, part, { limit: INTRODUCTIONS_PER_PAGE, offset });
  return { items: await lines(found), ...at, part, counts, none: all === 0 };
}
