import { afterAll, describe, expect, inject, test } from "vitest";
import type { Timekeeping } from "#app/domain/actor.ts";
import { distanceMetres } from "#app/domain/place/place.ts";
import type { CrowdRule } from "#app/domain/recognisability/crowd.ts";
import { statementsOf, STEPS } from "#app/domain/recognisability/outside-facts.ts";
import { valuesOf } from "#app/domain/recognisability/single-values.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { counted } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { LARGE, measured } from "./figures.ts";
import { asTheProductShows, everythingSaid, successOf, upperBound, type Look } from "./intruder/attack.ts";
import { someBaits } from "./intruder/baits.ts";
import { letSee, somePeople } from "./intruder/people.ts";
import { aReader, candidatesOf, keyOf, type Reader } from "./intruder/reading.ts";

const [PEOPLE, BAITS, KNOWN, SEEDS] = LARGE ? [5_000, 200, 100, 50] : [300, 8, 60, 50];
const FEWEST = 5;
const MOST_OFTEN = 0.2;

const db = await testDatabase();
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const connection = connectSearch(env, { prefix });
const deps = { ...db.deps, search: createSearch(env, { prefix }) };
const indexing = createIndexing(deps, connection);
afterAll(() => connection.client.deleteIndex(connection.index).waitTask(WAIT));

const { employer } = await aWorld(db);
const timekeeping: Timekeeping = { kind: "timekeeping" };

const ids = await somePeople(db, PEOPLE, 20_261);
await letSee(db, employer.employerId, ids);
await counted(db);
// Whatever changed in the moment of a rebuild is brought in one by one after it.
db.clock.advance({ hours: 1 });
await indexing.rebuild();
const baits = await someBaits(db, employer, BAITS, 7);
const { people, middles } = await db.deps.withActor(timekeeping, async ({ crowd }) => ({
  people: await crowd.everybody(), middles: await crowd.middles(),
}));
const reader = aReader(people, baits, middles);
const product = asTheProductShows(deps, employer, db.clock);

/** Who each alias of the intruder is. */
async function behindAliases(): Promise<Map<string, string>> {
  const rows = await db.superuser<{ id: string; person: string }[]>`
    select id, job_seeker_id as person from employer_alias where employer_id = ${employer.employerId}`;
  return new Map(rows.map(({ id, person }) => [id, person]));
}

/** The smallest set of people that an alias can be, how often the truth is outside it, and how often a guess is right. */
async function attacked(look: Look, using: Reader = reader, asking = baits) {
  const candidates = candidatesOf(using, await everythingSaid(look, asking));
  const behind = await behindAliases();
  const holding = [...candidates].filter(([alias, set]) => set.has(behind.get(alias)!));
  const rates = Array.from({ length: SEEDS }, (_, seed) => successOf(candidates, behind, ids, { known: KNOWN, seed }));
  return {
    aliases: candidates.size,
    missed: candidates.size - holding.length,
    fewest: Math.min(...holding.map(([, set]) => set.size)),
    ...upperBound(rates),
  };
}

describe(`an intruder with ${BAITS} baits, who knows what can be known of ${KNOWN} people among ${PEOPLE}`, () => {
  test(`never has fewer than ${FEWEST} people whom a card can be, and guesses right once in five at most`, async () => {
    const { aliases, missed, fewest, mean, upper } = await attacked(product);
    measured("intruder_people_seen", aliases, null, true);
    measured("intruder_smallest_candidate_set", fewest, FEWEST, fewest >= FEWEST);
    measured("intruder_success_mean", mean, null, true);
    measured("intruder_success_upper_95", upper, MOST_OFTEN, upper <= MOST_OFTEN);
    // It sees people, and whom it holds a card to be is always among those it can be: else it reads wrongly.
    expect(aliases).toBeGreaterThan(PEOPLE / 10);
    expect(missed).toBe(0);
    expect(fewest).toBeGreaterThanOrEqual(FEWEST);
    expect(upper).toBeLessThanOrEqual(MOST_OFTEN);
  }, LARGE ? 3_600_000 : 240_000);
});

describe("a leak that is planted is found", () => {
  const few = baits.slice(0, 6);
  const personOf = new Map(people.map((person) => [person.standing.jobSeekerId, person]));
  const failing = async (look: Look, using: Reader = reader) => {
    const { fewest, missed } = await attacked(look, using, few);
    expect(missed).toBe(0);
    expect(fewest).toBeLessThan(FEWEST);
  };

  /** A page with one more line on each card, and an intruder who knows what it means. */
  function withLine(lineFor: (bait: (typeof few)[number], person: (typeof people)[number]) => string): { look: Look; using: Reader } {
    const producers = new Map(reader.producers);
    const truths = new Map([...reader.truths].map(([id, own]) => [id, new Set(own)]));
    for (const bait of few) {
      for (const person of people) {
        const line = lineFor(bait, person);
        const statement = `planted ${bait.id} ${line}`;
        producers.set(keyOf(bait.id, line), new Set([statement]));
        truths.get(person.standing.jobSeekerId)!.add(statement);
      }
    }
    const look: Look = async ({ id }, page) => {
      const bait = few.find((one) => one.id === id)!;
      const view = await product(bait, page);
      const behind = await behindAliases();
      const cards = view.cards.map((card) => ({ ...card, fits: [...card.fits, lineFor(bait, personOf.get(behind.get(card.aliasId)!)!)] }));
      return { ...view, cards };
    };
    return { look, using: { producers, truths } };
  }

  test("the exact distance", async () => {
    const { look, using } = withLine((bait, { town }) => `Lives ${Math.round(distanceMetres(town, bait.at))} metres away`);
    await failing(look, using);
  });

  test("a hidden facet: who has which certificates, though fewer than five share them", async () => {
    const { look, using } = withLine((_, { facts }) => `Facet ${[...facts.certificates, ...facts.experienceLong, ...facts.times].join("+")}`);
    await failing(look, using);
  });

  test("when somebody last changed their profile, to whoever knows when they did", async () => {
    const { look, using } = withLine((_, { key }) => `Updated ${key}`);
    await failing(look, using);
  });

  test("generalisation off: everything is shown as people said it", async () => {
    const everything: CrowdRule = (all) =>
      new Map(all.map((person) => {
        const finest = new Map(statementsOf(person).map(({ step, words }) => [STEPS[step]!.fact, words]));
        return [person.key, { outside: [...finest.values()], told: valuesOf(person.facts), pool: "" }];
      }));
    await counted(db, everything);
    await failing(product);
    await counted(db);
  });
});
