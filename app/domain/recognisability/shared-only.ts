import type { Shown } from "./crowd.ts";
import { SHARED_BY } from "./generalise.ts";
import { countsOf } from "./single-values.ts";

/** Of whom nothing is shown. */
export const NOTHING: Shown = { outside: [], told: [], pool: "" };

/**
 * What of all this may be shown at once: whoever shares a combination with fewer than
 * `SHARED_BY` is shown nothing, and a value that fewer of a pool show is shown of none
 * of them. For what was counted for people of whom some are gone by now. Whatever goes
 * in, what comes out is shared: taking a value leaves combinations as they are, and
 * whoever is shown nothing counts for none.
 */
export function sharedOnly(people: ReadonlyMap<string, Shown>): Map<string, Shown> {
  const combinations = new Map<string, number>();
  const combinationOf = ({ outside }: Shown) => outside.join("\n");
  for (const shown of people.values()) {
    const combination = combinationOf(shown);
    combinations.set(combination, (combinations.get(combination) ?? 0) + 1);
  }
  const shared = new Map(
    [...people].map(([key, shown]) => [
      key,
      shown.outside.length > 0 && combinations.get(combinationOf(shown))! < SHARED_BY ? NOTHING : shown,
    ]),
  );
  const counts = countsOf(shared.values());
  const isShared = (pool: string) => (value: string) => counts(pool, value) >= SHARED_BY;
  for (const [key, shown] of shared) {
    if (!shown.told.every(isShared(shown.pool))) shared.set(key, { ...shown, told: shown.told.filter(isShared(shown.pool)) });
  }
  return shared;
}
