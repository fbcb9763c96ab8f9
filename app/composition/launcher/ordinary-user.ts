import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, statSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./failure.ts";

/** PostgreSQL refuses to run as root, so root hands it to an ordinary user. */
export type User = { uid: number; gid: number };

/**
 * The user the database runs as: nobody else when we are not root; the owner of
 * an existing database; else `postgres`, which is made when it is missing.
 * @throws StartFailure when there is no such user and none can be made
 */
export function databaseUser(existingData: string | null): User | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existingData ? statSync(existingData, { throwIfNoEntry: false }) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser("postgres") ?? makeUser("postgres");
}

/** Whether this user can pass every folder on the way to `target` and read it. */
export function canReach(user: User | null, target: string): boolean {
  const test = 'test -r "$1" || { test -d "$1" && test -x "$1"; }';
  return spawnSync("/bin/sh", ["-c", test, "sh", target], { cwd: "/", ...user, stdio: "ignore" }).status === 0;
}

/** Lets others pass through `folder`, when that alone keeps the user from it. Folders above are left as they are. */
export function letPass(user: User | null, folder: string): boolean {
  if (canReach(user, folder)) return true;
  if (!canReach(user, path.dirname(folder))) return false;
  chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o011);
  return canReach(user, folder);
}

function findUser(name: string): User | null {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function makeUser(name: string): User {
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
  for (const useradd of ["useradd", "/usr/sbin/useradd"]) {
    spawnSync(useradd, [...options, "--shell", "/usr/sbin/nologin", name], { stdio: "ignore" });
    const user = findUser(name);
    if (user) return user;
  }
  throw new StartFailure(
    "PostgreSQL does not run as root, and no user \"postgres\" could be made. Run Firstshift as an ordinary user.",
  );
}
