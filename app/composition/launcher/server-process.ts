import { spawn } from "node:child_process";
import { closeSync, statSync } from "node:fs";
import { complaintIn, openLog } from "./log-file.ts";
import type { User } from "./ordinary-user.ts";
import { type Hooks, type Running, type Starting, untilReady } from "./running-process.ts";

type ServerProcess = Omit<Starting, "child" | "complaint"> & {
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  user?: User | null;
};

/**
 * Starts a server and waits until it is ready. It writes its log straight to a
 * file, so it goes on undisturbed when the launcher is killed.
 * @throws StartFailure when it ends, or is not ready in time
 */
export async function startServer(server: ServerProcess, hooks: Hooks): Promise<Running> {
  const log = openLog(server.logFile);
  const begin = statSync(server.logFile).size;
  // A group of its own: Ctrl-C reaches the launcher alone, which stops its children in order.
  const child = spawn(server.command, server.args, {
    cwd: "/", env: server.env, ...server.user, detached: true, stdio: ["ignore", log, log],
  });
  closeSync(log);
  return untilReady({ ...server, child, complaint: () => complaintIn(server.logFile, begin) }, hooks);
}
