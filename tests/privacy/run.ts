import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Figure } from "./figures.ts";

/**
 * `npm run test:privacy [-- FILE]`: the tests of choice and anonymity at their full
 * size. Prints one JSON line for each figure; ends with 1 when a bar is missed or a
 * test fails. What the tests themselves say goes to the error stream.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const folder = mkdtempSync(path.join(tmpdir(), "firstshift-privacy-"));
const file = path.join(folder, "figures.jsonl");
try {
  const { status } = spawnSync("vitest", ["run", "--project", "privacy", ...positionals], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PRIVACY_FIGURES: file },
  });
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  for (const line of lines) process.stdout.write(`${line}\n`);
  const missed = lines.some((line) => !(JSON.parse(line) as Figure).ok);
  process.exitCode = status !== 0 || missed || lines.length === 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
