export type Paged<T> = { items: T[]; page: number; pageCount: number };

/** Lines of a table, where a list says nothing else. */
export const LINES_PER_PAGE = 20;
/** Cards take more room, and easy read more time. */
export const CARDS_PER_PAGE = 10;

/** One page of a list that is read whole. A page beyond the last is the last. */
export function paged<T>(items: readonly T[], page: number, perPage: number): Paged<T> {
  const pageCount = Math.max(1, Math.ceil(items.length / perPage));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { items: items.slice((shown - 1) * perPage, shown * perPage), page: shown, pageCount };
}
