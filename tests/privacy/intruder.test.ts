import { afterAll, describe, expect, inject, test } from "vitest";
import type { Timekeeping } from "#app/domain/actor.ts";
import { SITE_LIMITS } from "#app/domain/employer/site-limits.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { distanceMetres, milesToMetres } from "#app/domain/place/place.ts";
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
import { editing, introducedFor } from "./intruder/introducing.ts";
import { letSee, makeRules, REACHES, somePeople } from "./intruder/people.ts";
import { aReader, candidatesOf, keyOf, nearby, type Reader } from "./intruder/reading.ts";
import { switchingSites } from "./intruder/switching.ts";

const [PEOPLE, BAITS, KNOWN, POPULATIONS, SWITCHES, EDITS] = LARGE ? [5_000, 200, 100, 5, 3, 20] : [200, 6, 60, 2, 1, 1];
/** Of guessing, over all the populations. */
const SEEDS = 50;
const FEWEST = 5;
const MOST_OFTEN = 0.2;
/** Of the people, so many chose the employer by name; the others made rules, and some of those let it in. */
const NAMED = 0.4;
const COME_AND_GO = 0.02;
const INTRODUCED = 3;
/** Of so few, one page after another of one bait shows everybody. */
const ASKED_AFTER_EACH = LARGE ? 4 : 1;

const timekeeping: Timekeeping = { kind: "timekeeping" };
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const done: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(done.map((end) => end())));

/** People, some of whom chose an employer by name while others' rules let it in, and its baits. Another seed is other people and other baits. */
async function aPopulation(seed: number) {
  const db = await testDatabase();
  const prefix = `${db.name}_`;
  const connection = connectSearch(env, { prefix });
  done.push(() => connection.client.deleteIndex(connection.index).waitTask(WAIT));
  const deps = { ...db.deps, search: createSearch(env, { prefix }) };
  const indexing = createIndexing(deps, connection);
  const world = await aWorld(db);
  const { employer } = world;
  // Whoever signed up long ago and is near nobody else's people.
  await db.superuser`update employer set status = 'not_verified' where id <> ${employer.employerId}`;
  const ids = await somePeople(db, PEOPLE, seed);
  const named = ids.filter((_, index) => index % 10 < NAMED * 10);
  await letSee(db, employer.employerId, named);
  await makeRules(db, ids.filter((id) => !named.includes(id)), seed + 1);
  await counted(db);
  const baits = await someBaits(db, employer, BAITS, seed + 2);
  await announceEmployers(db.deps, timekeeping);
  // The notice ends, and whatever changed in the moment of a rebuild is brought in one by one after it.
  db.clock.advance({ hours: 7 * 24 + 1 });
  await indexing.rebuild();
  const { people, middles } = await db.deps.withActor(timekeeping, async ({ crowd }) => ({
    people: await crowd.everybody(), middles: await crowd.middles(),
  }));
  const product = asTheProductShows(deps, employer, db.clock);
  const chance = chanceFrom(seed + 3);
  const later = new Set<string>();
  /** In the same days some choose it by name, and some of those who did hide. */
  const meanwhile = async () => {
    const some = chance.some(ids, Math.ceil(PEOPLE * COME_AND_GO));
    const now = db.clock.now().toString();
    const hid = await db.superuser<{ id: string }[]>`update visibility_choice set withdrawn_at = ${now}
      where job_seeker_id = any(${some}) and withdrawn_at is null
        and not exists (select from introduction i where i.job_seeker_id = visibility_choice.job_seeker_id) returning job_seeker_id as id`;
    await letSee(db, employer.employerId, some.filter((id) => !hid.some((one) => one.id === id) && !named.includes(id) && !later.has(id)));
    for (const id of some) later.add(id);
    await Promise.all(some.map((id) => indexing.sync(id)));
  };
  const synced = () => indexing.syncAdmitted(employer.employerId);
  return { db, deps, world, employer, ids, named, baits, people, middles, product, meanwhile, synced, chance };
}
type There = Awaited<ReturnType<typeof aPopulation>>;

/** Who each alias of the intruder is. */
async function behindAliases({ db, employer }: There): Promise<Map<string, string>> {
  const rows = await db.superuser<{ id: string; person: string }[]>`
    select id, job_seeker_id as person from employer_alias where employer_id = ${employer.employerId}`;
  return new Map(rows.map(({ id, person }) => [id, person]));
}

/** The smallest set of people that an alias can be, how often the truth is outside it, and how often a guess is right. */
async function judged(there: There, candidates: ReadonlyMap<string, ReadonlySet<string>>, seeds: number) {
  const behind = await behindAliases(there);
  const holding = [...candidates].filter(([alias, set]) => set.has(behind.get(alias)!));
  return {
    aliases: candidates.size,
    missed: candidates.size - holding.length,
    fewest: Math.min(...holding.map(([, set]) => set.size)),
    rates: Array.from({ length: seeds }, (_, seed) => successOf(candidates, behind, there.ids, { known: KNOWN, seed })),
  };
}

/** All that an employer can do: reads everything, changes baits, reads introductions, opens and closes sites in turns. */
async function attacked(there: There) {
  const { db, world, named, baits, people, middles, product } = there;
  const said = await everythingSaid(product, baits);
  const bait = baits.find(({ kind }) => kind === "vacancy")!;
  const introductions = await introducedFor({ db, world, bait }, named.slice(0, INTRODUCED));
  const edited = await editing({ db, world, bait, look: product }, introductions, EDITS);
  for (const [alias, keys] of edited.said) said.set(alias, new Set([...(said.get(alias) ?? []), ...keys]));
  const asking = baits.filter((one) => one !== bait).slice(0, ASKED_AFTER_EACH);
  const switched = await switchingSites({ ...there, look: product, known: new Set(said.keys()), asking }, SWITCHES, there.chance);
  const reader = aReader(people, [...baits, ...edited.versions], middles);
  const seeds = SEEDS / POPULATIONS;
  const certain = candidatesOf(reader, said);
  const townOf = new Map(people.map(({ standing, town }) => [standing.jobSeekerId, town]));
  // It may believe what a site seems to say, though choices by name come and go in the same days.
  const likely = nearby(certain, switched.seemsNear, townOf, milesToMetres(Math.max(...REACHES)));
  return { reader, switched, newLines: edited.newLines, certain: await judged(there, certain, seeds), likely: await judged(there, likely, seeds) };
}

const first = await aPopulation(20_261);
let firstAttack: Awaited<ReturnType<typeof attacked>>;

describe(`an intruder with ${BAITS} baits, who knows what can be known of ${KNOWN} people among ${PEOPLE}`, () => {
  test(`never has fewer than ${FEWEST} people whom a card can be, and guesses right once in five at most`, async () => {
    firstAttack = await attacked(first);
    const attacks: Omit<typeof firstAttack, "reader">[] = [firstAttack];
    for (let next = 1; next < POPULATIONS; next += 1) {
      const { reader: _large, ...one } = await attacked(await aPopulation(20_261 + 100 * next));
      attacks.push(one);
    }
    const sum = (of: (one: (typeof attacks)[number]) => number) => attacks.reduce((all, one) => all + of(one), 0);
    const fewest = Math.min(...attacks.map(({ certain }) => certain.fewest));
    const guesses = [upperBound(attacks.flatMap(({ certain }) => certain.rates)), upperBound(attacks.flatMap(({ likely }) => likely.rates))];
    const { mean, upper } = guesses.toSorted((a, b) => b.upper - a.upper)[0]!;
    const seen = sum(({ certain }) => certain.aliases);
    const [came, went, backAtOnce, newLines] = [
      sum(({ switched }) => switched.came), sum(({ switched }) => switched.went), sum(({ switched }) => switched.backAtOnce), sum((one) => one.newLines),
    ];
    measured("intruder_people_seen", seen, null, true);
    measured("intruder_smallest_candidate_set", fewest, FEWEST, fewest >= FEWEST);
    measured("intruder_smallest_set_if_sites_are_believed", Math.min(...attacks.map(({ likely }) => likely.fewest)), null, true);
    measured("intruder_success_mean", mean, null, true);
    measured("intruder_success_upper_95", upper, MOST_OFTEN, upper <= MOST_OFTEN);
    measured("intruder_came_and_went_with_sites", came + went, null, true);
    measured("intruder_back_without_notice", backAtOnce, 0, backAtOnce === 0);
    measured("intruder_lines_from_changed_openings", newLines, 0, newLines === 0);
    // It sees people, some come and go, and whom it holds a card to be is always among those it can be: else it reads wrongly.
    expect(seen).toBeGreaterThan((PEOPLE * POPULATIONS) / 10);
    expect(came).toBeGreaterThan(0);
    expect(went).toBeGreaterThan(0);
    expect(sum(({ certain }) => certain.missed)).toBe(0);
    expect(fewest).toBeGreaterThanOrEqual(FEWEST);
    expect(upper).toBeLessThanOrEqual(MOST_OFTEN);
    expect({ backAtOnce, newLines }).toEqual({ backAtOnce: 0, newLines: 0 });
  }, LARGE ? 4 * 3_600_000 : 400_000);
});

describe("a leak that is planted is found", () => {
  const { db, people, product } = first;
  const few = first.baits.slice(1, 5);
  const personOf = new Map(people.map((person) => [person.standing.jobSeekerId, person]));
  const failing = async (look: Look, using: Reader = firstAttack.reader) => {
    const { fewest, missed } = await judged(first, candidatesOf(using, await everythingSaid(look, few)), 1);
    expect(missed).toBe(0);
    expect(fewest).toBeLessThan(FEWEST);
  };

  /** A page with one more line on each card, and an intruder who knows what it means. */
  function withLine(lineFor: (bait: (typeof few)[number], person: (typeof people)[number]) => string): { look: Look; using: Reader } {
    const producers = new Map(firstAttack.reader.producers);
    const truths = new Map([...firstAttack.reader.truths].map(([id, own]) => [id, new Set(own)]));
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
      const behind = await behindAliases(first);
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

  test("admissions that only rest while they do not fit, and count at once when they do", async () => {
    // So that sites may be changed again as often as they were.
    db.clock.advance({ hours: 24 * Math.max(...SITE_LIMITS.map(({ perDays }) => perDays)) });
    await db.superuser`alter table employer_site disable trigger employer_site_fits_no_more`;
    const { went, backAtOnce } = await switchingSites({ ...first, look: product, known: new Set(), asking: few.slice(0, ASKED_AFTER_EACH) }, 1, chanceFrom(7));
    await db.superuser`alter table employer_site enable trigger employer_site_fits_no_more`;
    expect(went).toBeGreaterThan(0);
    expect(backAtOnce).toBeGreaterThan(0);
  });
});
