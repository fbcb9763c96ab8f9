import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find.
 * `npm run test:full` (`--full`) adds what is too long for every change.
 * The last line is "N passed, N failed", where types and lint count as one each.
 */
type Count = { passed: number; failed: number };

const full = process.argv.includes("--full");
const passedOn = process.argv.slice(2).filter((one) => one !== "--full");

const steps: (() => Count)[] = [
  () => command("types", "npm", ["run", "--silent", "typecheck"]),
  () => command("lint", "npm", ["run", "--silent", "lint"]),
  vitest,
];

const total = steps
  .map((step) => step())
  .reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }));
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function command(name: string, program: string, args: string[]): Count {
  const ok = spawnSync(program, args, { stdio: "inherit" }).status === 0;
  process.stdout.write(`${ok ? "✓" : "✗"} ${name}\n`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Unit, architecture, integration and browser tests. A run that breaks off counts as a failure too. */
function vitest(): Count {
  const folder = mkdtempSync(path.join(tmpdir(), "firstshift-results-"));
  const file = path.join(folder, "results.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...(full ? [] : ["--project=!full"]), ...passedOn];
  const { status } = spawnSync("vitest", args, { stdio: "inherit" });
  try {
    const results = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    const failed = results.numFailedTests ?? 0;
    const brokeOff = status !== 0 && failed === 0 ? 1 : 0;
    return { passed: results.numPassedTests ?? 0, failed: failed + brokeOff };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
