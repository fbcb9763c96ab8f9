import { appendFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Env, type LauncherEnv, readLauncherEnv } from "../env.server.ts";
import { startApp } from "./app-process.ts";
import { buildIfNeeded } from "./build.ts";
import { say } from "./commands.ts";
import { prepareDataDir } from "./data-dir.ts";
import { messageOf, StartFailure } from "./failure.ts";
import { openDatabase, openSearch } from "./own-servers.ts";
import { requirePorts } from "./ports.ts";
import { notedFolder } from "./postgres-files.ts";
import { fillDemo, migrate } from "./prepare.ts";
import { type ProcessRegister, takeDataDir } from "./process-register.ts";
import { createSupervisor, type Supervisor } from "./supervise.ts";
import { watchSources } from "./watch-sources.ts";

/**
 * Starts everything Firstshift needs and keeps it running until it is told to
 * stop. Whatever keeps it from starting is one line on stderr and exit 1.
 */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  const asked = readLauncherEnv();
  const state: { register?: ProcessRegister; supervisor?: Supervisor; ending?: Promise<void> } = {};
  const end = (code: number) => {
    state.ending ??= (async () => {
      await state.supervisor?.stopAll();
      state.register?.release();
      process.exit(code);
    })();
    return state.ending;
  };
  const stopped = () => {
    if (!state.ending) say("Stopping.");
    void end(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopped);
  try {
    const dataDir = prepareDataDir(asked.dataDir);
    const launcher: LauncherEnv = { ...asked, dataDir, nodeEnv: dev ? "development" : asked.nodeEnv };
    state.register = await takeDataDir(dataDir, say);
    await requirePorts(launcher.host, launcher.port);
    state.supervisor = createSupervisor({ say, register: state.register });
    const env = await startAll(launcher, state.supervisor, dev);
    if (dev) {
      watchSources((file) => {
        if (state.ending) return;
        say(`${file} changed: the worker starts again.`);
        void state.supervisor?.restart("worker");
      });
    }
    greet(env);
  } catch (error) {
    // Being told to stop while starting makes the start fail; that is no news.
    if (state.ending) return state.ending;
    process.stderr.write(`${oneLine(error, asked.dataDir)}\n`);
    await end(1);
  }
}

async function startAll(launcher: LauncherEnv, supervisor: Supervisor, dev: boolean): Promise<Env> {
  const ownsBoth = !launcher.databaseUrl && !launcher.meiliUrl;
  const [database, search] = await Promise.all([
    openDatabase(launcher, supervisor).then(async (opened) => {
      if (opened.migrationUrl) await migrate(opened);
      return opened;
    }),
    openSearch(launcher, supervisor),
    dev ? undefined : buildIfNeeded(say, !ownsBoth),
  ]);
  const env: Env = { ...database, ...search };
  if (env.demo) await fillDemo(env, say);
  const keys = await makeKeys(env, launcher.meiliUrl ? 0 : KEYS_PATIENCE_MS);
  await Promise.all([
    supervisor.start("worker", (hooks) => startApp({ name: "worker", env, meiliKey: keys.worker, say }, hooks)),
    supervisor.start("web", (hooks) => startApp({ name: "web", env, meiliKey: keys.web, say }, hooks)),
  ]);
  return env;
}

/** Our own server has just started, and is worth waiting for. */
const KEYS_PATIENCE_MS = 60_000;

/** One key for each process. A server of somebody else's that is away at this moment keeps nothing from starting. */
async function makeKeys(env: Env, patienceMs: number): Promise<{ web: Env["meiliKey"]; worker: Env["meiliKey"] }> {
  const { askAgain } = await import("#search/ask-again.ts");
  const { connectSearch } = await import("#search/client.server.ts");
  const { makeKey } = await import("#search/keys.server.ts");
  const { client } = connectSearch(env, { timeoutMs: 10_000 });
  const began = performance.now();
  for (let failures = 1; ; failures += 1) {
    try {
      return { web: await makeKey(client, env.appSecret, "web"), worker: await makeKey(client, env.appSecret, "worker") };
    } catch (error) {
      const waitedMs = performance.now() - began;
      const { inMs, worthSaying } = askAgain({ failures, waitedMs, error });
      if (!worthSaying && waitedMs < patienceMs) {
        await pause(inMs);
        continue;
      }
      say(`The search server could not be asked for keys (${messageOf(error)}): web and worker use its master key until the next start.`);
      return { web: null, worker: null };
    }
  }
}

function greet(env: Env): void {
  say("");
  say(`Firstshift runs at ${env.appUrl}`);
  if (env.demo) {
    say(`Sign in as anyone of the cast with one click: ${env.appUrl}/demo`);
    say(`Emails, sign-in codes among them, are kept at: ${env.appUrl}/demo/outbox`);
  }
  const elsewhere = notedFolder(env.dataDir);
  if (elsewhere) say(`The database is in ${elsewhere}, because its user may not enter ${env.dataDir}.`);
  say(`State and logs are in ${env.dataDir}. Ctrl-C stops it.`);
}

function oneLine(error: unknown, dataDir: string): string {
  if (error instanceof StartFailure) return error.message;
  const log = path.join(dataDir, "logs", "launcher.log");
  const detail = error instanceof Error ? error.stack : String(error);
  try {
    appendFileSync(log, `${detail}\n`, { mode: 0o600 });
  } catch {
    // The folder may be what is wrong; the line itself still says so.
  }
  return `Firstshift could not start: ${messageOf(error)} (log: ${log})`;
}
