import { regionOf } from "./regions.ts";
import { generalise, type Counted } from "./generalise.ts";
import { commonValues } from "./single-values.ts";
import type { PublishedPerson } from "./outside-facts.ts";

/** What everybody may know of one person: statements and values, and the region in which the values were counted. */
export type Shown = { outside: string[]; told: string[]; pool: string };

/** Of everybody published, what is shown of each. Tests put another rule in its place to see that they notice. */
export type CrowdRule = (people: readonly Counted[]) => Map<string, Shown>;

/**
 * The whole rule (V5), once for the platform. Pure: to fill a test with thousands of people, give
 * each of them `published_profile` values and let `countCrowd` write what this returns.
 */
export const crowdRule: CrowdRule = (people) => {
  const outside = generalise(people);
  const pools = new Map(people.map((person) => [person.key, poolOf(person, outside.get(person.key)!)]));
  const told = commonValues(people.map(({ key, facts }) => ({ key, facts, pool: pools.get(key)! })));
  return new Map(
    people.map(({ key }) => [key, { outside: outside.get(key)!, told: told.get(key)!, pool: pools.get(key)! }]),
  );
};

/** Any statement about the area gives the region away. */
function poolOf({ home }: PublishedPerson, outside: readonly string[]): string {
  return outside.some((statement) => statement.startsWith("area:")) ? (regionOf(home) ?? "") : "";
}
