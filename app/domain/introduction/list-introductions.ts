import { paged, type Paged } from "../paging.ts";
import { inPart, INTRODUCTIONS_PER_PAGE, LIST_PARTS, type ListPart, type NextStep, type Turn } from "./next-step.ts";

export type Listed<T> = Paged<T> & { part: ListPart; counts: Record<ListPart, number>; none: boolean };

/**
 * One page of one part of somebody's introductions, what is late first.
 * @param whose the side that looks
 */
export function listIntroductions<T extends { next: NextStep }>(
  all: readonly T[],
  whose: Turn,
  { part, page }: { part: ListPart; page: number },
): Listed<T> {
  const inOne = (one: ListPart) => all.filter((line) => inPart(line, one, whose));
  const counts = Object.fromEntries(LIST_PARTS.map((one) => [one, inOne(one).length])) as Record<ListPart, number>;
  const lateFirst = inOne(part).toSorted((a, b) => Number(b.next.late) - Number(a.next.late));
  return { ...paged(lateFirst, page, INTRODUCTIONS_PER_PAGE), part, counts, none: all.length === 0 };
}
