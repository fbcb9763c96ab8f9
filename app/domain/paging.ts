export type Paged<T> = { items: T[]; page: number; pageCount: number };

/** Lines of a table, where a list says nothing else. */
export const LINES_PER_PAGE = 20;
/** Cards take more room, and easy read more time. */
export const CARDS_PER_PAGE = 10;

/** Which page of so many things is shown, and how many of them stand before it. A page beyond the last is the last. */
export function pageOf(count: number, page: number, perPage: number): { page: number; pageCount: number; offset: number } {
  const pageCount = Math.max(1, Math.ceil(count / perPage));
  const shown = Math.min(Math.max(1, page), pageCount);
  return { page: shown, pageCount, offset: (shown - 1) * perPage };
}

/** One page of a list that is read whole. */
export function paged<T>(items: readonly T[], page: number, perPage: number): Paged<T> {
  const { offset, ...shown } = pageOf(items.length, page, perPage);
  return { items: items.slice(offset, offset + perPage), ...shown };
}
