import type { Env, LauncherEnv } from "../env.server.ts";
import { keepSecrets, rememberedPorts, rememberPorts } from "./data-dir.ts";
import { createDatabase, databaseFailure } from "./database.ts";
import { startMeilisearch } from "./meilisearch.ts";
import { startPostgres } from "./postgres.ts";
import type { Supervisor } from "./supervise.ts";

/** What a command for the database needs. */
export type DatabaseEnv = LauncherEnv & { databaseUrl: string; appSecret: string };

/**
 * The database to use: the one that is named, else our own PostgreSQL, started now.
 * @throws StartFailure
 */
export async function openDatabase(launcher: LauncherEnv, supervisor: Supervisor): Promise<DatabaseEnv> {
  if (launcher.databaseUrl) return named(launcher);
  const { dataDir } = launcher;
  let { postgres: port } = rememberedPorts(dataDir);
  const server = await supervisor.start("postgres", async (hooks) => {
    const running = await startPostgres({ dataDir, port, ...hooks });
    port = running.port;
    return running;
  });
  rememberPorts(dataDir, { postgres: server.port });
  try {
    const migrationUrl = await createDatabase(server.superuserUrl, keepSecrets(dataDir).ownerPassword);
    return owned(launcher, migrationUrl);
  } catch (error) {
    throw databaseFailure("make the database on", server.superuserUrl, error);
  }
}

/**
 * The search server to use: the one that is named, else our own Meilisearch, started now.
 * @throws StartFailure
 */
export async function openSearch(launcher: LauncherEnv, supervisor: Supervisor) {
  const { dataDir, meiliUrl, meiliMasterKey } = launcher;
  if (meiliUrl && meiliMasterKey) return { meiliUrl, meiliMasterKey };
  let { meilisearch: port } = rememberedPorts(dataDir);
  const server = await supervisor.start("meilisearch", async (hooks) => {
    const running = await startMeilisearch({ dataDir, port, masterKey: meiliMasterKey ?? undefined, ...hooks });
    port = running.port;
    return running;
  });
  rememberPorts(dataDir, { meilisearch: server.port });
  return { meiliUrl: server.url, meiliMasterKey: server.masterKey };
}

/** The servers of a launcher that is already running on this data folder. */
export function runningServers(launcher: LauncherEnv): Env {
  const { dataDir } = launcher;
  const ports = rememberedPorts(dataDir);
  const secrets = keepSecrets(dataDir);
  const migrationUrl = `postgres://firstshift_owner:${secrets.ownerPassword}@127.0.0.1:${ports.postgres}/firstshift`;
  return {
    ...(launcher.databaseUrl ? named(launcher) : owned(launcher, migrationUrl)),
    meiliUrl: launcher.meiliUrl ?? `http://127.0.0.1:${ports.meilisearch}`,
    meiliMasterKey: launcher.meiliMasterKey ?? secrets.meiliMasterKey,
  };
}

function named(launcher: LauncherEnv): DatabaseEnv {
  return { ...launcher, databaseUrl: launcher.databaseUrl!, appSecret: launcher.appSecret! };
}

function owned(launcher: LauncherEnv, migrationUrl: string): DatabaseEnv {
  const databaseUrl = new URL(migrationUrl);
  databaseUrl.username = "";
  databaseUrl.password = "";
  return {
    ...launcher,
    migrationUrl,
    databaseUrl: databaseUrl.href,
    appSecret: launcher.appSecret ?? keepSecrets(launcher.dataDir).appSecret,
  };
}
