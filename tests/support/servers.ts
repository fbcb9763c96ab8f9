import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startMeilisearch } from "#app/composition/launcher/meilisearch.ts";
import { startPostgres } from "#app/composition/launcher/postgres.ts";
import { prepareTemplate } from "./template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    superuserUrl: string;
    meiliUrl: string;
    meiliMasterKey: string;
  }
}

/**
 * One real PostgreSQL and one real Meilisearch for the whole run. Each test file
 * clones the migrated template database and uses an index of its own.
 */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "firstshift-test-"));
  const onExit = () => {};
  const meiliMasterKey = "a-master-key-for-tests-only";
  const database = await startPostgres({ dataDir, unsafeButFast: true, onExit });
  const search = await startMeilisearch({ dataDir, masterKey: meiliMasterKey, onExit });
  const stop = async () => {
    await search.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(database.folder, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(database.superuserUrl);
  } catch (error) {
    // Without this a migration that fails would leave both servers running for good.
    await stop();
    throw error;
  }
  project.provide("superuserUrl", database.superuserUrl);
  project.provide("meiliUrl", search.url);
  project.provide("meiliMasterKey", meiliMasterKey);
  return stop;
}
