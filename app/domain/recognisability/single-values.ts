import type { PublishedFacts } from "../matching/facts.ts";
import { SHARED_BY } from "./generalise.ts";

/**
 * Single values: what somebody likes, can do, avoids or needs. Nobody outside knows
 * them for certain, so they need no combination, but a rare one could point at
 * somebody all the same. Each is one word such as "liked:wash-up".
 */
export const VALUE_KINDS = {
  hope: "hopes",
  liked: "tasksLiked",
  done: "tasksDone",
  alone: "tasksAlone",
  like: "environmentLike",
  avoid: "environmentAvoid",
  help: "helps",
} as const satisfies Record<string, keyof PublishedFacts>;

export type ValueKind = keyof typeof VALUE_KINDS;

const KINDS = Object.entries(VALUE_KINDS) as [ValueKind, (typeof VALUE_KINDS)[ValueKind]][];

/** Everything that could be told of this person, one word each. */
export function valuesOf(facts: PublishedFacts): string[] {
  const listed = KINDS.flatMap(([kind, list]) => facts[list].map((code) => wordOf(kind, code)));
  return [...listed, wordOf("travel", String(facts.travelMetres))];
}

const WORDS = new Map<string, Map<string, string>>();

/** The same word for the same value of a hundred thousand people, and not a hundred thousand equal ones. */
function wordOf(kind: string, code: string): string {
  let words = WORDS.get(kind);
  if (!words) WORDS.set(kind, (words = new Map()));
  let word = words.get(code);
  if (!word) words.set(code, (word = `${kind}:${code}`));
  return word;
}

/**
 * In which region somebody is seen to be: the one that their shown statements give
 * away, or none. Values are counted in it, so that a value that is common in one region
 * alone does not say where somebody lives of whom no region is shown.
 */
type Pooled = { key: string; facts: PublishedFacts; pool: string };

/** @returns by key, the values that at least `SHARED_BY` people of the same pool have */
export function commonValues(people: readonly Pooled[]): Map<string, string[]> {
  const told = people.map(({ facts }) => valuesOf(facts));
  const counts = countsOf(people.map(({ pool }, index) => ({ pool, told: told[index]! })));
  return new Map(people.map(({ key, pool }, index) => [key, told[index]!.filter((value) => counts(pool, value) >= SHARED_BY)]));
}

/** How many of a pool have a value. */
export function countsOf(people: Iterable<{ pool: string; told: readonly string[] }>): (pool: string, value: string) => number {
  const pools = new Map<string, Map<string, number>>();
  for (const { pool, told } of people) {
    let counts = pools.get(pool);
    if (!counts) pools.set(pool, (counts = new Map()));
    for (const value of told) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return (pool, value) => pools.get(pool)?.get(value) ?? 0;
}
