import { mkdirSync } from "node:fs";
import path from "node:path";
import { searchPath } from "../env.server.ts";
import { keepSecrets } from "./data-dir.ts";
import { meilisearchFile } from "./meilisearch-file.ts";
import { freePort } from "./ports.ts";
import type { Hooks, Running } from "./running-process.ts";
import { startServer } from "./server-process.ts";

type MeilisearchOptions = Hooks & {
  /** The state folder; the index is kept in it. Its secrets hold the master key unless one is given. */
  dataDir: string;
  /** The loopback port to use if it is free. */
  port?: number | undefined;
  masterKey?: string | undefined;
};

type RunningMeilisearch = Running & { port: number; url: string; masterKey: string };

/**
 * Starts Meilisearch on a loopback port.
 * @throws StartFailure with one line saying what is wrong
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const { dataDir } = options;
  const command = await meilisearchFile(dataDir, searchPath());
  const masterKey = options.masterKey ?? keepSecrets(dataDir).meiliMasterKey;
  const home = path.join(dataDir, "meilisearch");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  mkdirSync(path.join(dataDir, "logs"), { recursive: true, mode: 0o700 });
  const port = await freePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const running = await startServer(
    {
      name: "Meilisearch",
      command,
      args: [
        "--http-addr", `127.0.0.1:${port}`,
        "--db-path", path.join(home, "data"),
        "--dump-dir", path.join(home, "dumps"),
        "--snapshot-dir", path.join(home, "snapshots"),
        "--env", "production", "--no-analytics", "--log-level", "WARN",
      ],
      // The key goes by the environment: a command line can be read by everyone on the machine.
      env: { PATH: searchPath(), HOME: home, MEILI_MASTER_KEY: masterKey },
      logFile: path.join(dataDir, "logs", "meilisearch.log"),
      isReady: async () => (await isHealthy(url)) && (await readsIndexes(url, masterKey)),
      stopWith: [["SIGTERM", 10_000], ["SIGKILL", 5_000]],
      patience: 180_000,
    },
    options,
  );
  return { ...running, port, url, masterKey };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** It says that it is well before it has opened what it holds: whoever asks then waits longer than they would. */
async function readsIndexes(url: string, masterKey: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${masterKey}` };
  try {
    return (await fetch(`${url}/indexes?limit=100`, { headers, signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
