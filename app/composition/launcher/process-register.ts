import { linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { codeOf, StartFailure } from "./failure.ts";
import { identify, isAlive, type ProcessIdentity } from "./process-identity.ts";

/**
 * Who runs on this data folder: the launcher's own lock, and the children it
 * started. Written the moment a child starts, so that after the launcher was
 * killed the next one can tell its own left-over children from strangers.
 */
type Child = ProcessIdentity & { name: string };

export type ProcessRegister = {
  /** Notes a child that has just been started. */
  add(name: string, pid: number): void;
  remove(pid: number): void;
  /** Gives the data folder free for another launcher. */
  release(): void;
};

const identity = z.object({ pid: z.number().int().positive(), started: z.string().min(1), dataDir: z.string() });
const lockFormat = identity;
const childrenFormat = z.object({ dataDir: z.string(), children: z.array(identity.omit({ dataDir: true }).extend({
  name: z.string(),
})) });

/** Those who use a server stop before the server. */
export const stopOrder = ["web", "worker", "meilisearch", "postgres"] as const;

const lockName = "launcher.lock";
const childrenName = "processes.json";

/**
 * Takes the data folder for this launcher and stops what an earlier, killed
 * launcher left running there.
 * @throws StartFailure when another launcher lives on this folder
 */
export async function takeDataDir(dataDir: string, say: (line: string) => void): Promise<ProcessRegister> {
  const home = realpathSync(dataDir);
  takeLock(home);
  for (const orphan of orphansOf(home)) {
    say(`Stopping ${orphan.name} (process ${orphan.pid}), left over from a start that was killed.`);
    await stopOrphan(orphan);
  }
  const children = new Map<number, Child>();
  const write = () => writeWhole(path.join(home, childrenName), { dataDir: home, children: [...children.values()] });
  write();
  return {
    add(name, pid) {
      const found = identify(pid);
      if (!found) return;
      children.set(pid, { ...found, name });
      write();
    },
    remove(pid) {
      if (children.delete(pid)) write();
    },
    release() {
      if (readLock(home)?.pid === process.pid) rmSync(path.join(home, lockName), { force: true });
    },
  };
}

/** The launcher that lives on this data folder, if one does. */
export function livingLauncher(dataDir: string): ProcessIdentity | null {
  const lock = readLock(dataDir);
  return lock && lock.dataDir === dataDir && isAlive(lock) ? lock : null;
}

/** Children of an earlier launcher on this very folder that still live. */
export function orphansOf(dataDir: string): Child[] {
  const noted = childrenFormat.safeParse(readJson(path.join(dataDir, childrenName)));
  // A copied folder brings the original's notes along; those processes are not ours.
  if (!noted.success || noted.data.dataDir !== dataDir) return [];
  const place = (child: Child) => stopOrder.findIndex((name) => name === child.name);
  return noted.data.children.filter(isAlive).sort((one, other) => place(one) - place(other));
}

function takeLock(dataDir: string): void {
  const lock = path.join(dataDir, lockName);
  const own = path.join(dataDir, `${lockName}.${process.pid}`);
  writeFileSync(own, JSON.stringify({ ...identify(process.pid), dataDir }), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (linked(own, lock)) return;
      const holder = livingLauncher(dataDir);
      if (holder) {
        throw new StartFailure(`Firstshift already runs on ${dataDir} (process ${holder.pid}). Stop it first.`);
      }
      // The holder is gone. Moving the old lock away succeeds for one launcher only.
      try {
        renameSync(lock, `${own}.old`);
      } catch (error) {
        if (codeOf(error) !== "ENOENT") throw error;
      }
    }
    throw new StartFailure(`Another Firstshift is starting on ${dataDir}. Try again when it has started.`);
  } finally {
    rmSync(own, { force: true });
    rmSync(`${own}.old`, { force: true });
  }
}

function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function stopOrphan(orphan: Child): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one; both keep committed data.
  const signals: NodeJS.Signals[] = orphan.name === "postgres" ? ["SIGINT", "SIGQUIT"] : ["SIGTERM", "SIGKILL"];
  for (const signal of signals) {
    if (!isAlive(orphan)) return;
    process.kill(orphan.pid, signal);
    for (let waited = 0; waited < 8_000; waited += 50) {
      await pause(50);
      if (!isAlive(orphan)) return;
    }
  }
  throw new StartFailure(`Could not stop ${orphan.name} (process ${orphan.pid}) of an earlier start. Stop it by hand.`);
}

function readLock(dataDir: string) {
  const lock = lockFormat.safeParse(readJson(path.join(dataDir, lockName)));
  return lock.success ? lock.data : null;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
