import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, inject, test } from "vitest";
import { chanceFrom } from "#db/seed/chance.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch, REST_MS } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { aCrowd, changed } from "./contract/crowd.ts";
import { LEVEL_NAMES, restate, settle, TOWNS, type Settled } from "./contract/population.ts";
import { maySee, parted, type Later, type Population } from "./contract/reference.ts";
import { asEmployer } from "./contract/surfaces.ts";
import { LARGE, measured } from "./figures.ts";

const [PEOPLE, EMPLOYERS, CHANGES] = LARGE ? [2_000, 200, 20] : [60, 20, 20];
/** Changes between two looks. */
const AT_ONCE = LARGE ? 1 : 10;
const HOURS_BETWEEN = 8;
/** What Meilisearch answers with at most; nobody here is seen by so many. */
const MOST = 1_000;
const SYNCED_AT_ONCE = 50;

const db = await testDatabase();
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const connection = connectSearch(env, { prefix });
const search = createSearch(env, { prefix });
const indexing = createIndexing({ ...db.deps, search }, connection);
afterAll(() => connection.client.deleteIndex(connection.index).waitTask(WAIT));

const towns = await db.superuser<{ id: number; name: string; latitude: number; longitude: number }[]>`
  select distinct on (name) id, name, latitude, longitude from place where name = any(${[...TOWNS]}) order by name, id`;
const inOrder = TOWNS.map((name) => towns.find((town) => town.name === name)!);

/** What the index proposes to this employer, whether or not it is verified. */
async function proposed(world: Population, { employerIds }: Settled, e: number): Promise<string[]> {
  const { latitude, longitude } = inOrder[0]!;
  const query = {
    employerId: employerIds[e]!, employerLevel: LEVEL_NAMES[world.employers[e]!.level]!, tasks: ["fill-shelves"], sector: "retail",
    latitude, longitude,
  };
  // What it says is looked at here, not how fast: on a busy machine it is asked again, as soon as it is not left alone any more.
  for (let tries = 0; tries < 10; tries += 1) {
    const ids = await search.candidates(query, MOST);
    if (ids) return ids;
    await pause(REST_MS);
  }
  throw new Error("The index does not answer");
}

/** Whom each employer sees: proposed by the index and read again in the database, as a page does. */
async function seen(world: Population, there: Settled, disposes: "database" | "nobody" = "database"): Promise<Set<string>> {
  const pairs = new Set<string>();
  const everybody = await db.superuser<{ id: string; searchId: string }[]>`select job_seeker_id as id, search_id as "searchId" from shown_profile`;
  const behind = new Map(everybody.map(({ id, searchId }) => [searchId, id]));
  for (const e of there.employerIds.keys()) {
    const ids = await proposed(world, there, e);
    const people =
      disposes === "database"
        ? (await db.deps.withActor(asEmployer(there.employerIds[e]!), ({ matching }) => matching.visibleAmong(ids))).map(({ jobSeekerId }) => jobSeekerId)
        : ids.map((id) => behind.get(id)!);
    for (const id of people) pairs.add(`${e} ${id}`);
  }
  return pairs;
}

function rightful(world: Population, { people, employerIds }: Settled, later: Later): Set<string> {
  const pairs = employerIds.flatMap((_, e) =>
    people.flatMap(({ jobSeekerId }, p) =>
      world.people[p]!.published && maySee(world, inOrder, p, e, later) ? [`${e} ${jobSeekerId}`] : [],
    ),
  );
  return new Set(pairs);
}

/** How many of these are not among those. */
const beyond = (these: ReadonlySet<string>, those: ReadonlySet<string>) => [...these].filter((one) => !those.has(one)).length;

async function synced({ people }: Settled): Promise<void> {
  for (let from = 0; from < people.length; from += SYNCED_AT_ONCE) {
    await Promise.all(people.slice(from, from + SYNCED_AT_ONCE).map(({ jobSeekerId }) => indexing.sync(jobSeekerId)));
  }
}

describe(`${PEOPLE} people and ${EMPLOYERS} employers in the real index`, () => {
  test("agree with the rule for every pair, through changes: a stale index shows nobody it should not, a fresh one everybody it should", async () => {
    const chance = chanceFrom(20_261);
    const start = db.clock.now();
    let world = parted(aCrowd(chance, PEOPLE, EMPLOYERS), inOrder);
    const places = inOrder.map(({ id }) => id);
    const there = await settle(db, world, places);
    // Whatever changed in the moment of a rebuild is brought in one by one after it.
    db.clock.advance({ hours: 1 });
    await indexing.rebuild();
    let [tooMany, missing, stale] = [0, 0, 0];
    for (let changes = 0; ; changes += AT_ONCE) {
      const hours = changes * HOURS_BETWEEN;
      db.clock.set(start.add({ hours }).toString());
      const later = { hours, days: Math.floor((hours + 10) / 24) };
      const should = rightful(world, there, later);
      expect(should.size).toBeGreaterThan(PEOPLE / 4);
      if (changes > 0) {
        const before = await seen(world, there);
        stale += beyond(before, should);
        await synced(there);
      }
      const are = await seen(world, there);
      tooMany += beyond(are, should);
      missing += beyond(should, are);
      if (changes >= CHANGES) break;
      for (let one = 0; one < AT_ONCE; one += 1) {
        world = parted(changed(chance, world), inOrder);
        await restate(db, world, places, there, start);
      }
      // The test of the test: a page that took the index at its word would show some of them wrongly now.
      const next = rightful(world, there, later);
      expect(beyond(await seen(world, there, "nobody"), next)).toBeGreaterThan(0);
    }
    measured("contract_index_pairs", PEOPLE * EMPLOYERS * (CHANGES / AT_ONCE + 1), null, true);
    measured("contract_index_shown_wrongly", tooMany + stale, 0, tooMany + stale === 0);
    measured("contract_index_missing", missing, 0, missing === 0);
    expect({ tooMany, stale, missing }).toEqual({ tooMany: 0, stale: 0, missing: 0 });
  }, LARGE ? 3_600_000 : 240_000);
});
