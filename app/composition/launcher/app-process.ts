import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { childRecord, type Env } from "../env.server.ts";
import { complaintAmong, openLog } from "./log-file.ts";
import { type Hooks, type Running, untilReady } from "./running-process.ts";

export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

type AppProcess = {
  /** `web` or `worker`: the script of that name beside the launcher. */
  name: "web" | "worker";
  env: Env;
  /** Its own key of the index; without one it makes do with the master key. */
  meiliKey?: Env["meiliKey"];
  /** Shows a line on the console. */
  say(line: string): void;
};

const called = { web: "The web app", worker: "The worker" };
// Levels of pino, https://github.com/pinojs/pino/blob/main/docs/api.md#loggerlevels-object
const levels: Record<number, string> = { 30: "info", 40: "warning", 50: "error", 60: "fatal" };

/**
 * Starts the web app or the worker and waits until it says `{ ready: true }`.
 * Its log goes to a file; warnings and worse are shown as well.
 * @throws StartFailure when it ends, or is not ready in time
 */
export async function startApp({ name, env, meiliKey, say }: AppProcess, hooks: Hooks): Promise<Running> {
  const dev = env.nodeEnv === "development";
  const script = [path.join("app", "composition", `${name}.ts`), ...(dev ? ["--dev"] : [])];
  const child = spawn(process.execPath, ["--import", "tsx", ...script], {
    cwd: projectRoot, env: childRecord(env, meiliKey), detached: true, stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const logFile = path.join(env.dataDir, "logs", `${name}.log`);
  const log = createWriteStream(logFile, { fd: openLog(logFile) });
  const shownFrom = dev ? 30 : 40;
  const complaints: string[] = [];
  let ready = false;
  let openStreams = 2;
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream, crlfDelay: Infinity })
      .on("line", (line) => {
        log.write(`${line}\n`);
        const entry = logEntry(line);
        const isBad = entry ? entry.level >= 40 : stream === child.stderr;
        if (!ready && isBad) complaints.push(entry?.text ?? line);
        if (entry ? entry.level >= shownFrom && ready : ready && isBad) {
          say(`${name}: ${entry ? `${levels[entry.level] ?? "log"}: ${entry.text}` : line}`);
        }
      })
      .on("close", () => {
        openStreams -= 1;
        if (openStreams === 0) log.end();
      });
  }
  child.on("message", (message) => {
    if (typeof message === "object" && message !== null && "ready" in message) ready = message.ready === true;
  });
  return untilReady(
    {
      name: called[name],
      child,
      logFile,
      isReady: () => ready,
      complaint: () => complaintAmong(complaints),
      stopWith: [["SIGTERM", 10_000], ["SIGKILL", 2_000]],
      patience: 90_000,
    },
    hooks,
  );
}

function logEntry(line: string): { level: number; text: string } | null {
  if (!line.startsWith("{")) return null;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("level" in entry)) return null;
    const error = "err" in entry && typeof entry.err === "object" && entry.err ? entry.err : {};
    const parts = ["msg" in entry ? entry.msg : "", "message" in error ? error.message : ""];
    return { level: Number(entry.level), text: [...new Set(parts)].filter(Boolean).join(": ") };
  } catch {
    return null;
  }
}
