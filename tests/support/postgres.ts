import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { prepareDataDir } from "#app/composition/launcher/data-dir.ts";
import { startPostgres } from "#app/composition/launcher/postgres.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import type { LoginName } from "#db/logins.ts";
import { urlOf } from "#db/logins.ts";

export type TestDatabase = {
  /** As the owner, past every policy. */
  owner: postgres.Sql;
  url(login: LoginName): string;
  stop(): Promise<void>;
};

const APP_SECRET = "a secret for tests, and for nothing else at all";

/** A PostgreSQL server of its own with everything installed, as at a first start. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDir = prepareDataDir(mkdtempSync(path.join(tmpdir(), "firstshift-test-")));
  const server = await startPostgres({ dataDir, unsafeButFast: true });
  await migrateDatabase({ migrationUrl: server.superuserUrl, appSecret: APP_SECRET });
  const owner = postgres(server.superuserUrl, { max: 4, onnotice: () => {} });
  return {
    owner,
    url: (login) => urlOf(server.superuserUrl, APP_SECRET, login),
    async stop() {
      await owner.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
