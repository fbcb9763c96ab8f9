import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { Coordinates } from "../place/place.ts";
import { crowdRule, type CrowdRule, type Shown } from "./crowd.ts";
import type { CrowdMember, NowShown } from "./crowd-store.ts";
import { countyKey } from "./outside-facts.ts";

/**
 * Counts who looks alike, over everybody published, and sets what is shown of each of
 * them in one transaction: no moment between the old and the new. Whoever publishes or
 * hides meanwhile waits for it, and is shown nothing until the next count; whoever they
 * leave behind as too few is told less of in their own transaction, by the database.
 * @param rule another one only in tests
 * @returns of how many people something else is shown now
 */
export async function countCrowd(deps: Deps, actor: Timekeeping, rule: CrowdRule = crowdRule): Promise<number> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "crowd:count");
    await store.crowd.hold();
    const everybody = await store.crowd.everybody();
    const middles = await store.crowd.middles();
    const shown = rule(everybody);
    const changed = everybody.flatMap((person): NowShown[] => {
      const next = shown.get(person.key)!;
      if (person.shown && isSame(person.shown, next)) return [];
      return [{ ...next, jobSeekerId: person.jobSeekerId, middle: middleOf(person, next, middles) }];
    });
    if (changed.length === 0) return 0;
    await store.crowd.show(changed, deps.clock.now());
    await store.events.record({ name: "CrowdCounted", subjects: {} });
    return changed.length;
  });
}

function isSame(a: Shown, b: Shown): boolean {
  const text = ({ outside, told, pool }: Shown) => JSON.stringify([outside, told, pool]);
  return text(a) === text(b);
}

/** A region is too wide for its middle to say anything about a journey. */
function middleOf({ home, town }: CrowdMember, { outside }: Shown, middles: Map<string, Coordinates>): Coordinates | null {
  const area = outside.find((statement) => statement.startsWith("area:"));
  if (area?.startsWith("area:town:")) return town;
  return area?.startsWith("area:county:") ? (middles.get(countyKey(home)) ?? null) : null;
}
