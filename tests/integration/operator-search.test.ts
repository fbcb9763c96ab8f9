import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fanOut } from "#app/composition/jobs/event-job.ts";
import type { Operator } from "#app/domain/actor.ts";
import { Clash, NotAllowed } from "#app/domain/errors.ts";
import { askReindex } from "#app/domain/operations/ask-reindex.ts";
import { readSearchIndex } from "#app/domain/operations/read-search-index.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const story = await aStory(db, world);
const searchId = story["public.published_profile"]!.search_id as string;

const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const connection = connectSearch(env, { prefix });
const deps = { ...db.deps, search: createSearch(env, { prefix }) };
const indexing = createIndexing(deps, connection);
const index = connection.client.index(connection.index);
const jobs = connection.client.index(connection.jobs);
const openings = ["public.vacancy", "public.unmet_need"].map((table) => story[table]!.id as string);
await db.superuser`update vacancy set status = 'open' where id = any(${openings})`;
const read = () => readSearchIndex(deps, world.operator);

beforeAll(async () => {
  await indexing.rebuild();
}, 120_000);
afterAll(() => Promise.all([connection.index, connection.jobs].map((uid) => connection.client.deleteIndex(uid).waitTask(WAIT))));

describe("the look into the indexes", () => {
  test("finds them in step after a rebuild, and says when that was and of nobody who they are", async () => {
    const view = await read();
    expect(view).toMatchObject({
      underway: false,
      people: { expected: 1, inStep: true, found: { documents: 1, looked: 1, missing: 0, taken: 1, tooMany: 0 } },
      jobs: { expected: 2, inStep: true, found: { documents: 2, looked: 2, missing: 0, taken: 2, tooMany: 0 } },
    });
    for (const { found } of [view.people, view.jobs]) expect(Date.parse(found!.builtAt)).toBeGreaterThan(Date.now() - 120_000);
    for (const id of [searchId, world.seeker.jobSeekerId, ...openings]) expect(JSON.stringify(view)).not.toContain(id);
  });

  test("finds who is missing and who is too many, in each; one sync or one rebuild mends both", async () => {
    await index.deleteDocument(searchId).waitTask(WAIT);
    await index.addDocuments([{ id: crypto.randomUUID() }, { id: crypto.randomUUID() }]).waitTask(WAIT);
    await jobs.deleteDocument(openings[0]!).waitTask(WAIT);
    await jobs.addDocuments([{ id: crypto.randomUUID() }]).waitTask(WAIT);
    expect(await read()).toMatchObject({
      people: { inStep: false, found: { documents: 2, looked: 1, missing: 1, taken: 2, tooMany: 2 } },
      jobs: { inStep: false, found: { documents: 2, looked: 2, missing: 1, taken: 2, tooMany: 1 } },
    });
    await indexing.rebuild();
    expect(await read()).toMatchObject({ people: { inStep: true }, jobs: { inStep: true } });
  }, 120_000);

  test("counts somebody who hid, and a job that was closed, as too many", async () => {
    const { jobSeekerId } = world.seeker;
    const hidden = (at: "now()" | "null") =>
      db.superuser.unsafe(`
        update visibility_choice set withdrawn_at = ${at} where job_seeker_id = '${jobSeekerId}';
        update standing_admission set ended_at = ${at} where job_seeker_id = '${jobSeekerId}'`);
    const closed = (status: "closed" | "open") => db.superuser`update vacancy set status = ${status} where id = ${openings[0]!}`;
    await Promise.all([hidden("now()"), closed("closed")]);
    expect(await read()).toMatchObject({
      people: { expected: 0, inStep: false, found: { documents: 1, looked: 0, tooMany: 1 } },
      jobs: { expected: 1, inStep: false, found: { documents: 2, looked: 1, missing: 0, tooMany: 1 } },
    });
    await Promise.all([hidden("null"), closed("open")]);
  });

  test("says so when there is no index to ask", async () => {
    const away = createSearch({ ...env, meiliUrl: "http://127.0.0.1:9" }, { prefix });
    const unknown = { found: null, inStep: false };
    expect(await readSearchIndex({ ...deps, search: away }, world.operator)).toMatchObject({
      people: { expected: 1, ...unknown }, jobs: { expected: 2, ...unknown },
    });
  });
});

describe("building it anew", () => {
  test("follows from the event, once however often that is worked through, and is not asked for twice", async () => {
    await askReindex(deps, world.operator);
    const [event] = await db.superuser<{ id: string; account_id: string }[]>`select id, account_id from event where name = 'ReindexAsked'`;
    expect(event!.account_id).toBe(world.operator.accountId);
    const { reindex, email, index: single } = await fanOut(deps, { eventId: event!.id });
    expect({ jobs: reindex.length, email, single }).toEqual({ jobs: 1, email: [], single: [] });
    expect((await fanOut(deps, { eventId: event!.id })).reindex).toEqual(reindex);

    await db.superuser`insert into pgboss.job (id, name, data) values (${reindex[0]!.id}, 'reindex', ${db.superuser.json(reindex[0]!.data)})`;
    expect(await read()).toMatchObject({ underway: true });
    await expect(askReindex(deps, world.operator)).rejects.toBeInstanceOf(Clash);
    await db.superuser`delete from pgboss.job where name = 'reindex'`;
    expect(await read()).toMatchObject({ underway: false });
  });

  test("is for operators, and so is the look", async () => {
    for (const actor of [
      { kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead, world.employer, { kind: "mailing" }, { kind: "timekeeping" },
    ]) {
      await expect(readSearchIndex(deps, actor as Operator)).rejects.toBeInstanceOf(NotAllowed);
      await expect(askReindex(deps, actor as Operator)).rejects.toBeInstanceOf(NotAllowed);
    }
    const [count] = await db.superuser<{ n: number }[]>`select count(*)::int as n from event where name = 'ReindexAsked'`;
    expect(count!.n).toBe(1);
  });
});
