import { regionOf } from "./regions.ts";
import { generalise, type Counted } from "./generalise.ts";
import { commonValues } from "./single-values.ts";
import type { Home } from "./outside-facts.ts";

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
  const pooled = people.map(({ key, facts, home }) => ({ key, facts, pool: poolOf(home, outside.get(key)!) }));
  const told = commonValues(pooled);
  return new Map(pooled.map(({ key, pool }) => [key, { outside: outside.get(key)!, told: told.get(key)!, pool }]));
};

/** Any statement about the area gives the region away. */
function poolOf(home: Home, outside: readonly string[]): string {
  return outside.some((statement) => statement.startsWith("area:")) ? (regionOf(home) ?? "") : "";
}
