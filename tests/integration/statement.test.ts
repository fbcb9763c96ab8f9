import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { preparing } from "#db/prepared.server.ts";
import { place } from "#db/schema/place.ts";
import { statement, type Value } from "#db/statement.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const { ownerUrl } = await testDatabase();
const connections = [1, 2].map(() => postgres(ownerUrl, { max: 1, onnotice: () => {} }));
const [first, second] = connections.map((connection) => drizzle(preparing(connection)));
afterAll(() => Promise.all(connections.map((connection) => connection.end())));

const asked = statement((tx, value: Value<"name">) =>
  tx.select({ pid: sql<number>`pg_backend_pid()`, said: sql<string>`${value("name")}::text` }).from(place).limit(1),
);
const backendOf = sql`select pg_backend_pid() as pid`;

test("each transaction asks on its own connection, with its own values", async () => {
  const asks = async (db: NonNullable<typeof first>, name: string) =>
    db.transaction(async (tx) => {
      const [own] = await tx.execute<{ pid: number }>(backendOf);
      const [row] = await asked(tx, { name });
      expect(row).toEqual({ pid: own!.pid, said: name });
      return own!.pid;
    });
  const pids = [await asks(first!, "one"), await asks(second!, "two"), await asks(first!, "three")];
  const together = await Promise.all([asks(first!, "four"), asks(second!, "five")]);
  expect(new Set([...pids, ...together]).size).toBe(2);
});

test("what a transaction wrote is seen in it, and undone with it", async () => {
  const named = statement((tx, value: Value<"name">) => tx.select({ id: place.id }).from(place).where(sql`${place.name} = ${value("name")}`));
  await first!
    .transaction(async (tx) => {
      await tx.execute(sql`insert into place (id, name, area, country, latitude, longitude) values (-1, 'Nowhere at all', 'x', 'ENG', 0, 0)`);
      expect(await named(tx, { name: "Nowhere at all" })).toEqual([{ id: -1 }]);
      throw new Error("undo");
    })
    .catch(() => {});
  await first!.transaction(async (tx) => expect(await named(tx, { name: "Nowhere at all" })).toEqual([]));
});
