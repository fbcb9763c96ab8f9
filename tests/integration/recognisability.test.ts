import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { EmployerMember, JobSeeker } from "#app/domain/actor.ts";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { crowdRule, type CrowdRule } from "#app/domain/recognisability/crowd.ts";
import { SHARED_BY } from "#app/domain/recognisability/generalise.ts";
import { readRecognisability } from "#app/domain/recognisability/read-recognisability.ts";
import { statementsOf } from "#app/domain/recognisability/outside-facts.ts";
import { valuesOf } from "#app/domain/recognisability/single-values.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import type { ProfileDocument } from "#search/profile-document.ts";
import { reindex } from "#search/reindex.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { anOpenVacancy, chooses, vacancyRef } from "#tests/support/brokering.ts";
import { counted, publishedPeople } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const prefix = `${db.name}_`;
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const connection = connectSearch(env, { prefix });
const deps = { ...db.deps, search: createSearch(env, { prefix }) };
const indexing = createIndexing(deps, connection);
const documents = async () =>
  (await connection.client.index<ProfileDocument>(connection.index).getDocuments({ limit: 1000 })).results;

const [bristol, yate, cardiff] = await Promise.all(
  ["Bristol", "Yate", "Cardiff"].map(async (name) => (await db.superuser`select id from place where name = ${name} limit 1`)[0]!.id as number),
);
const CROWD = { place_id: bristol, hopes: ["food"], tasks_liked: ["wash-up", "lay-tables"], days: ["mon", "tue", "wed", "thu"] };
const crowd = (count: number, like: Record<string, unknown> = {}) =>
  publishedPeople(db, Array.from({ length: count }, () => ({ ...CROWD, ...like })));

type Row = { id: string; outside: string[]; told: string[]; pool: string };
const shown = async (): Promise<Map<string, Row>> => {
  const rows = await db.superuser<Row[]>`select job_seeker_id as id, outside, told, pool from shown_profile`;
  return new Map(rows.map((row) => [row.id, row]));
};
/** Groups and single values that fewer than five people show, as anybody would find them in all the cards there are. */
const tooRare = async (): Promise<string[]> => {
  const rows = [...(await shown()).values()];
  const groups = Map.groupBy(rows.filter(({ outside }) => outside.length > 0), ({ outside }) => outside.join(" "));
  const values = Map.groupBy(rows.flatMap(({ told, pool }) => told.map((value) => `${pool} ${value}`)), (value) => value);
  return [...groups, ...values].filter(([, members]) => members.length < SHARED_BY).map(([what]) => what);
};
const hide = (ids: string[]) => db.superuser`update published_profile set withdrawn_at = now() where job_seeker_id = any(${ids})`;
const area = (row: Row | undefined) => row?.outside.find((one) => one.startsWith("area:"));

beforeAll(() => connection.client.createIndex(connection.index, { primaryKey: "id" }).waitTask(WAIT));
beforeEach(() => db.superuser`delete from published_profile`);
afterAll(() => connection.client.deleteIndex(connection.index).waitTask(WAIT));

describe("what is shown of somebody", () => {
  test("is nothing until they are counted, whoever is like them", async () => {
    await crowd(20);
    await counted(db);
    const [newcomer] = await crowd(1);
    expect((await shown()).get(newcomer!)).toMatchObject({ outside: [], told: [] });
    await counted(db);
    expect((await shown()).get(newcomer!)!.outside).toContain(`area:town:${bristol}`);
    expect(await counted(db)).toBe(0);
  });

  test("is nothing again once they change a fact, and stays when they approve the same again", async () => {
    const [person] = await crowd(20);
    await counted(db);
    const before = (await shown()).get(person!);
    await db.superuser`update published_profile set published_at = now() where job_seeker_id = ${person!}`;
    expect((await shown()).get(person!)).toEqual(before);
    await db.superuser`update published_profile set helps = '{large-print}' where job_seeker_id = ${person!}`;
    expect((await shown()).get(person!)).toMatchObject({ outside: [], told: [] });
  });

  test("is entered at eight and kept to five; the fifth who leaves takes it from the four, in the same moment", async () => {
    await crowd(30);
    const yates = await crowd(7, { place_id: yate });
    await counted(db);
    expect(area((await shown()).get(yates[0]!))).toBe("area:region:south-west");
    yates.push(...(await crowd(1, { place_id: yate })));
    await counted(db);
    expect(area((await shown()).get(yates[0]!))).toBe(`area:town:${yate}`);
    for (const left of [7, 6, 5]) {
      await hide([yates.pop()!]);
      await counted(db);
      expect(area((await shown()).get(yates[0]!)), `${left} left`).toBe(`area:town:${yate}`);
    }
    await hide([yates.pop()!]);
    for (const id of yates) expect((await shown()).get(id)).toMatchObject({ outside: [], told: [], pool: "" });
    await counted(db);
    expect(area((await shown()).get(yates[0]!))).toBe("area:region:south-west");
  });

  test("never stands in a group of fewer than five at any moment, in whatever order two leave at once", async () => {
    await crowd(30);
    const yates = await crowd(8, { place_id: yate, tasks_liked: ["mow"] });
    await counted(db);
    await hide(yates.splice(0, 2));
    // Six stand; two hide in two transactions that overlap.
    await Promise.all(yates.splice(0, 2).map((id) => hide([id])));
    expect(await tooRare()).toEqual([]);
    for (const id of yates) expect((await shown()).get(id)!.outside).toEqual([]);
    await counted(db);
    expect(await tooRare()).toEqual([]);
  });

  test("is never rare, through a long coming and going", async () => {
    const kinds = [{}, { place_id: yate }, { place_id: cardiff }, { hours_start: 20, hours_aim: 30 }, { tasks_liked: ["mow"], days: ["sun"] }];
    const here: string[] = [];
    for (let round = 0; round < 12; round++) {
      here.push(...(await crowd(3 + (round % 4), kinds[round % kinds.length])));
      if (round % 2 === 0) await counted(db);
      await hide(here.splice((round * 7) % Math.max(1, here.length - 3), round % 4));
      expect(await tooRare(), `round ${round}`).toEqual([]);
    }
  });

  test("is nothing at all on a platform of four", async () => {
    await crowd(4);
    await counted(db);
    for (const row of (await shown()).values()) expect(row).toMatchObject({ outside: [], told: [] });
    await crowd(20);
    await counted(db);
    await hide([...(await shown()).keys()].slice(0, 20));
    for (const row of (await shown()).values()) expect(row).toMatchObject({ outside: [], told: [] });
  });

  test("this test notices when nothing is generalised", async () => {
    const off: CrowdRule = (people) =>
      new Map(
        people.map((person) => {
          const outside = statementsOf(person).map(({ words }) => words);
          return [person.key, { outside, told: valuesOf(person.facts), pool: "" }];
        }),
      );
    await crowd(20);
    const [alone] = await crowd(1, { place_id: cardiff, tasks_liked: ["walk-dogs"] });
    await counted(db, off);
    const rare = await tooRare();
    expect(rare.join()).toContain(`area:town:${cardiff}`);
    expect(rare.join()).toContain("liked:walk-dogs");
    await counted(db, crowdRule);
    expect(await tooRare()).toEqual([]);
    expect((await shown()).get(alone!)!.told).not.toContain("liked:walk-dogs");
  });
});

describe("who may know", () => {
  const asEmployer = async (statement: string) => {
    const login = db.as("firstshift_employer");
    return login.begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(world.employer, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      return tx.unsafe(statement);
    });
  };

  test("employers' login cannot read what was published, nor count who is alike", async () => {
    const [person] = await crowd(20);
    await expect(asEmployer("select 1 from published_profile")).rejects.toMatchObject({ code: "42501" });
    await expect(asEmployer(`select people_alike('${person}')`)).rejects.toMatchObject({ code: "42501" });
    await expect(asEmployer("update shown_profile set told = '{}'")).rejects.toMatchObject({ code: "42501" });
  });

  test("only the worker counts", async () => {
    for (const actor of [world.seeker, world.coach, world.employer, world.operator, { kind: "mailing" } as const]) {
      await expect(countCrowd(db.deps, actor as never)).rejects.toThrow(NotAllowed);
    }
  });

  test("the person and their coach are told how many look like them, and nobody else is", async () => {
    await crowd(20);
    const { jobSeekerId } = world.seeker;
    await db.superuser`insert into published_profile (job_seeker_id, search_id, hopes, tasks_liked, tasks_done, environment_like,
      environment_avoid, helps, hours_start, hours_aim, days, place_id, travel_metres, published_at)
      values (${jobSeekerId}, ${crypto.randomUUID()}, '{food}', '{wash-up}', '{}', '{}', '{}', '{}', 8, 16,
        '{mon,tue,wed,thu}', ${bristol!}, 8047, now())`;
    await counted(db);
    const alike = (actor: typeof world.seeker | typeof world.coach | typeof world.otherCoach | typeof world.lead) =>
      db.deps.withActor(actor, (store) => store.crowd.alike(jobSeekerId));
    expect(await alike(world.seeker)).toContainEqual({ without: null, people: 21 });
    // Where they live is not theirs to leave out.
    expect(await alike(world.coach)).toEqual([{ without: null, people: 21 }]);
    expect(await alike(world.lead)).not.toEqual([]);
    expect(await alike(world.otherCoach)).toEqual([]);
    expect(await alike(world.otherSeeker as JobSeeker)).toEqual([]);
  });
});

describe("what the person and their coach read of it", () => {
  const { jobSeekerId } = world.seeker;
  const publish = (extra: Record<string, unknown> = {}) =>
    db.superuser`insert into published_profile ${db.superuser({
      ...CROWD, job_seeker_id: jobSeekerId, search_id: crypto.randomUUID(), tasks_done: [] as string[], environment_like: [] as string[],
      environment_avoid: [] as string[], helps: ["large-print"], hours_start: 8, hours_aim: 16, travel_metres: 8047,
      published_at: db.clock.now().toString(), ...extra,
    })}`;
  const read = (actor: JobSeeker | typeof world.coach = world.seeker) => readRecognisability(db.deps, actor, jobSeekerId);

  test("how many look like them, what is told, what is kept back, and what they could leave out", async () => {
    expect(await read()).toEqual({ published: false, counted: null });
    await crowd(20);
    await crowd(20, { certificates: ["food-hygiene"] });
    await publish({ certificates: ["food-hygiene"] });
    expect((await read()).counted).toMatchObject({ alike: null });
    await counted(db);
    const { counted: view } = await read();
    expect(view).toMatchObject({ alike: 21, kept: [{ kind: "help", code: "large-print" }], without: [{ code: "food-hygiene", people: 41 }] });
    expect(view!.facts).toEqual([
      { fact: "area", town: "Bristol", county: "Bristol", region: "the South West", told: "exact" },
      { fact: "hours", told: "exact" }, { fact: "days", told: "exact" }, { fact: "certificate", code: "food-hygiene", told: "exact" },
    ]);
    expect(await read(world.coach)).toEqual(await read());
    await expect(read(world.otherCoach)).rejects.toThrow(NotFound);
    await expect(read(world.otherSeeker)).rejects.toThrow(NotFound);
  });

  test("somebody who is like nobody is told that nothing is shown of them", async () => {
    await crowd(20);
    await publish({ place_id: cardiff, days: ["sun"], hours_start: 40, hours_aim: 48 });
    await counted(db);
    const { counted: view } = await read();
    expect(view!.facts.every(({ told }) => told === "nothing")).toBe(true);
    expect(await tooRare()).toEqual([]);
  });
});

describe("what employers are shown of it", () => {
  const matchesOf = async (employer: EmployerMember, vacancyId: string) =>
    (await viewMatches(deps, employer, { opening: vacancyRef(vacancyId), page: 1 })).cards;
  const vacancyFor = async (employer: EmployerMember, tasks: string[]) => {
    const id = await anOpenVacancy(db, employer.employerId);
    await db.superuser`delete from vacancy_task where vacancy_id = ${id}`;
    for (const [position, task] of tasks.entries()) {
      await db.superuser`insert into vacancy_task (vacancy_id, employer_id, task_code, need, frequency, position)
        values (${id}, ${employer.employerId}, ${task}, 'essential', 'daily', ${position})`;
    }
    return id;
  };

  test("a bait with one rare task finds nobody by it: not in the index, the words, the order or the weight", async () => {
    const common = await crowd(20);
    const [rare] = await crowd(1, { tasks_liked: ["wash-up", "lay-tables", "walk-dogs"], tasks_done: ["walk-dogs"] });
    await counted(db);
    for (const id of [rare!, ...common.slice(0, 9)]) await chooses(db, { jobSeekerId: id } as JobSeeker, world.employer);
    await reindex(deps, connection);
    const all = JSON.stringify(await documents());
    expect(all).toContain("wash-up");
    expect(all).not.toMatch(/walk-?dogs/);
    const cards = await matchesOf(world.employer, await vacancyFor(world.employer, ["walk-dogs"]));
    expect(cards).toHaveLength(10);
    const words = new Set(cards.map(({ fits, uncertain, wouldWork }) => JSON.stringify([fits, uncertain, wouldWork])));
    expect(words.size).toBe(1);
    const away = await viewMatches(db.deps, world.employer, { opening: vacancyRef(await vacancyFor(world.employer, ["walk-dogs"])), page: 1 });
    expect(new Set(away.cards.map(({ fits, uncertain, wouldWork }) => JSON.stringify([fits, uncertain, wouldWork]))).size).toBe(1);
  });

  test("two employers are shown the same of one person, each by a name of its own", async () => {
    const [person] = await crowd(20, { tasks_done: ["wash-up"] });
    const seeker = { jobSeekerId: person! } as JobSeeker;
    await db.superuser`update visibility_choice set withdrawn_at = now() where withdrawn_at is null`;
    for (const employer of [world.employer, world.otherEmployer]) await chooses(db, seeker, employer);
    await counted(db);
    await reindex(deps, connection);
    const [one] = await matchesOf(world.employer, await vacancyFor(world.employer, ["wash-up"]));
    const [other] = await matchesOf(world.otherEmployer, await vacancyFor(world.otherEmployer, ["wash-up"]));
    expect(one!.aliasId).not.toBe(other!.aliasId);
    expect({ ...one, aliasId: "", label: "" }).toEqual({ ...other, aliasId: "", label: "" });
    expect(one!.fits).toContain("Has done: wash up and keep a kitchen clean");
  });

  test("the index follows a count", async () => {
    const [person] = await crowd(7, { tasks_liked: ["mow"] });
    await chooses(db, { jobSeekerId: person! } as JobSeeker, world.employer);
    await reindex(deps, connection);
    const [{ search_id: id }] = (await db.superuser`select search_id from published_profile where job_seeker_id = ${person!}`) as unknown as [{ search_id: string }];
    const ours = async () => (await documents()).find((document) => document.id === id);
    expect(await ours()).toMatchObject({ tasks: [], words: [], _geo: null });
    const began = db.clock.now();
    await counted(db);
    // In parts of three: nobody who chooses something meanwhile waits for all of them.
    const inParts = createIndexing(deps, connection, { together: 3 });
    const parts = [];
    for (let after: string | null = null, went = false; !went || after !== null; went = true) {
      const { people, next } = await inParts.syncShown(began, after);
      parts.push(people);
      after = next;
    }
    expect(parts).toEqual([3, 3, 1]);
    expect(await ours()).toMatchObject({ tasks: ["mow"] });
    expect(await indexing.syncShown(began)).toEqual({ people: 7, next: null });
  });

  test("the index follows each part of a count once", async () => {
    await crowd(8);
    await crowd(8, { place_id: cardiff });
    await db.superuser`delete from event where name = 'CrowdCounted'`;
    // Time goes by between the parts, as it does.
    const withActor: typeof db.deps.withActor = (actor, work) => {
      db.clock.advance({ minutes: 1 });
      return db.deps.withActor(actor, work);
    };
    expect(await countCrowd({ ...db.deps, withActor }, { kind: "timekeeping" }, crowdRule, 8)).toBe(16);
    const asked = await db.superuser<{ at: string }[]>`select to_json(occurred_at) as at from event where name = 'CrowdCounted' order by occurred_at`;
    const followed = [];
    for (const { at } of asked) followed.push((await indexing.syncShown(Temporal.Instant.from(at))).people);
    expect(followed).toEqual([8, 8]);
  });
});
