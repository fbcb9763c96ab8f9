export const CARDS_PER_PAGE = 10;

/** Fewer than these beyond the cards of a page are never hinted at: they join it. */
export const FEWEST_BEYOND = 5;

type Weighed = { person: { jobSeekerId: string }; weight: number };
/** A keyed hash of a person, for one employer and opening: without its key nobody can compute it. */
type SeatOf = (jobSeekerId: string) => string;

/**
 * The best of them, best fit first. Equals come in an order that belongs to this employer and this
 * opening alone, so that two lists laid side by side tell nothing about who is who. Nobody is given
 * a seat who cannot be among the best: it costs as much as everything else about them.
 */
export function inOrder<T extends Weighed>(matches: readonly T[], seatOf: SeatOf, howMany: number = matches.length): T[] {
  const best: T[] = [];
  for (const equals of Map.groupBy(matches.toSorted((a, b) => b.weight - a.weight), ({ weight }) => weight).values()) {
    if (best.length >= howMany) break;
    const seats = new Map(equals.map((match) => [match, seatOf(match.person.jobSeekerId)]));
    best.push(...equals.toSorted((a, b) => (seats.get(a)! < seats.get(b)! ? -1 : 1)));
  }
  return best.slice(0, howMany);
}

/**
 * One page of cards, best fit first. A next page holds five people or more, so a link to it
 * counts nobody. A page beyond the last is the first: a high number does not lead to the end,
 * which would tell how many there are.
 * @param seatOf decides between equals, so that an employer cannot tell who is equal to whom
 */
export function pageOfCards<T extends Weighed>(
  matches: readonly T[],
  seatOf: SeatOf,
  page: number,
): { items: T[]; page: number; hasNext: boolean } {
  const pageCount = Math.max(1, Math.floor((matches.length - FEWEST_BEYOND) / CARDS_PER_PAGE) + 1);
  const shown = page >= 1 && page <= pageCount ? page : 1;
  const hasNext = shown < pageCount;
  const start = (shown - 1) * CARDS_PER_PAGE;
  const end = hasNext ? start + CARDS_PER_PAGE : matches.length;
  return { items: inOrder(matches, seatOf, end).slice(start), page: shown, hasNext };
}
