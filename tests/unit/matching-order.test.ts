import { describe, expect, test } from "vitest";
import { keyedHashes } from "#app/composition/clock-and-random.ts";
import { CARDS_PER_PAGE, FEWEST_BEYOND, inOrder, pageOfCards } from "#app/domain/matching/order.ts";

const match = (jobSeekerId: string, weight: number) => ({ person: { jobSeekerId }, weight });
const ids = Array.from({ length: 20 }, (_, index) => `person-${index}`);
const seats = (secret: string, opening: string) => {
  const hashed = keyedHashes(secret);
  return (jobSeekerId: string) => hashed("order-of-equals", `${opening}:${jobSeekerId}`);
};
const order = (seatOf: (jobSeekerId: string) => string, everybody = ids) =>
  inOrder(everybody.map((id) => match(id, 1)), seatOf).map(({ person }) => person.jobSeekerId);

describe("the order of cards", () => {
  test("the best fit comes first", () => {
    const [first] = inOrder([match("weak", 1), match("strong", 9)], seats("s", "x"));
    expect(first!.person.jobSeekerId).toBe("strong");
  });

  test("equals keep their order from visit to visit, whatever order they arrive in, and have another for another opening", () => {
    expect(order(seats("s", "one"), ids.toReversed())).toEqual(order(seats("s", "one")));
    expect(order(seats("s", "two"))).not.toEqual(order(seats("s", "one")));
  });

  test("who knows the opening and every id, and not the key, cannot work it out", () => {
    expect(order(seats("another secret", "one"))).not.toEqual(order(seats("s", "one")));
    expect(keyedHashes("s")("order-of-equals", "one")).not.toBe(keyedHashes("s")("window", "one"));
  });
});

describe("pages of cards", () => {
  const pagesOf = (count: number) => {
    // Three or so are equal, so that a page ends among equals.
    const found = Array.from({ length: count }, (_, index) => match(`person-${index}`, index % Math.ceil(count / 3)));
    const people = inOrder(found, seats("s", "one"));
    const pages: ReturnType<typeof match>[][] = [];
    for (let page = 1; ; page++) {
      const shown = pageOfCards(found, seats("s", "one"), page);
      pages.push(shown.items);
      if (!shown.hasNext) return { pages, people };
    }
  };

  test.each([
    [0, [0]], [1, [1]], [10, [10]], [11, [11]], [14, [14]], [15, [10, 5]], [20, [10, 10]], [24, [10, 14]], [25, [10, 10, 5]],
  ])("%i people", (count, sizes) => {
    const { pages, people } = pagesOf(count);
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(pages.flat()).toEqual(people);
  });

  test("behind a link to the next page are five people or more, however many there are", () => {
    for (let count = 0; count <= 200; count++) {
      const { pages } = pagesOf(count);
      expect(Math.min(...pages.slice(1).map((page) => page.length), FEWEST_BEYOND)).toBe(FEWEST_BEYOND);
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(CARDS_PER_PAGE + FEWEST_BEYOND);
    }
  });

  test.each([0, -1, 4, 99, 1e9])("page %i of three is the first: no number leads to the end", (page) => {
    const found = Array.from({ length: 30 }, (_, index) => match(`person-${index}`, index));
    expect(pageOfCards(found, seats("s", "one"), page)).toMatchObject({ page: 1, hasNext: true });
  });
});
