import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { childRecord, type Env } from "#app/composition/env.server.ts";
import { projectRoot } from "#app/composition/launcher/app-process.ts";
import type { Line } from "./run.ts";

/** From `npm start` on a folder with everything in it until the first page is answered. */
export async function measureSecondStart(env: Env, say: (line: string) => void): Promise<Line> {
  say("Starting on what is there.");
  const { PATH, HOME } = childRecord(env);
  const began = performance.now();
  const launcher = spawn(process.execPath, ["--import", "tsx", "app/composition/start.ts"], {
    cwd: projectRoot, stdio: "ignore", env: { PATH, HOME, PORT: String(env.port), DATA_DIR: env.dataDir, APP_URL: env.appUrl },
  });
  const ended = once(launcher, "exit");
  const answers = () => fetch(`${env.appUrl}/`).then(({ ok }) => ok, () => false);
  while (!(await answers())) {
    if (launcher.exitCode !== null || performance.now() - began > 120_000) throw new Error("Firstshift did not start again");
    await pause(20);
  }
  const value = performance.now() - began;
  launcher.kill("SIGTERM");
  await ended;
  return { name: "start_second", value, unit: "ms", against: null, ratio: null };
}
