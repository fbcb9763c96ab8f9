import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { searchPath } from "#app/composition/env.server.ts";
import { prepareDataDir } from "#app/composition/launcher/data-dir.ts";
import { isPortFree, requirePorts } from "#app/composition/launcher/ports.ts";
import { identify } from "#app/composition/launcher/process-identity.ts";
import { orphansOf, takeDataDir } from "#app/composition/launcher/process-register.ts";
import { type Running, untilReady } from "#app/composition/launcher/running-process.ts";
import { createSupervisor } from "#app/composition/launcher/supervise.ts";

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "firstshift-processes-")));
  folders.push(folder);
  return folder;
}

function aSleeper(): ChildProcess {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** The folder as a killed launcher leaves it: its lock, and its notes about children. */
function leftBehind(folder: string, children: object[], dataDir = folder): void {
  writeFileSync(path.join(folder, "launcher.lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "long:ago", dataDir }));
  writeFileSync(path.join(folder, "processes.json"), JSON.stringify({ dataDir, children }));
}

test("after a kill, the next launcher stops the children that were left, and says so", async () => {
  const folder = aFolder();
  const child = aSleeper();
  leftBehind(folder, [{ name: "web", ...identify(child.pid!) }]);
  const said: string[] = [];
  const end = ended(child);
  const register = await takeDataDir(folder, (line) => said.push(line));
  expect(await end).toBe("SIGTERM");
  expect(said).toEqual([expect.stringContaining(`Stopping web (process ${child.pid})`)]);
  register.release();
});

test("a stranger that got the number of a former child is left alone", async () => {
  const folder = aFolder();
  const stranger = aSleeper();
  leftBehind(folder, [{ name: "web", pid: stranger.pid, started: "another:moment" }]);
  (await takeDataDir(folder, () => {})).release();
  expect(isRunning(stranger)).toBe(true);
});

test("notes in a copy of a data folder are about the original's children, which are left alone", async () => {
  const folder = aFolder();
  const child = aSleeper();
  leftBehind(folder, [{ name: "web", ...identify(child.pid!) }], "/somewhere/else");
  expect(orphansOf(folder)).toEqual([]);
  (await takeDataDir(folder, () => {})).release();
  expect(isRunning(child)).toBe(true);
});

test("damaged notes stop nothing and do not keep it from starting", async () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, "launcher.lock"), "{");
  writeFileSync(path.join(folder, "processes.json"), "[1, 2");
  (await takeDataDir(folder, () => {})).release();
});

test("one data folder has one launcher", async () => {
  const folder = aFolder();
  const register = await takeDataDir(folder, () => {});
  await expect(takeDataDir(folder, () => {})).rejects.toThrow(/already runs on/);
  register.release();
  (await takeDataDir(folder, () => {})).release();
});

test("a child is in the notes as soon as it is started", async () => {
  const folder = aFolder();
  const register = await takeDataDir(folder, () => {});
  const child = aSleeper();
  register.add("worker", child.pid!);
  expect(orphansOf(folder)).toMatchObject([{ name: "worker", pid: child.pid }]);
  register.remove(child.pid!);
  expect(orphansOf(folder)).toEqual([]);
  register.release();
});

test("a taken port and a folder that cannot be written to are one clear line each", async () => {
  const stranger = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => stranger.once("listening", resolve));
  const address = stranger.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await isPortFree("127.0.0.1", port)).toBe(false);
  await expect(requirePorts("127.0.0.1", port)).rejects.toThrow(`Port ${port} is taken by another program.`);
  stranger.close();

  const file = path.join(aFolder(), "file");
  writeFileSync(file, "");
  expect(() => prepareDataDir(path.join(file, "data"))).toThrow(/^Cannot write to the data folder .* DATA_DIR\.$/);
});

test.each([
  ["a bad value", { PORT: "x" }, /^PORT must be a whole number from 1 to 65535\n$/],
  ["a folder where nothing can be made", { DATA_DIR: "/proc/firstshift" }, /^Cannot write to the data folder .*\n$/],
  ["no way to send email", { APP_URL: "https://firstshift.example.org" }, /^RESEND_API_KEY is missing: .*\n$/],
])("npm start with %s ends with one line and exit 1", async (_what, env, line) => {
  const child = spawn(process.execPath, ["--import", "tsx", "app/composition/start.ts"], {
    env: { PATH: searchPath(), DATA_DIR: path.join(aFolder(), "data"), ...env }, stdio: ["ignore", "ignore", "pipe"],
  });
  children.push(child);
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const [code] = await once(child, "close");
  expect(said).toMatch(line);
  expect(code).toBe(1);
}, 30_000);

function aService(script: string, logFile: string) {
  return (hooks: Parameters<typeof untilReady>[1]): Promise<Running> => {
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    children.push(child);
    let ready = false;
    child.on("message", () => (ready = true));
    return untilReady(
      {
        name: "The service", child, logFile, isReady: () => ready, complaint: () => "no milk",
        stopWith: [["SIGTERM", 2_000], ["SIGKILL", 1_000]], patience: 5_000,
      },
      hooks,
    );
  };
}

const noted = { add() {}, remove() {} };
const living = "process.send(1); setInterval(() => {}, 1000)";

test("a service that fails while starting is one line with its own words", async () => {
  const supervisor = createSupervisor({ say: () => {}, register: noted });
  await expect(supervisor.start("web", aService("process.exit(3)", "web.log"))).rejects.toThrow(
    "The service did not start: no milk (log: web.log)",
  );
  await supervisor.stopAll();
});

test("a service that dies later is started again, with a wait that grows, and stops when told to", async () => {
  const said: string[] = [];
  const supervisor = createSupervisor({ say: (line) => said.push(line), register: noted, backoff: [10, 20, 40] });
  const first = await supervisor.start("worker", aService(living, "worker.log"));
  process.kill(first.pid, "SIGKILL");
  await expect.poll(() => said.at(-1), { timeout: 5_000 }).toBe("worker runs again.");
  process.kill(children.at(-1)!.pid!, "SIGKILL");
  await expect.poll(() => said.length, { timeout: 5_000 }).toBe(4);
  expect(said).toEqual([
    "worker stopped (signal SIGKILL). Starting it again in 0.01 s.", "worker runs again.",
    "worker stopped (signal SIGKILL). Starting it again in 0.02 s.", "worker runs again.",
  ]);
  await supervisor.stopAll();
  expect(children.every((child) => !isRunning(child))).toBe(true);
  expect(said).toHaveLength(4);
});

test("everything stops in order: web, worker, meilisearch, postgres", async () => {
  const order: string[] = [];
  const supervisor = createSupervisor({ say: () => {}, register: noted });
  for (const name of ["postgres", "web", "meilisearch", "worker"] as const) {
    await supervisor.start(name, async () => ({ pid: 1, stop: async () => void order.push(name) }));
  }
  await supervisor.stopAll();
  expect(order).toEqual(["web", "worker", "meilisearch", "postgres"]);
});

test("stopping cuts short a start that is under way", async () => {
  const supervisor = createSupervisor({ say: () => {}, register: noted });
  const starting = supervisor.start("web", aService("setInterval(() => {}, 1000)", "web.log"));
  const failed = expect(starting).rejects.toThrow(/did not start/);
  await expect.poll(() => children.length).toBe(1);
  const began = performance.now();
  await supervisor.stopAll();
  await failed;
  expect(performance.now() - began).toBeLessThan(3_000);
});
