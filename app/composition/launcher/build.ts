import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { searchPath } from "../env.server.ts";
import { projectRoot } from "./app-process.ts";
import { StartFailure } from "./failure.ts";
import { complaintAmong } from "./log-file.ts";

const sources = [
  "app", "db", "search", "emails", "package.json", "package-lock.json", "vite.config.ts", "react-router.config.ts",
];

/** True when there is no finished build, or a source is newer than it. */
function needsBuild(root = projectRoot): boolean {
  const built = finishedAt(root);
  return built === null || sources.some((source) => newest(path.join(root, source)) > built);
}

/**
 * Builds the pages and scripts the web app serves.
 * @param onlyIfMissing leaves a finished build alone however old: for machines that got it ready-made
 * @throws StartFailure when it fails, or cannot be done and there is none
 */
export async function buildIfNeeded(say: (line: string) => void, onlyIfMissing = false): Promise<void> {
  const exists = finishedAt(projectRoot) !== null;
  if (exists && (onlyIfMissing || !needsBuild())) return;
  const program = buildProgram();
  if (!program && exists) return;
  if (!program) throw new StartFailure("There is no build and no Vite to make one. Run npm ci with dev dependencies.");
  say("Building the pages (this takes a moment the first time).");
  mkdirSync(path.join(projectRoot, "build"), { recursive: true });
  writeFileSync(unfinished(projectRoot), "");
  const { code, output } = await run(program);
  if (code !== 0) throw new StartFailure(`The build failed: ${complaintAmong(output) ?? `exit ${code}`}. Try npm run build.`);
  rmSync(unfinished(projectRoot), { force: true });
}

/** When the build was finished, in milliseconds, or null when there is none or it was cut short. */
function finishedAt(root: string): number | null {
  const server = path.join(root, "build", "server");
  if (!existsSync(server) || existsSync(unfinished(root))) return null;
  return newest(server) || null;
}

function unfinished(root: string): string {
  return path.join(root, "build", "unfinished");
}

/** The latest change below a file or folder, in milliseconds; 0 when it is not there. */
function newest(target: string): number {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(target).reduce((latest, entry) => Math.max(latest, newest(path.join(target, entry))), 0);
}

function buildProgram(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("@react-router/dev/package.json");
    createRequire(manifest).resolve("vite/package.json");
    const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
    return path.join(path.dirname(manifest), bin["react-router"]);
  } catch {
    return null;
  }
}

function run(program: string): Promise<{ code: number | null; output: string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, "build"], {
      cwd: projectRoot,
      // Tests build too: what they leave behind must be fit to serve.
      env: { PATH: searchPath(), NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    process.once("exit", () => child.kill());
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: text.split("\n") }));
  });
}
