import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOperator, clearOperatorsSecondFactor, listOperators, removeOperator } from "#db/import/operator.server.ts";
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

describe("operators", () => {
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

  test("are listed, end by their owner's hand, and can come back", async () => {
    const ended = (email: string) => removeOperator(db.ownerUrl, { email, endedAt: "2026-06-09T09:00:00Z" });
    await add("ida@example.org");
    await add("ivo@example.org");
    const listed = async () => (await listOperators(db.ownerUrl)).filter(({ email }) => email.startsWith("i"));
    expect(await listed()).toEqual(
      ["ida@example.org", "ivo@example.org"].map((email) => ({ email, name: "Grace", since: "2026-06-08", secondFactor: false })),
    );
    await db.superuser`insert into auth.session (token, account_id, expires_at)
      select 'of ' || email, id, now() + interval '1 day' from auth.account where email like 'i%@example.org'`;
    expect(await ended("ida@example.org")).toBe("removed");
    expect(await ended("ida@example.org")).toBe("no operator");
    expect(await ended("nobody@example.org")).toBe("no operator");
    expect(await roleOf("ida@example.org")).toBeNull();
    expect((await listed()).map(({ email }) => email)).toEqual(["ivo@example.org"]);
    const sessions = await db.superuser<{ token: string }[]>`select token from auth.session where token like 'of i%'`;
    expect(sessions.map(({ token }) => token)).toEqual(["of ivo@example.org"]);
    // Who decided what is still said by name.
    expect(await db.superuser`select 1 from operator where name = 'Grace' and ended_at is not null`).toHaveLength(1);
    expect(await add("ida@example.org")).toBe(true);
    expect(await roleOf("ida@example.org")).toMatchObject({ kind: "operator" });
  });

  test("one is left, of two who are removed at once too", async () => {
    const at = { endedAt: "2026-06-09T09:00:00Z" };
    const all = (await listOperators(db.ownerUrl)).map(({ email }) => email);
    for (const email of all.slice(2)) await removeOperator(db.ownerUrl, { email, ...at });
    const last = (await listOperators(db.ownerUrl)).map(({ email }) => email);
    expect(last).toHaveLength(2);
    const ends = await Promise.all(last.map((email) => removeOperator(db.ownerUrl, { email, ...at })));
    expect(ends.toSorted()).toEqual(["removed", "the last one"]);
    expect(await listOperators(db.ownerUrl)).toHaveLength(1);
  });

  test("who lost their phone start anew, and nobody else's second check goes with it", async () => {
    await add("una@example.org");
    await add("uri@example.org");
    const of = (table: string) =>
      db.superuser<{ email: string }[]>`
        select a.email from auth.account a join auth.${db.superuser(table)} t on t.account_id = a.id where a.email like 'u%@example.org'`.then(
        (rows) => rows.map(({ email }) => email).toSorted(),
      );
    await db.superuser`insert into auth.second_factor (account_id, sealed_secret, confirmed_at)
      select id, 'sealed'::bytea, now() from auth.account where email like 'u%@example.org'`;
    await db.superuser`insert into auth.recovery_code (account_id, code_hash)
      select id, 'hash'::bytea from auth.account where email like 'u%@example.org'`;
    await db.superuser`insert into auth.session (token, account_id, expires_at)
      select 'of ' || email, id, now() + interval '1 day' from auth.account where email like 'u%@example.org'`;
    expect((await listOperators(db.ownerUrl)).find(({ email }) => email === "una@example.org")).toMatchObject({ secondFactor: true });
    expect(await clearOperatorsSecondFactor(db.ownerUrl, "una@example.org")).toBe(true);
    for (const table of ["second_factor", "recovery_code", "session"]) expect(await of(table)).toEqual(["uri@example.org"]);
    expect((await listOperators(db.ownerUrl)).find(({ email }) => email === "una@example.org")).toMatchObject({ secondFactor: false });
    // Of others the browser's operators clear it.
    await db.superuser`insert into auth.account (id, name, email) values (${world.coach.accountId}, 'Cleo', 'cleo@example.org')`;
    expect(await clearOperatorsSecondFactor(db.ownerUrl, "cleo@example.org")).toBe(false);
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
