import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { startApp } from "#app/composition/launcher/app-process.ts";
import { buildIfNeeded } from "#app/composition/launcher/build.ts";
import { keepSecrets, rememberPorts } from "#app/composition/launcher/data-dir.ts";
import { createDatabase } from "#app/composition/launcher/database.ts";
import { startMeilisearch } from "#app/composition/launcher/meilisearch.ts";
import { freePort } from "#app/composition/launcher/ports.ts";
import { startPostgres } from "#app/composition/launcher/postgres.ts";
import { migrate } from "#app/composition/launcher/prepare.ts";
import type { Env } from "#app/composition/env.server.ts";
import { connectSearch } from "#search/client.server.ts";

/** A whole Firstshift of its own, as it runs in production: real servers, built pages, web app and worker as processes. */
export type System = {
  env: Env;
  superuser: postgres.Sql;
  superuserUrl: string;
  /** Where PostgreSQL keeps its data, which may lie outside the data folder. */
  databaseFolder: string;
  /** Waits until the index holds so many. */
  indexed(documents: number): Promise<void>;
  start(name: "web" | "worker"): Promise<{ pid: number; stop(): Promise<void> }>;
  stop(): Promise<void>;
};

export async function startSystem(say: (line: string) => void): Promise<System> {
  await buildIfNeeded(say);
  const dataDir = mkdtempSync(path.join(tmpdir(), "firstshift-bench-"));
  mkdirSync(path.join(dataDir, "logs"), { recursive: true });
  const secrets = keepSecrets(dataDir);
  const database = await startPostgres({ dataDir });
  const search = await startMeilisearch({ dataDir });
  rememberPorts(dataDir, { postgres: database.port, meilisearch: search.port });
  const port = await freePort();
  const migrationUrl = await createDatabase(database.superuserUrl, secrets.ownerPassword);
  const databaseUrl = new URL(migrationUrl);
  databaseUrl.username = "";
  databaseUrl.password = "";
  const appUrl = `http://127.0.0.1:${port}`;
  const env: Env = {
    nodeEnv: "production", host: "127.0.0.1", port, dataDir, appUrl, appSecret: secrets.appSecret, databaseUrl: databaseUrl.href, migrationUrl,
    meiliUrl: search.url, meiliMasterKey: search.masterKey, resendApiKey: null, resendBaseUrl: null, resendWebhookSecret: null,
    mailFrom: "Firstshift <no-reply@firstshift.test>",
    mailReplyTo: "help@firstshift.test",
    trustedProxies: [], logLevel: "warn", demo: true,
  };
  await migrate(env);
  const superuserUrl = new URL(database.superuserUrl);
  superuserUrl.pathname = "/firstshift";
  const superuser = postgres(superuserUrl.href, { max: 4, onnotice: () => {} });
  let stopped = false;
  const running: { stop(): Promise<void> }[] = [];
  return {
    env,
    superuser,
    superuserUrl: superuserUrl.href,
    databaseFolder: database.folder,
    async indexed(documents) {
      const { client, index } = connectSearch(env);
      const isThere = () => client.index(index).getStats().then(({ numberOfDocuments, isIndexing }) => numberOfDocuments >= documents && !isIndexing, () => false);
      while (!(await isThere())) await pause(200);
    },
    async start(name) {
      const started = await startApp({ name, env, say }, {});
      running.push(started);
      return started;
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      await Promise.all(running.map((one) => one.stop()));
      await superuser.end({ timeout: 5 });
      await search.stop();
      await database.stop();
    },
  };
}

export function forget({ env, databaseFolder }: System): void {
  rmSync(env.dataDir, { recursive: true, force: true });
  rmSync(databaseFolder, { recursive: true, force: true });
}

/** Resident memory of a process, in MiB. */
export function rssOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}
