import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import type { CandidateQuery } from "#app/domain/matching/search-port.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import type { ProfileDocument } from "#search/profile-document.ts";
import { PEOPLE, rebuild, unfinishedBuilds } from "#search/reindex.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { chooses, vacancyRef } from "#tests/support/brokering.ts";
import { aCrowdLike } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const story = await aStory(db, world);
// So that all of it is shown; what is kept back is the business of tests/integration/recognisability.test.ts.
const likeThem = await aCrowdLike(db, world.seeker.jobSeekerId);
const vacancyId = story["public.vacancy"]!.id as string;
const searchId = story["public.published_profile"]!.search_id as string;

const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const connection = connectSearch(env, { prefix });
const deps = { ...db.deps, search: createSearch(env, { prefix }) };
const indexing = createIndexing(deps, connection);
const index = connection.client.index<ProfileDocument>(connection.index);
const { jobSeekerId } = world.seeker;

const matches = (using = deps) => viewMatches(using, world.employer, { opening: vacancyRef(vacancyId), page: 1 });
const documents = async () => (await index.getDocuments({ limit: 100 })).results;
const choose = () => db.superuser`update visibility_choice set withdrawn_at = null where job_seeker_id = ${jobSeekerId}`;
const admit = (ended: "now()" | "null") =>
  db.superuser.unsafe(`update standing_admission set ended_at = ${ended} where job_seeker_id = '${jobSeekerId}'`);
const hide = async () => {
  await db.superuser`update visibility_choice set withdrawn_at = now() where job_seeker_id = ${jobSeekerId}`;
  await admit("now()");
};

beforeEach(async () => {
  await choose();
  await rebuild(deps, connection, PEOPLE);
});
afterAll(() => Promise.all([connection.index, connection.jobs].map((uid) => connection.client.deleteIndex(uid).waitTask(WAIT))));

describe("search proposes, Postgres disposes", () => {
  test("a person who chose this employer has a card", async () => {
    const { cards, plainer, hold } = await matches();
    expect({ count: cards.length, plainer, hold }).toEqual({ count: 1, plainer: false, hold: null });
    expect(cards[0]!.fits).toContain("Likes: fill shelves and rotate stock");
  });

  test("without their document there is no card: the page really asks the index", async () => {
    await index.deleteDocument(searchId).waitTask(WAIT);
    expect((await matches()).cards).toEqual([]);
  });

  test("a stale document of somebody who hid shows nothing, on the very next request", async () => {
    await hide();
    expect((await documents()).map(({ id }) => id)).toEqual([searchId]);
    expect((await matches()).cards).toEqual([]);
  });

  test("what is no longer shown of them stands on no card of the very next request, whoever looked before", async () => {
    const likes = "Likes: fill shelves and rotate stock";
    expect((await matches()).cards[0]!.fits).toContain(likes);
    const told = (values: string) => db.superuser.unsafe(`update shown_profile set told = ${values} where job_seeker_id = '${jobSeekerId}'`);
    const [before] = await db.superuser`select told from shown_profile where job_seeker_id = ${jobSeekerId}`;
    await told("array_remove(told, 'liked:fill-shelves')");
    expect((await matches()).cards[0]!.fits).not.toContain(likes);
    await db.superuser`update shown_profile set told = ${before!.told} where job_seeker_id = ${jobSeekerId}`;
    expect((await matches()).cards[0]!.fits).toContain(likes);
  });

  test("the index follows, both ways", async () => {
    await hide();
    await indexing.sync(jobSeekerId);
    expect(await documents()).toEqual([]);
    await choose();
    await indexing.sync(jobSeekerId);
    expect(await documents()).toHaveLength(1);
  });

  test("what is chosen while an older document is on its way is not written over by it", async () => {
    let looks = 0;
    const withActor: typeof db.deps.withActor = async (actor, work) => {
      const found = await db.deps.withActor(actor, work);
      looks += 1;
      if (looks === 1) await hide();
      if (looks === 2) await choose();
      return found;
    };
    await createIndexing({ ...deps, withActor }, connection).sync(jobSeekerId);
    expect(looks).toBe(4);
    expect(await documents()).toHaveLength(1);
  });

  test("a standing choice is found like a named one, and a fall of level hides at once and indexes nobody anew", async () => {
    await hide();
    await admit("null");
    await indexing.sync(jobSeekerId);
    const before = await documents();
    expect((await matches()).cards).toHaveLength(1);
    const level = (to: string) => db.superuser`update employer set level = ${to} where id = ${world.employer.employerId}`;
    const proposed = () => deps.search.candidates({ ...query, employerLevel: "employer" }, 10);
    const query: CandidateQuery = {
      employerId: world.employer.employerId, employerLevel: "leader", tasks: ["fill-shelves"], sector: "retail",
      latitude: 51.45, longitude: -2.59,
    };
    expect(await deps.search.candidates(query, 10)).toEqual([searchId]);
    await level("employer");
    expect(await proposed()).toEqual([]);
    expect((await matches()).cards).toEqual([]);
    await level("leader");
    expect((await matches()).cards).toHaveLength(1);
    expect(await documents()).toEqual(before);
  });

  test("a document forged for another employer opens nothing to it", async () => {
    const [document] = await documents();
    await index.addDocuments([{ ...document!, atoms: ["x".repeat(22)] }]).waitTask(WAIT);
    expect((await matches()).cards).toEqual([]);
  });

  test("an employer that is no longer verified sees a reason and nobody", async () => {
    await db.superuser`update employer set verified_until = '2026-06-07' where id = ${world.employer.employerId}`;
    expect(await matches()).toMatchObject({ hold: "not-verified", cards: [] });
    await db.superuser`update employer set verified_until = '2028-01-01' where id = ${world.employer.employerId}`;
  });
});

describe("when the index is away", () => {
  test.each([
    ["nothing listens", "http://127.0.0.1:9"],
    ["the key is wrong", inject("meiliUrl")],
  ])("%s: the same people, said to be plainer", async (_, meiliUrl) => {
    const broken = createSearch({ ...env, meiliUrl, meiliMasterKey: "a-key-nobody-knows" }, { prefix });
    const { cards, plainer } = await matches({ ...deps, search: broken });
    expect({ count: cards.length, plainer }).toEqual({ count: 1, plainer: true });
  });

  test("hiding works all the same", async () => {
    const broken = createSearch({ ...env, meiliUrl: "http://127.0.0.1:9" }, { prefix });
    await hide();
    expect((await matches({ ...deps, search: broken })).cards).toEqual([]);
  });

  test("a missing index is a plainer page, and is built again by itself", async () => {
    await connection.client.deleteIndex(connection.index).waitTask(WAIT);
    expect(await matches({ ...deps, search: createSearch(env, { prefix }) })).toMatchObject({ plainer: true });
    expect(await indexing.catchUp()).toBe(true);
    expect(await matches({ ...deps, search: createSearch(env, { prefix }) })).toMatchObject({ plainer: false });
    expect(await indexing.catchUp()).toBe(false);
  });

  test("where all stands, a start asks the server for nothing that would wait behind other work", async () => {
    await indexing.catchUp();
    const asked = async () => (await connection.client.tasks.getTasks({ indexUids: [connection.index, connection.jobs] })).total;
    const before = await asked();
    expect(await indexing.catchUp()).toBe(false);
    expect(await asked()).toBe(before);
  });

  test("a build brings those who changed meanwhile in step together", async () => {
    // The clock of this test stands still, so they were all counted in the moment in which it begins.
    for (const id of likeThem) await chooses(db, { jobSeekerId: id } as JobSeeker, world.employer);
    await rebuild(deps, connection, PEOPLE);
    const { results } = await connection.client.tasks.getTasks({ indexUids: [connection.index], types: ["documentAdditionOrUpdate"] });
    expect(results[0]!.details).toMatchObject({ receivedDocuments: likeThem.length + 1 });
    await db.superuser`delete from visibility_choice where job_seeker_id = any(${likeThem})`;
  });

  test("a build that was cut short is begun again, and leaves nothing behind", async () => {
    const { client, index } = connection;
    await client.createIndex(`${index}_1`, { primaryKey: "id" }).waitTask(WAIT);
    expect(await unfinishedBuilds(connection)).toEqual([`${index}_1`]);
    expect(await indexing.catchUp()).toBe(true);
    expect(await unfinishedBuilds(connection)).toEqual([]);
    expect(await indexing.catchUp()).toBe(false);
  });
});

describe("what the index holds", () => {
  test("codes, a coarse place and hashes; no id of a person or an employer, no name, no words", async () => {
    const [document] = await documents();
    expect(Object.keys(document!).toSorted()).toEqual(["_geo", "atoms", "id", "tasks", "words"]);
    const text = JSON.stringify(document);
    for (const secret of [jobSeekerId, world.seeker.accountId, world.employer.employerId, "Pat", "careful"]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe("who may look", () => {
  test("not another employer, and not a mentor", async () => {
    await expect(viewMatches(deps, world.otherEmployer, { opening: vacancyRef(vacancyId), page: 1 })).rejects.toThrow(NotFound);
    const mentor = { ...world.employer, role: "workplace_mentor" } as const;
    await expect(viewMatches(deps, mentor, { opening: vacancyRef(vacancyId), page: 1 })).rejects.toThrow(NotAllowed);
  });

  test("two employers know one person by aliases that share nothing", async () => {
    await db.superuser`insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at)
      values (gen_random_uuid(), ${jobSeekerId}, ${world.otherEmployer.employerId}, now()) on conflict do nothing`;
    const alias = async (employer: typeof world.employer) =>
      (await deps.withActor(employer, ({ visibility }) => visibility.aliasesFor(employer.employerId, [jobSeekerId]))).get(jobSeekerId)!;
    const [one, two] = [await alias(world.employer), await alias(world.otherEmployer)];
    expect(one.aliasId).not.toBe(two.aliasId);
    await expect(
      deps.withActor(world.otherEmployer, ({ visibility }) => visibility.jobSeekerBehind(one.aliasId)),
    ).resolves.toBeNull();
  });
});
