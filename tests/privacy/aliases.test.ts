import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { createGate } from "#db/client.server.ts";
import { urlOf } from "#db/logins.ts";
import { counted } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { linked, type Seen } from "./aliases/link.ts";
import { anEmployer, sameJobs, seededRandom, twins } from "./aliases/stage.ts";
import { LARGE, measured } from "./figures.ts";
import { asTheProductShows } from "./intruder/attack.ts";
import { letSee, somePeople } from "./intruder/people.ts";
import { linesOf } from "./intruder/reading.ts";

const SHARED = 200;
const [CROWD, JOBS] = LARGE ? [5_000, 10] : [400, 3];
const PERMUTATIONS = LARGE ? 20_000 : 2_000;
/** Of nine ways of laying two lists side by side, one is below this by chance in a hundred draws; the draw here is fixed. */
const LEAST_P = 0.001;

const db = await testDatabase();
const url = (login: "firstshift_app" | "firstshift_employer" | "firstshift_worker") => urlOf(db.databaseUrl, TEST_SECRET, login);
const random = seededRandom(20_261);
const gate = createGate({
  urls: { app: url("firstshift_app"), employer: url("firstshift_employer"), worker: url("firstshift_worker") },
  clock: db.clock, random, poolSize: 2,
});
afterAll(() => gate.close());
const deps = { ...db.deps, random, withActor: gate.withActor };
const employers = [await anEmployer(db, random), await anEmployer(db, random)] as const;

/** What one employer holds of everybody it sees for an opening: names, ids, places in the list, and what is said. */
async function listOf(actor: EmployerMember, vacancyId: string): Promise<Seen[]> {
  const seen: Omit<Seen, "person">[] = [];
  const look = asTheProductShows(deps, actor, db.clock);
  for (let page = 1, more = true; more; page += 1) {
    const view = await look({ kind: "vacancy", id: vacancyId }, page);
    seen.push(...view.cards.map((card) => ({ aliasId: card.aliasId, label: card.label, place: 0, said: linesOf(card).toSorted().join("\n") })));
    more = view.hasNext;
  }
  const rows = await db.superuser<{ id: string; person: string }[]>`
    select id, job_seeker_id as person from employer_alias where id = any(${seen.map(({ aliasId }) => aliasId)})`;
  const behind = new Map(rows.map(({ id, person }) => [id, person]));
  return seen.map((one, place) => ({ ...one, place, person: behind.get(one.aliasId)! }));
}

describe(`${SHARED} people whom two employers see, all alike`, () => {
  let lists: [Seen[], Seen[]];

  beforeAll(async () => {
    const people = await twins(db, SHARED, random);
    const jobs: string[] = [];
    for (const { employerId } of employers) {
      await letSee(db, employerId, people);
      jobs.push((await sameJobs(db, employerId, 1, random))[0]!);
    }
    await counted(db);
    lists = [await listOf(employers[0], jobs[0]!), await listOf(employers[1], jobs[1]!)];
  });

  test("their names, ids and places in the two lists link no better than chance", () => {
    expect(lists.map((list) => list.length)).toEqual([SHARED, SHARED]);
    const found = linked(...lists, { permutations: PERMUTATIONS, seed: 1 });
    for (const { by, p } of found) measured(`alias_link_p_${by}`, p, LEAST_P, p >= LEAST_P);
    expect(found.filter(({ p }) => p < LEAST_P)).toEqual([]);
    const ids = new Set(lists[0].map(({ aliasId }) => aliasId));
    expect(lists[1].filter(({ aliasId }) => ids.has(aliasId))).toEqual([]);
    // Two people may come to the same name by chance, which leads astray; one person has another with each employer.
    const named = new Map(lists[0].map(({ person, label }) => [person, label]));
    expect(lists[1].filter(({ person, label }) => named.get(person) === label)).toEqual([]);
  });

  const planted: Record<string, (list: Seen[]) => Seen[]> = {
    "one alias for every employer": (list) => list.map((one) => ({ ...one, label: nameOf(one.person) })),
    "the last two digits of an alias the same": (list) => list.map((one) => ({ ...one, label: one.label.replace(/\d+$/, nameOf(one.person).slice(-2)) })),
    "an id that the person's own can be told from": (list) => list.map((one) => ({ ...one, aliasId: `${one.person.slice(0, 8)}${one.aliasId.slice(8)}` })),
    "lists in the order of ids": (list) => inPlaces(list.toSorted((a, b) => (a.person < b.person ? -1 : 1))),
    "lists in the order of who changed last": (list) => inPlaces(list.toSorted((a, b) => (nameOf(a.person) < nameOf(b.person) ? -1 : 1))),
  };

  test.each(Object.entries(planted))("planted, %s: is found", (_, plant) => {
    const found = linked(plant(lists[0]), plant(lists[1]), { permutations: PERMUTATIONS, seed: 1 });
    expect(found.some(({ p }) => p < LEAST_P)).toBe(true);
  });

  const inPlaces = (list: Seen[]): Seen[] => list.map((one, place) => ({ ...one, place }));
  /** The same for a person whoever looks, in an order of its own. */
  const nameOf = (person: string) => `Zinc Oak ${[...person.replaceAll("-", "")].reverse().join("").replaceAll(/[a-f]/g, "7")}`;
});

/** How many of the shared people the two could match rightly by what their cards say, guessing within each group that says the same. */
function byEqualFacts(one: readonly Seen[], other: readonly Seen[]): number {
  const saidToOther = Map.groupBy(other, ({ said }) => said);
  const groups = Map.groupBy(one, ({ said }) => said);
  return [...groups].reduce((sum, [said, members]) => {
    const there = saidToOther.get(said) ?? [];
    const both = members.filter(({ person }) => there.some((twin) => twin.person === person)).length;
    return sum + (there.length === 0 ? 0 : both / Math.max(members.length, there.length));
  }, 0);
}

describe(`${SHARED} people of a whole crowd whom two employers see`, () => {
  test("what can be linked by equal facts is measured: of one job alike, and of several", async () => {
    await db.superuser`truncate job_seeker cascade`;
    const everybody = await somePeople(db, CROWD, 7);
    const shared = chanceFrom(3).some(everybody, SHARED);
    const jobs = new Map<EmployerMember, string[]>();
    for (const actor of employers) {
      await letSee(db, actor.employerId, shared);
      jobs.set(actor, await sameJobs(db, actor.employerId, JOBS, random));
    }
    await counted(db);
    const said = async (count: number) => {
      const both: Seen[][] = [];
      for (const actor of employers) {
        const whole = new Map<string, Seen>();
        for (const job of jobs.get(actor)!.slice(0, count)) {
          for (const one of await listOf(actor, job)) {
            whole.set(one.aliasId, { ...one, said: `${whole.get(one.aliasId)?.said ?? ""}\n\n${one.said}` });
          }
        }
        both.push([...whole.values()]);
      }
      return byEqualFacts(both[0]!, both[1]!);
    };
    const [ofOne, ofMany] = [await said(1), await said(JOBS)];
    const figures = [["linked_by_equal_facts_one_job", ofOne], ["linked_by_equal_facts_ten_jobs", ofMany]] as const;
    const published = [...readFileSync("docs/privacy.md", "utf8").matchAll(/\| (\d+) of 200 \|/g)].map(([, count]) => Number(count));
    for (const [at, [name, count]] of figures.entries()) {
      const ok = !LARGE || Math.round(count) === published[at];
      measured(name, Math.round(count), LARGE ? published[at]! : null, ok);
      expect(ok, `docs/privacy.md says ${published[at]} for ${name}`).toBe(true);
    }
    // By chance it would be one; what is linked here is what the cards say, and docs/privacy.md says how much.
    expect(ofOne).toBeGreaterThanOrEqual(1);
    expect(ofMany).toBeGreaterThanOrEqual(ofOne);
    expect(ofMany).toBeLessThanOrEqual(SHARED);
  }, LARGE ? 1_200_000 : 240_000);
});
