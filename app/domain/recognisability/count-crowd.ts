import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { Coordinates } from "../place/place.ts";
import type { Store } from "../store.ts";
import { crowdRule, type CrowdRule, type Shown } from "./crowd.ts";
import type { CrowdMember, NowShown, Present, Standing } from "./crowd-store.ts";
import { countyKey } from "./outside-facts.ts";
import { sharedOnly } from "./shared-only.ts";

/** Of how many people what is shown may change in one transaction: whoever publishes or hides meanwhile waits for it. */
const AT_ONCE = 5_000;

/**
 * Counts who looks alike, over everybody published, and sets what is shown of each of them.
 *
 * Reading and counting hold nobody up: people come, change and hide meanwhile, and the
 * database answers for what is shown at each moment. Only the writing waits for them and
 * they for it. It looks first who is still there as they were counted: whoever came or
 * changed is left as they are, and what too few of the others would share without them
 * is not shown (`sharedOnly`), so that each transaction leaves everything that is shown
 * shared. Many changes are written in parts, by the same measure.
 *
 * @param rule another one only in tests
 * @param atOnce fewer only in tests
 * @returns of how many people something else is shown now
 */
export async function countCrowd(
  deps: Deps,
  actor: Timekeeping,
  rule: CrowdRule = crowdRule,
  atOnce: number = AT_ONCE,
): Promise<number> {
  allow(actor, "crowd:count");
  const { everybody, middles } = await deps.withActor(actor, async ({ crowd }) => ({
    everybody: await crowd.everybody(),
    middles: await crowd.middles(),
  }));
  const count: Count = {
    people: new Map(everybody.map((person) => [person.key, person])),
    standing: new Map(everybody.map(({ key, standing }) => [key, standing])),
    counted: rule(everybody),
    middles,
  };
  const waiting = inParts(everybody, count, atOnce);
  let changed = 0;
  for (const later of waiting) {
    const written = await deps.withActor(actor, (store) => showPart(store, count, later));
    if (written === null) break;
    changed += written;
  }
  return changed;
}

type Count = {
  /** Everybody who was counted. */
  people: ReadonlyMap<string, CrowdMember>;
  counted: ReadonlyMap<string, Shown>;
  middles: ReadonlyMap<string, Coordinates>;
  /** What is shown of everybody, as far as it is known here. */
  standing: Map<string, Standing>;
};

/** For each part, who waits for a later one. Those who will look alike come together: until then they would be too few. */
function inParts(everybody: readonly CrowdMember[], { counted }: Count, atOnce: number): ReadonlySet<string>[] {
  const changing = everybody.filter(({ key, standing }) => !standing.isCounted || !isSame(standing.shown, counted.get(key)!));
  const keys = changing.map(({ key }) => key);
  if (keys.length > atOnce) {
    const place = new Map(keys.map((key) => [key, [counted.get(key)!.pool, ...counted.get(key)!.outside].join("\n")]));
    keys.sort((a, b) => (place.get(a)! < place.get(b)! ? -1 : 1));
  }
  return Array.from({ length: Math.ceil(keys.length / atOnce) }, (_, part) => new Set(keys.slice((part + 1) * atOnce)));
}

/** @returns how many were changed; null when another count has written since this one read, and everybody is counted again */
async function showPart({ crowd, events }: Store, count: Count, later: ReadonlySet<string>): Promise<number | null> {
  await crowd.hold();
  const present = await crowd.present();
  const others = await crowd.standing(present.filter(({ key, version }) => count.standing.get(key)?.version !== version).map(({ key }) => key));
  if (others.some((standing) => isCountedElsewhere(standing, count.standing.get(standing.key)))) {
    await events.record({ name: "CountOvertaken", subjects: {} });
    return null;
  }
  for (const standing of others) count.standing.set(standing.key, standing);

  const isLast = later.size === 0;
  const turn = new Set<string>();
  const staying = new Set<string>();
  for (const { key, publishedVersion } of present) {
    if (count.people.get(key)?.publishedVersion !== publishedVersion) continue;
    staying.add(key);
    if (!later.has(key)) turn.add(key);
  }
  const wanted = ({ key }: Present) => (turn.has(key) ? count.counted.get(key)! : count.standing.get(key)!.shown);
  const someWent = staying.size < count.people.size;
  // Combinations and values are of one pool each, so whoever went is missed in their own pool alone.
  const missedIn = new Set<string>();
  if (someWent) {
    for (const key of count.people.keys()) if (!staying.has(key)) missedIn.add(count.counted.get(key)!.pool);
    for (const one of present) if (!staying.has(one.key)) missedIn.add(wanted(one).pool);
  }
  const isShort = (one: Present) => !isLast || missedIn.has(wanted(one).pool);
  const cut = sharedOnly(new Map(present.filter(isShort).map((one) => [one.key, wanted(one)])));

  const changes = present.flatMap((one): (NowShown & { key: string })[] => {
    const { key } = one;
    const shown = cut.get(key) ?? wanted(one);
    const { jobSeekerId, isCounted, shown: now } = count.standing.get(key)!;
    if ((isCounted || !turn.has(key)) && isSame(now, shown)) return [];
    return [{ ...shown, key, jobSeekerId, middle: middleOf(count.people.get(key), shown, count.middles) }];
  });
  if (changes.length === 0 && !(someWent && isLast)) return 0;
  // Of one moment with what changes: by it, whoever brings the index up to date finds these people and no others.
  const at = await events.record({ name: someWent && isLast ? "CountOvertaken" : "CrowdCounted", subjects: {} });
  const version = await crowd.show(changes, at);
  for (const { key, jobSeekerId, outside, told, pool } of changes) {
    count.standing.set(key, { key, jobSeekerId, shown: { outside, told, pool }, isCounted: true, version });
  }
  return changes.length;
}

/** The database only ever takes from what is shown, and says then that it is not counted. */
function isCountedElsewhere(now: Standing, known: Standing | undefined): boolean {
  if (now.isCounted) return true;
  return now.shown.outside.length > 0 && !isEqual(now.shown.outside, known?.shown.outside ?? []);
}

function isSame(a: Shown, b: Shown): boolean {
  return a.pool === b.pool && isEqual(a.outside, b.outside) && isEqual(a.told, b.told);
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** A region is too wide for its middle to say anything about a journey. */
function middleOf(person: CrowdMember | undefined, { outside }: Shown, middles: ReadonlyMap<string, Coordinates>): Coordinates | null {
  const area = outside.find((statement) => statement.startsWith("area:"));
  if (!person || !area) return null;
  if (area.startsWith("area:town:")) return person.town;
  return area.startsWith("area:county:") ? (middles.get(countyKey(person.home)) ?? null) : null;
}
