import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProvidedContext } from "vitest";
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

type Servers = Pick<ProvidedContext, "superuserUrl" | "meiliUrl" | "meiliMasterKey"> & { stop(): Promise<void> };

/** Each project of a run loads this file for itself, so what they share stands where all of them find it. */
const run = globalThis as { serversOfTests?: { started: Promise<Servers>; users: number } | undefined };

/**
 * One real PostgreSQL and one real Meilisearch for the whole run. Each test file
 * clones the migrated template database and uses an index of its own.
 */
export default async function setup(project: TestProject) {
  const shared = (run.serversOfTests ??= { started: start(), users: 0 });
  shared.users += 1;
  const { stop, ...urls } = await shared.started;
  for (const [name, value] of Object.entries(urls)) project.provide(name as keyof typeof urls, value);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    run.serversOfTests = undefined;
    await stop();
  };
}

async function start(): Promise<Servers> {
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
  return { superuserUrl: database.superuserUrl, meiliUrl: search.url, meiliMasterKey, stop };
}
