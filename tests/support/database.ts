import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { keyedHashes, systemRandom } from "#app/composition/clock-and-random.ts";
import { spotNames } from "#app/composition/name-reader.server.ts";
import { makePhoto } from "#app/composition/photo-maker.server.ts";
import type { Deps } from "#app/domain/deps.ts";
import { createGate, type Gate } from "#db/client.server.ts";
import { urlOf } from "#db/logins.ts";
import { testClock, type TestClock } from "./clock.ts";
import { cloneTemplate, ownerUrl, superuserUrlOf, TEST_SECRET } from "./template.ts";

export type TestDatabase = {
  name: string;
  /** The database without a user: `urlOf` makes a login's URL of it. */
  databaseUrl: string;
  ownerUrl: string;
  clock: TestClock;
  gate: Gate;
  /** What a use case takes, with a search that is out of order: matching must do without. */
  deps: Deps;
  /** Past every policy, to arrange and to look. Never what a test is about. */
  superuser: postgres.Sql;
  /** A bare connection as one of the product's logins. */
  as(login: Parameters<typeof urlOf>[2]): postgres.Sql;
};

/** A migrated database of this test file's own, on the real server. Closed when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("superuserUrl");
  const name = await cloneTemplate(server);
  const databaseUrl = new URL(superuserUrlOf(server, name));
  databaseUrl.username = "";
  databaseUrl.password = "";
  const url = (login: Parameters<typeof urlOf>[2]) => urlOf(databaseUrl.toString(), TEST_SECRET, login);
  const clock = testClock();
  const random = systemRandom;
  const gate = createGate({
    urls: { app: url("firstshift_app"), employer: url("firstshift_employer"), worker: url("firstshift_worker") },
    clock,
    random,
    poolSize: 4,
  });
  const superuser = postgres(superuserUrlOf(server, name), { max: 2, onnotice: () => {} });
  const opened: postgres.Sql[] = [superuser];
  afterAll(async () => {
    await gate.close();
    await Promise.all(opened.map((sql) => sql.end({ timeout: 5 })));
  });
  return {
    name,
    databaseUrl: databaseUrl.toString(),
    ownerUrl: ownerUrl(server, name),
    clock,
    gate,
    deps: {
      clock,
      random,
      withActor: gate.withActor,
      search: { candidates: async () => null, openings: async () => null, look: async () => null },
      spotNames,
      makePhoto,
      keyedHash: keyedHashes(TEST_SECRET),
    },
    superuser,
    as(login) {
      const sql = postgres(url(login), { max: 2, onnotice: () => {} });
      opened.push(sql);
      return sql;
    },
  };
}

