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

/** Which things of a list are shown: of one kind, or of all where it is null. */
export type KindFilter<Kind extends string> = { kind: Kind | null; page: number };

export type PagedByKind<T, Kind extends string> = Paged<T> & { kind: Kind | null; counts: Record<Kind | "all", number> };

/** One page of the things of one kind, or of all, with how many there are of each. */
export function pagedByKind<T, Kind extends string>(
  all: readonly T[],
  { kinds, kindOf, perPage }: { kinds: readonly Kind[]; kindOf: (item: T) => Kind; perPage: number },
  { kind, page }: KindFilter<Kind>,
): PagedByKind<T, Kind> {
  const byKind = Map.groupBy(all, kindOf);
  const counts = { all: all.length } as Record<Kind | "all", number>;
  for (const one of kinds) counts[one] = byKind.get(one)?.length ?? 0;
  return { ...paged(kind === null ? all : (byKind.get(kind) ?? []), page, perPage), kind, counts };
}
