import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { crowdRule } from "#app/domain/recognisability/crowd.ts";
import type { CrowdStore, Present } from "#app/domain/recognisability/crowd-store.ts";
import { SHARED_BY } from "#app/domain/recognisability/generalise.ts";
import { counted, publishedPeople } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const [bristol, yate] = await Promise.all(
  ["Bristol", "Yate"].map(async (name) => (await db.superuser`select id from place where name = ${name} limit 1`)[0]!.id as number),
);
const people = (count: number, like: Record<string, unknown> = {}) =>
  publishedPeople(db, Array.from({ length: count }, () => ({ place_id: bristol, tasks_liked: ["wash-up", "bake"], ...like })));

type Row = { id: string; outside: string[]; told: string[]; pool: string };
const rows = () => db.superuser<Row[]>`select job_seeker_id as id, outside, told, pool from shown_profile`;
const shownOf = async (id: string) => (await rows()).find((row) => row.id === id);
const tooRare = async (): Promise<string[]> => {
  const all = await rows();
  const groups = Map.groupBy(all.filter(({ outside }) => outside.length > 0), ({ outside }) => outside.join(" "));
  const values = Map.groupBy(all.flatMap(({ told, pool }) => told.map((value) => `${pool} ${value}`)), (value) => value);
  return [...groups, ...values].filter(([, members]) => members.length < SHARED_BY).map(([what]) => what);
};
const events = async () =>
  (await db.superuser<{ name: string }[]>`select name from event order by occurred_at, name`).map(({ name }) => name);

/** A count that has read everybody and counts for as long as `meanwhile` takes; `with` puts another store in its hands. */
async function counting(meanwhile: () => Promise<void>, using: (crowd: CrowdStore) => CrowdStore = (crowd) => crowd): Promise<number> {
  let transactions = 0;
  const withActor: Deps["withActor"] = async (actor, work) => {
    if ((transactions += 1) === 2) await meanwhile();
    return db.deps.withActor(actor, (store) => work({ ...store, crowd: using(store.crowd) }));
  };
  return countCrowd({ ...db.deps, withActor }, { kind: "timekeeping" });
}

/** Who waits for a lock would wait for as long as this test does. */
const atOnce = (work: (sql: typeof db.superuser) => Promise<unknown>) =>
  db.superuser.begin(async (sql) => {
    await sql`set local lock_timeout = '2s'`;
    await work(sql as unknown as typeof db.superuser);
  });

beforeEach(async () => {
  await db.superuser`delete from published_profile`;
  await db.superuser`delete from event`;
});

/** Thirty in Bristol and the eight in Yate that it takes, whom nobody has counted yet. */
const aStart = async () => ({ bristols: await people(30), yates: await people(8, { place_id: yate, tasks_liked: ["mow"] }) });

/** One comes, one changes and four of the eight go; what is shown of them and of the four who stay when the count is over. */
async function theyMove({ bristols, yates }: Awaited<ReturnType<typeof aStart>>, using?: (crowd: CrowdStore) => CrowdStore) {
  let newcomer = "";
  await counting(async () => {
    const [held] = await db.superuser<{ held: number; open: number }[]>`
      select (select count(*)::int from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())) as held,
        (select count(*)::int from pg_stat_activity where datname = current_database() and usename = 'firstshift_worker' and xact_start is not null) as open`;
    expect(held).toEqual({ held: 0, open: 0 });
    [newcomer = ""] = await people(1);
    await atOnce((sql) => sql`update published_profile set tasks_liked = '{bake,mow}' where job_seeker_id = ${bristols[0]!}`);
    await atOnce((sql) => sql`update published_profile set withdrawn_at = now() where job_seeker_id = any(${yates.slice(0, 4)})`);
  }, using);
  return { newcomer: await shownOf(newcomer), changed: await shownOf(bristols[0]!), left: await Promise.all(yates.slice(4).map(shownOf)) };
}

describe("while a count is under way", () => {
  test("who comes, changes or goes waits for nothing, and nobody is shown anything stale or rare", async () => {
    const group = await aStart();
    const { newcomer, changed, left } = await theyMove(group);
    for (const row of [newcomer, changed, ...left]) expect(row).toMatchObject({ outside: [], told: [] });
    expect(await tooRare()).toEqual([]);
    expect((await shownOf(group.bristols[1]!))!.outside).toContain(`area:town:${bristol}`);
    // It says so, and the count that follows leaves nobody out.
    expect(await events()).toEqual(["CountOvertaken"]);
    await counted(db);
    expect((await rows()).filter(({ outside }) => outside.length === 0)).toEqual([]);
    expect(await tooRare()).toEqual([]);
  });

  test("this test notices when nobody looks who is still there", async () => {
    let read: Present[] = [];
    const blind = (crowd: CrowdStore): CrowdStore => ({
      ...crowd,
      async everybody() {
        const everybody = await crowd.everybody();
        read = everybody.map(({ key, publishedVersion, standing: { version } }) => ({ key, publishedVersion, version }));
        return everybody;
      },
      present: async () => read,
    });
    const { changed } = await theyMove(await aStart(), blind);
    expect(changed!.told).not.toEqual([]);
    expect((await tooRare()).join()).toContain(`area:town:${yate}`);
  });

  test("of two counts the slower one writes nothing, and asks for another", async () => {
    await aStart();
    let after: Row[] = [];
    const changed = await counting(async () => {
      await people(8, { place_id: yate });
      await counted(db);
      after = await rows();
    });
    expect(changed).toBe(0);
    expect(await rows()).toEqual(after);
    expect(await events()).toEqual(expect.arrayContaining(["CrowdCounted", "CountOvertaken"]));
  });

  test("what is written in parts is shared after each of them", async () => {
    await people(30);
    await people(9, { place_id: yate, tasks_liked: ["mow", "bake"] });
    let parts = 0;
    const withActor: Deps["withActor"] = async (actor, work) => {
      const done = await db.deps.withActor(actor, work);
      parts += 1;
      expect(await tooRare(), `after ${parts}`).toEqual([]);
      return done;
    };
    await countCrowd({ ...db.deps, withActor }, { kind: "timekeeping" }, crowdRule, 4);
    expect(parts).toBe(1 + 10);
    const inParts = await rows();
    expect(inParts.filter(({ outside, told }) => outside.length === 0 || told.length === 0)).toEqual([]);
    expect(await counted(db)).toBe(0);
  });
});
