import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, chownSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { keepSecrets } from "./data-dir.ts";
import { codeOf, messageOf, StartFailure } from "./failure.ts";
import { databaseUser, type User } from "./ordinary-user.ts";
import { freePort } from "./ports.ts";
import { databaseFolder, freshFolder, postgresFiles } from "./postgres-files.ts";
import { commandLine } from "./process-identity.ts";
import type { Hooks, Running } from "./running-process.ts";
import { startServer } from "./server-process.ts";

type PostgresOptions = Hooks & {
  /** The state folder; the database is made in it on the first start. Its secrets hold the password. */
  dataDir: string;
  /** The loopback port to use if it is free. */
  port?: number | undefined;
  /** For tests only: much faster, and a power cut may lose the data. */
  unsafeButFast?: boolean;
};

type RunningPostgres = Running & {
  port: number;
  /** The superuser's URL of the database `postgres`. */
  superuserUrl: string;
  /** Where the data is: outside the data folder when its user could not reach that. */
  folder: string;
};

const major = "18";
const superuser = "postgres";

/**
 * Starts PostgreSQL on a loopback port, making its data folder if there is none.
 * @throws StartFailure with one line saying what is wrong
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir } = options;
  const { folder, user } = databaseFolder(dataDir, databaseUser);
  const files = postgresFiles(user, dataDir);
  const password = keepSecrets(dataDir).superuserPassword;
  if (existsSync(folder)) {
    requireVersion(folder);
    forgetDeadPostmaster(folder);
  } else {
    await initialise(files.initdb, folder, user, password, options.unsafeButFast ?? false);
  }
  mkdirSync(path.join(dataDir, "logs"), { recursive: true, mode: 0o700 });
  const port = await freePort(options.port);
  const superuserUrl = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  const running = await startServer(
    {
      name: "PostgreSQL",
      command: files.postgres,
      args: ["-D", folder, ...settings(port, options.unsafeButFast ?? false)],
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
      user,
      logFile: path.join(dataDir, "logs", "postgres.log"),
      isReady: () => answers(superuserUrl, folder),
      // SIGINT: fast shutdown. SIGQUIT: immediate, recovers from its log at the next start.
      stopWith: [["SIGINT", 15_000], ["SIGQUIT", 5_000]],
      // Recovery after a crash replays the log first, which can take a while.
      patience: 60_000,
    },
    options,
  );
  return { ...running, port, superuserUrl, folder };
}

/** Nothing is made sure to be on the disk or kept for copies, and a login's password is checked in one round, not in thousands. */
const UNSAFE_BUT_FAST = {
  fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: 0,
  checkpoint_timeout: "1h", max_wal_size: "8GB", shared_buffers: "256MB", scram_iterations: 1,
};

function settings(port: number, unsafeButFast: boolean): string[] {
  const values = {
    port,
    listen_addresses: "127.0.0.1",
    // A socket's path may be longer than the system allows; TCP on loopback is enough.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Details of errors repeat values of rows, which can be personal data.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    jit: "off",
    ...(unsafeButFast ? UNSAFE_BUT_FAST : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function initialise(initdb: string, folder: string, user: User | null, password: string, fast: boolean) {
  // Made beside and moved into place when complete, so that a start that is killed leaves no half of a database.
  const fresh = freshFolder(folder, user);
  const passwordFile = `${fresh}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${fresh}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256",
        // The order of names must not depend on what languages the machine has.
        "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-GB", "--no-instructions",
        ...(fast ? ["--no-sync", "--set", "scram_iterations=1"] : []),
      ],
      { cwd: "/", env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" }, ...user },
    );
    renameSync(fresh, folder);
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n").at(-1) : "";
    throw new StartFailure(`PostgreSQL could not make its data folder ${folder}: ${output || messageOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function requireVersion(folder: string): void {
  const version = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (version === major) return;
  throw new StartFailure(`The database in ${folder} is of PostgreSQL ${version}; this is ${major}. See docs/running.md.`);
}

/**
 * PostgreSQL refuses to start when any process of its user has the number in its
 * pid file, even a stranger's (numbers repeat soon in containers). The file is
 * only removed when that process is certainly not a server on this folder.
 */
function forgetDeadPostmaster(folder: string): void {
  const file = path.join(folder, "postmaster.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  const command = pid > 0 ? commandLine(pid) : [];
  if (command.length > 0 && !command.includes(folder)) rmSync(file, { force: true });
}

/** Whether the server accepts connections. Throws when it does but refuses ours. */
async function answers(superuserUrl: string, folder: string): Promise<boolean> {
  const sql = postgres(superuserUrl, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "28P01") throw new StartFailure(`the password in secrets.json does not open the database in ${folder}`);
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
