import { appendFileSync, chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { createDatabase, emptyDatabase } from "#app/composition/launcher/database.ts";
import { keepSecrets } from "#app/composition/launcher/data-dir.ts";
import { checked } from "#app/composition/launcher/meilisearch-file.ts";
import { startMeilisearch } from "#app/composition/launcher/meilisearch.ts";
import { startPostgres } from "#app/composition/launcher/postgres.ts";

const folder = mkdtempSync(path.join(tmpdir(), "firstshift-servers-"));
const dataDir = path.join(folder, "data");
// As root, the database's user has to pass through.
chmodSync(folder, 0o711);
mkdirSync(dataDir);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("PostgreSQL 18 starts, keeps its data over a restart, and takes another port when its own is taken", async () => {
  const first = await startPostgres({ dataDir, unsafeButFast: true });
  let stranger: ReturnType<typeof createServer> | undefined;
  try {
    const ownerUrl = await createDatabase(first.superuserUrl, keepSecrets(dataDir).ownerPassword);
    expect(await createDatabase(first.superuserUrl, keepSecrets(dataDir).ownerPassword)).toBe(ownerUrl);
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
    const [about] = await sql`
      select current_setting('server_version') as version, current_setting('listen_addresses') as listens,
        (select rolsuper from pg_roles where rolname = current_user) as super`;
    expect(about).toMatchObject({ version: expect.stringMatching(/^18\./), listens: "127.0.0.1", super: false });
    for (const name of ["btree_gist", "pg_trgm", "citext", "pgcrypto", "unaccent"]) {
      await sql`create extension ${sql(name)}`;
    }
    await sql`create table kept (word text collate "default")`;
    await sql`insert into kept values ('zebra'), ('Éclair'), ('apple')`;
    expect((await sql`select word from kept order by word`).map((row) => row.word)).toEqual(["apple", "Éclair", "zebra"]);
    await sql.end();
    await first.stop();
    stranger = createServer().listen(first.port, "127.0.0.1");
    await new Promise((resolve) => stranger?.once("listening", resolve));

    const began = performance.now();
    const second = await startPostgres({ dataDir, port: first.port, unsafeButFast: true });
    try {
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(second.port).not.toBe(first.port);
      const again = new URL(ownerUrl);
      again.port = String(second.port);
      const sql = postgres(again.href, { max: 1, onnotice: () => {} });
      expect(await sql`select 1 from kept`).toHaveLength(3);
      await emptyDatabase(again.href);
      expect(await sql`select 1 from pg_tables where schemaname = 'public'`).toHaveLength(0);
      await sql.end();
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
    stranger?.close();
  }
}, 60_000);

test("nobody gets into the database without a password, and secrets are for their owner only", async () => {
  const server = await startPostgres({ dataDir, unsafeButFast: true });
  try {
    const sql = postgres(`postgres://postgres@127.0.0.1:${server.port}/postgres`, { max: 1, password: "" });
    await expect(sql`select 1`).rejects.toThrow();
    await sql.end();
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o077).toBe(0);
  } finally {
    await server.stop();
  }
}, 30_000);

test("a database whose secrets were lost is said to be closed, and is left as it is", async () => {
  const secrets = path.join(dataDir, "secrets.json");
  copyFileSync(secrets, `${secrets}.kept`);
  rmSync(secrets);
  await expect(startPostgres({ dataDir, unsafeButFast: true })).rejects.toThrow(/secrets\.json does not open the database/);
  copyFileSync(`${secrets}.kept`, secrets);
  const server = await startPostgres({ dataDir, unsafeButFast: true });
  await server.stop();
}, 30_000);

test.runIf(process.getuid?.() === 0)("root keeps the database outside a folder its user cannot reach", async () => {
  const closed = path.join(folder, "closed");
  const inside = path.join(closed, "data");
  mkdirSync(inside, { recursive: true });
  chmodSync(closed, 0o700);
  const server = await startPostgres({ dataDir: inside, unsafeButFast: true });
  try {
    expect(server.folder.startsWith(inside)).toBe(false);
    expect(readFileSync(path.join(inside, "postgres-is-in"), "utf8").trim()).toBe(server.folder);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
  } finally {
    await server.stop();
    rmSync(path.dirname(server.folder), { recursive: true, force: true });
  }
  await expect(startPostgres({ dataDir: inside })).rejects.toThrow(/should be in .*but it is not there/);
}, 30_000);

test("Meilisearch starts, asks for its key and keeps its index over a restart", async () => {
  const headers = (key: string) => ({ authorization: `Bearer ${key}`, "content-type": "application/json" });
  const first = await startMeilisearch({ dataDir });
  try {
    expect((await fetch(`${first.url}/indexes`)).status).toBe(401);
    const made = await fetch(`${first.url}/indexes`, {
      method: "POST", headers: headers(first.masterKey), body: JSON.stringify({ uid: "kept" }),
    });
    const { taskUid } = await made.json();
    await expect.poll(async () =>
      (await (await fetch(`${first.url}/tasks/${taskUid}`, { headers: headers(first.masterKey) })).json()).status,
    ).toBe("succeeded");
  } finally {
    await first.stop();
  }
  const second = await startMeilisearch({ dataDir, port: first.port });
  try {
    expect(second.port).toBe(first.port);
    expect((await fetch(`${second.url}/indexes/kept`, { headers: headers(second.masterKey) })).status).toBe(200);
  } finally {
    await second.stop();
  }
}, 60_000);

test("a program that is not the official Meilisearch is not run", async () => {
  const file = path.join(folder, "meilisearch");
  appendFileSync(file, "#!/bin/sh\ntouch ran\n", { mode: 0o755 });
  await expect(checked(file)).rejects.toThrow(/is not the official Meilisearch .* not run/);
  expect(existsSync(path.join(folder, "ran"))).toBe(false);
});
