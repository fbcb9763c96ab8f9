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

/** Everything that could be told of this person, one word each. */
export function valuesOf(facts: PublishedFacts): string[] {
  const listed = (Object.keys(VALUE_KINDS) as ValueKind[]).flatMap((kind) =>
    facts[VALUE_KINDS[kind]].map((code) => `${kind}:${code}`),
  );
  return [...listed, `travel:${facts.travelMetres}`];
}

/**
 * In which region somebody is seen to be: the one that their shown statements give
 * away, or none. Values are counted in it, so that a value that is common in one region
 * alone does not say where somebody lives of whom no region is shown.
 */
export type Pooled = { key: string; facts: PublishedFacts; pool: string };

/** @returns by key, the values that at least `SHARED_BY` people of the same pool have */
export function commonValues(people: readonly Pooled[]): Map<string, string[]> {
  const told = new Map(people.map(({ key, facts }) => [key, valuesOf(facts)]));
  const counts = new Map<string, number>();
  for (const { key, pool } of people) {
    for (const value of told.get(key)!) counts.set(`${pool} ${value}`, (counts.get(`${pool} ${value}`) ?? 0) + 1);
  }
  return new Map(
    people.map(({ key, pool }) => [
      key,
      told.get(key)!.filter((value) => counts.get(`${pool} ${value}`)! >= SHARED_BY),
    ]),
  );
}
