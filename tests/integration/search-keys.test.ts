import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { makeKey, type MeiliKey } from "#search/keys.server.ts";
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

const prefix = `${db.name}_`;
const meiliUrl = inject("meiliUrl");
const env = { meiliUrl, meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const master = connectSearch(env, { prefix });
const named = async () => (await master.client.getKeys({ limit: 1_000 })).results.filter(({ name }) => name?.endsWith(prefix));
let keys: { web: MeiliKey; worker: MeiliKey };

/** As the process has it that was handed this key and no master key. */
const own = (meiliKey: MeiliKey) => ({ meiliUrl, meiliMasterKey: null, meiliKey, appSecret: TEST_SECRET });
const client = ({ key }: MeiliKey) => new Meilisearch({ host: meiliUrl, apiKey: key });
const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ cause: { code: "invalid_api_key" } });

beforeAll(async () => {
  keys = { web: await makeKey(master.client, TEST_SECRET, "web", prefix), worker: await makeKey(master.client, TEST_SECRET, "worker", prefix) };
  await createIndexing(db.deps, connectSearch(own(keys.worker), { prefix })).rebuild();
});
afterAll(async () => {
  for (const uid of [master.index, master.jobs]) await master.client.deleteIndex(uid).waitTask(WAIT);
  for (const { uid } of await named()) await master.client.deleteKey(uid);
});

describe("each process has a key of its own, and no more", () => {
  test("web searches, and looks at how an index stands, without the master key", async () => {
    const search = createSearch(own(keys.web), { prefix });
    const query = {
      employerId: world.employer.employerId, employerLevel: "leader" as const, tasks: ["fill-shelves"], sector: "retail", latitude: 51.45, longitude: -2.59,
    };
    expect(await search.candidates(query, 10)).toEqual([searchId]);
    const look = await search.look("people", { ids: [searchId, crypto.randomUUID()], some: 5, from: 0 });
    expect(look).toMatchObject({ documents: 1, held: [searchId], some: [searchId] });
  });

  test("web reads no document, changes nothing and knows of no key", async () => {
    const web = client(keys.web);
    const index = web.index(master.index);
    await refused(index.getDocuments());
    await refused(index.getDocument(searchId));
    await refused(index.addDocuments([{ id: searchId }]));
    await refused(index.deleteDocument(searchId));
    await refused(index.getSettings());
    await refused(index.updateSettings({ displayedAttributes: ["*"] }));
    await refused(web.getKeys());
    await refused(web.createDump());
    await refused(web.index("another").search(""));
    const { hits } = await index.search("", { attributesToRetrieve: ["*"], showRankingScore: true });
    expect(hits.map((hit) => Object.keys(hit).filter((name) => !name.startsWith("_")))).toEqual([["id"]]);
  });

  test("the worker knows of no key", async () => {
    const worker = client(keys.worker);
    await refused(worker.getKeys());
    await refused(worker.createKey({ actions: ["*"], indexes: ["*"], expiresAt: null }));
    await refused(worker.createDump());
  });

  test("a key is made once, another secret makes another, and the one before it opens nothing", async () => {
    expect(await makeKey(master.client, TEST_SECRET, "web", prefix)).toEqual(keys.web);
    const next = await makeKey(master.client, "another-secret-of-32-characters!", "web", prefix);
    expect(next.uid).not.toBe(keys.web.uid);
    await refused(client(keys.web).index(master.index).search(""));
    expect((await named()).map(({ name, actions }) => [name, actions.includes("documents.get")]).toSorted()).toEqual([
      [`firstshift-web-${prefix}`, false], [`firstshift-worker-${prefix}`, true],
    ]);
    keys.web = await makeKey(master.client, TEST_SECRET, "web", prefix);
  });

  test("two processes that make it at the same moment have the same", async () => {
    await master.client.deleteKey(keys.web.uid);
    const [one, two] = await Promise.all([1, 2].map(() => makeKey(master.client, TEST_SECRET, "web", prefix)));
    expect(one).toEqual(two);
  });
});

test("what a document of a person holds is on a list, and in the shapes that are on it", async () => {
  const { results } = await master.client.index(master.index).getDocuments({ limit: 100 });
  expect(results).toHaveLength(1);
  const SHAPES: Record<string, (value: unknown) => boolean> = {
    id: (value) => /^[0-9a-f-]{36}$/.test(String(value)),
    words: (value) => isListOf(value, /^x[a-z]{2,40}$/),
    tasks: (value) => isListOf(value, /^[a-z][a-z-]{1,40}$/),
    atoms: (value) => isListOf(value, /^[\w-]{22}$/),
    _geo: (value) => value === null || Object.values(value as object).every((degrees) => Number.isFinite(degrees) && Math.abs(Math.round(degrees * 10) - degrees * 10) < 1e-9),
  };
  for (const document of results) {
    expect(Object.keys(document).filter((key) => !Object.hasOwn(SHAPES, key))).toEqual([]);
    for (const [key, value] of Object.entries(document)) expect([key, SHAPES[key]!(value)]).toEqual([key, true]);
  }
});

function isListOf(value: unknown, shape: RegExp): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string" && shape.test(one));
}
