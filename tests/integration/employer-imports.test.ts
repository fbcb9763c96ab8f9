import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOperator } from "#db/import/operator.server.ts";
import { importOutcodes } from "#db/import/outcodes.server.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/people.ts";

let db: TestDatabase;
let world: World;
const folder = mkdtempSync(path.join(tmpdir(), "firstshift-import-"));

beforeAll(async () => {
  db = await testDatabase();
  world = await aWorld(db);
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const name = path.join(folder, `${crypto.randomUUID()}.csv`);
  writeFileSync(name, text);
  return name;
}

describe("centres of outcodes", () => {
  test("are taken in, moved by the next file, and used for where a site is", async () => {
    const importFile = (text: string) =>
      importOutcodes({ ownerUrl: db.ownerUrl, file: file(text), importedAt: "2026-06-08T09:00:00Z" });
    await importFile("outcode,lat,lon,town\nBS1,51.0,-2.0,Bristol\n");
    expect(await importFile("outcode,lat,lon\nBS1,51.45,-2.59\nBS1,1,1\nXX9,0,0\nBS2,,\nBS1,51,-2\n")).toEqual({
      outcodes: 1,
      leftOut: [
        "Left out 3 rows with a place outside the United Kingdom (lines 3, 4, 5)",
        "Left out 1 row with an outcode named before (line 6)",
      ],
    });
    const sites = await db.deps.withActor(world.employer, (store) => store.employers.sites(world.employer.employerId));
    expect(sites[0]?.coordinates).toEqual({ latitude: 51.45, longitude: -2.59 });
  });
});

describe("the first operator", () => {
  const add = (email: string) =>
    addOperator(db.deps.withActor, { ownerUrl: db.ownerUrl, email, name: "Grace", addedAt: "2026-06-08T09:00:00Z" });
  const roleOf = async (email: string) => {
    const [account] = await db.superuser<{ id: string }[]>`select id from auth.account where email = ${email}`;
    return db.deps.withActor(
      { kind: "newcomer", accountId: account!.id, email },
      (store) => store.membership.roleOf(account!.id),
    );
  };

  test("gets an account and the role, whether or not there was an account", async () => {
    expect(await add("grace@example.org")).toBe(true);
    expect(await roleOf("grace@example.org")).toMatchObject({ kind: "operator" });
    await db.superuser`insert into auth.account (id, name, email) values (gen_random_uuid(), 'Olu', 'olu@example.org')`;
    expect(await add("olu@example.org")).toBe(true);
    expect(await add("olu@example.org")).toBe(false);
  });

  test("nobody with a role becomes one, and the policies stay forced", async () => {
    await db.superuser`insert into auth.account (id, name, email) values (${world.seeker.accountId}, 'Pat', 'pat@example.org')`;
    expect(await add("pat@example.org")).toBe(false);
    expect(await roleOf("pat@example.org")).toMatchObject({ kind: "jobSeeker" });
    const unforced = await db.superuser`
      select relname from pg_class
      where relname in ('operator', 'employer_member', 'provider_member', 'job_seeker') and not relforcerowsecurity`;
    expect(unforced).toEqual([]);
  });
});
