import { type Env, type LauncherEnv, readLauncherEnv } from "../env.server.ts";
import { prepareDataDir } from "./data-dir.ts";
import { messageOf, StartFailure } from "./failure.ts";
import { type DatabaseEnv, openDatabase, openSearch, runningServers } from "./own-servers.ts";
import { livingLauncher, takeDataDir } from "./process-register.ts";
import { createSupervisor, type Supervisor } from "./supervise.ts";

/**
 * Runs a command of the command line and ends the process: exit 1 and one line
 * when it fails in a way the person can act on.
 */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof StartFailure;
    process.stderr.write(`${known ? error.message : `It failed: ${messageOf(error)}`}\n`);
    process.exit(1);
  }
  process.exit(0);
}

/** Gives the work a database: the named one, a running launcher's, or our own started for as long as it takes. */
export function withDatabase(work: (env: DatabaseEnv) => Promise<void>): Promise<void> {
  return withOwn(work, (launcher) => !launcher.databaseUrl, openDatabase, false);
}

/**
 * Gives the work a database and a search server.
 * @param options.alone refuses while a launcher runs on our own servers
 */
export function withServers(work: (env: Env) => Promise<void>, options = { alone: false }): Promise<void> {
  const open = async (launcher: LauncherEnv, supervisor: Supervisor) => {
    const [database, search] = await Promise.all([openDatabase(launcher, supervisor), openSearch(launcher, supervisor)]);
    return { ...database, ...search };
  };
  return withOwn(work, (launcher) => !launcher.databaseUrl || !launcher.meiliUrl, open, options.alone);
}

/** `Opened` is what the work needs of the servers; a running launcher has all of it. */
async function withOwn<Opened>(
  work: (env: Opened | Env) => Promise<void>,
  ownsSome: (launcher: LauncherEnv) => boolean,
  open: (launcher: LauncherEnv, supervisor: Supervisor) => Promise<Opened>,
  alone: boolean,
): Promise<void> {
  const launcher = readLauncherEnv({ sendsEmail: false });
  const nothing = { add() {}, remove() {} };
  if (!ownsSome(launcher)) return work(await open(launcher, createSupervisor({ say, register: nothing })));
  const dataDir = prepareDataDir(launcher.dataDir);
  const own = { ...launcher, dataDir };
  if (livingLauncher(dataDir)) {
    if (alone) throw new StartFailure(`Firstshift is running on ${dataDir}. Stop it first, then run this again.`);
    return work(runningServers(own));
  }
  const register = await takeDataDir(dataDir, say);
  const supervisor = createSupervisor({ say, register });
  const interrupted = () => void supervisor.stopAll().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupted);
  try {
    await work(await open(own, supervisor));
  } finally {
    await supervisor.stopAll();
    register.release();
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
