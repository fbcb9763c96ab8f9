import { createConnection, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { createGate } from "#db/client.server.ts";
import { urlOf } from "#db/logins.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();

test("a newcomer has no role", async () => {
  const accountId = db.deps.random.uuid();
  const role = await db.deps.withActor({ kind: "newcomer", accountId, email: "nobody@example.org" }, (store) =>
    store.membership.roleOf(accountId),
  );
  expect(role).toBeNull();
});

describe("when the database cuts the connection in the middle", () => {
  const accountId = crypto.randomUUID();
  const newcomer = { kind: "newcomer", accountId, email: "nobody@example.org" } as const;
  const roleNow = () => db.deps.withActor(newcomer, (store) => store.membership.roleOf(accountId));
  const cut = () => db.superuser`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'firstshift_app' and datname = current_database()`;

  test("while nothing is asked, the rest of the work is refused", async () => {
    const refused = Promise.withResolvers<void>();
    const askedLate = Promise.withResolvers<unknown>();
    const work = db.deps.withActor(newcomer, async (store) => {
      await store.membership.roleOf(accountId);
      await cut();
      await refused.promise;
      store.membership.roleOf(accountId).then(askedLate.resolve, askedLate.reject);
      return "done";
    });
    await expect(work).rejects.toThrow();
    refused.resolve();
    await expect(askedLate.promise).rejects.toThrow();
    expect(await roleNow()).toBeNull();
  });

  test("while a query waits, it fails, and the process lives on", async () => {
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = db.superuser.begin(async (tx) => {
      await tx`lock table job_seeker in access exclusive mode`;
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const waiting = expect(roleNow()).rejects.toThrow();
    await pause(200);
    await cut();
    await waiting;
    held.resolve();
    await holding;
    // On every connection of the pool: the one that was cut begins anew, and answers nobody with what ended it.
    expect(new Set(await Promise.all(Array.from({ length: 20 }, roleNow)))).toEqual(new Set([null]));
  });

  test("at the first question of a new one, that question fails, and the process lives on", async () => {
    const line = await cutAtFirstQuestion(new URL(db.databaseUrl), 1);
    const url = urlOf(line.databaseUrl, TEST_SECRET, "firstshift_app");
    const gate = createGate({ urls: { app: url, employer: url, worker: url }, clock: db.clock, random: db.deps.random, poolSize: 1 });
    onTestFinished(() => gate.close());
    const role = () => gate.withActor(newcomer, (store) => store.membership.roleOf(accountId));
    await expect(role()).rejects.toThrow();
    expect(line.cut).toBe(1);
    expect(await role()).toBeNull();
  });
});

/** What PostgreSQL says to whom it is told to end: https://www.postgresql.org/docs/18/protocol-message-formats.html */
const LAST_WORDS = (() => {
  const fields = Buffer.from("SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0");
  const head = Buffer.from("E\0\0\0\0");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

/** A way to the database that cuts its first few connections when they have signed in and ask something. */
async function cutAtFirstQuestion(database: URL, times: number): Promise<{ databaseUrl: string; cut: number }> {
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const upstream = createConnection({ host: database.hostname, port: Number(database.port) });
    sockets.push(client, upstream);
    let isIn = false;
    client.on("data", (sent) => {
      if (!isIn || line.cut >= times) return void upstream.write(sent);
      line.cut += 1;
      client.end(LAST_WORDS);
      upstream.destroy();
    });
    upstream.on("data", (said) => {
      // Ends with "ready for query": https://www.postgresql.org/docs/18/protocol-message-formats.html
      isIn ||= said.length >= 6 && said.subarray(-6, -1).equals(Buffer.from([0x5a, 0, 0, 0, 5]));
      client.write(said);
    });
    for (const socket of [client, upstream]) socket.on("error", () => {});
    client.on("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const through = new URL(database);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  const line = { databaseUrl: through.href, cut: 0 };
  return line;
}
