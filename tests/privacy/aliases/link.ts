import { chanceFrom } from "#db/seed/chance.ts";

/** What one employer holds of one person; `person` is the truth, which only the test knows. */
export type Seen = { person: string; aliasId: string; label: string; place: number; said: string };

/** How alike two entries are, in one way of laying two lists side by side. */
type Likeness = (a: Seen, b: Seen) => number;

const wordsOf = ({ label }: Seen) => label.split(" ");
const same = (part: (one: Seen) => string | undefined): Likeness => (a, b) => (part(a) === part(b) ? 1 : 0);
const near = (number: (one: Seen) => number): Likeness => (a, b) => -Math.abs(number(a) - number(b));
const digits = ({ aliasId }: Seen, from: number) => Number.parseInt(aliasId.replaceAll("-", "").slice(from, from + 12), 16);

const WAYS: Record<string, Likeness> = {
  label: same(({ label }) => label),
  first_word: same((one) => wordsOf(one)[0]),
  second_word: same((one) => wordsOf(one)[1]),
  number: same((one) => wordsOf(one)[2]?.slice(-2)),
  id_prefix: (a, b) => [...a.aliasId].findIndex((digit, at) => digit !== b.aliasId[at]),
  id_beginning: near((one) => digits(one, 0)),
  id_end: near((one) => digits(one, 20)),
  place: near(({ place }) => place),
  place_reversed: (a, b) => Math.abs(a.place - b.place),
};

/**
 * For each way, how often people laid at random beside people would look at least as
 * alike as each beside themselves (permutation test): near 0 when the way links them.
 */
export function linked(one: readonly Seen[], other: readonly Seen[], { permutations, seed }: { permutations: number; seed: number }) {
  const chance = chanceFrom(seed);
  const behind = new Map(other.map((seen) => [seen.person, seen]));
  const theirs = one.map(({ person }) => behind.get(person)!);
  const orders = Array.from({ length: permutations }, () => shuffled(one.length, chance.below));
  return Object.entries(WAYS).map(([by, likeness]) => {
    // Each pair once: a permutation then only adds up.
    const alike = one.map((a) => Float64Array.from(theirs, (b) => likeness(a, b)));
    const total = (order: readonly number[]) => order.reduce((sum, at, row) => sum + alike[row]![at]!, 0);
    const truth = total(one.map((_, row) => row));
    const asMuch = orders.filter((order) => total(order) >= truth).length;
    return { by, p: (asMuch + 1) / (permutations + 1) };
  });
}

function shuffled(size: number, below: (limit: number) => number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
