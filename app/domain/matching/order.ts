/**
 * Best fit first. Equals come in an order that belongs to this employer and this
 * opening alone, so that two lists laid side by side tell nothing about who is who.
 * @param seatOf a keyed hash of a person, for this employer and opening: without its key
 *   nobody can compute it, so an employer cannot tell who is equal to whom either
 */
export function inOrder<T extends { person: { jobSeekerId: string }; weight: number }>(
  matches: readonly T[],
  seatOf: (jobSeekerId: string) => string,
): T[] {
  const seat = new Map(matches.map((match) => [match, seatOf(match.person.jobSeekerId)]));
  return matches.toSorted((a, b) => b.weight - a.weight || (seat.get(a)! < seat.get(b)! ? -1 : 1));
}

export const CARDS_PER_PAGE = 10;

/** Fewer than these beyond the cards of a page are never hinted at: they join it. */
export const FEWEST_BEYOND = 5;

/**
 * One page of cards. A next page holds five people or more, so a link to it counts
 * nobody. A page beyond the last is the first: a high number does not lead to the end,
 * which would tell how many there are.
 */
export function pageOfCards<T>(ordered: readonly T[], page: number): { items: T[]; page: number; hasNext: boolean } {
  const pageCount = Math.max(1, Math.floor((ordered.length - FEWEST_BEYOND) / CARDS_PER_PAGE) + 1);
  const shown = page >= 1 && page <= pageCount ? page : 1;
  const hasNext = shown < pageCount;
  const start = (shown - 1) * CARDS_PER_PAGE;
  return { items: ordered.slice(start, hasNext ? start + CARDS_PER_PAGE : undefined), page: shown, hasNext };
}

