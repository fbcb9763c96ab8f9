/** A repeatable source of chance (mulberry32): the same demo on every machine. */
export type Chance = {
  /** An integer in [0, below). */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different entries, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    some(list, count) {
      const order = list.map((_, index) => ({ index, seat: next() })).toSorted((a, b) => a.seat - b.seat);
      const chosen = new Set(order.slice(0, count).map(({ index }) => index));
      return list.filter((_, index) => chosen.has(index));
    },
  };
}
