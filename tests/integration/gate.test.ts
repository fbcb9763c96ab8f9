import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";

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
});
