import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { messageOf, StartFailure } from "./failure.ts";

export type Hooks = {
  /** Called at once when the process exists, before it is ready. */
  onSpawn?: ((pid: number) => void) | undefined;
  /** Called when it ends after it was ready, without having been asked to. */
  onExit?: ((how: string) => void) | undefined;
};

export type Running = { pid: number; stop(): Promise<void> };

export type Starting = {
  /** As people call it, at the beginning of a sentence. */
  name: string;
  child: ChildProcess;
  logFile: string;
  /** Asked again and again until it says true; throws a StartFailure when waiting is pointless. */
  isReady(): boolean | Promise<boolean>;
  /** What the process itself last said was wrong. */
  complaint(): string | null;
  /** The signals that stop it, each with the milliseconds it is given. */
  stopWith: [NodeJS.Signals, number][];
  /** Milliseconds it may take to become ready. */
  patience: number;
};

/**
 * Waits until a process that was just started is ready.
 * @throws StartFailure when it ends first, or is not ready in time
 */
export async function untilReady(starting: Starting, hooks: Hooks): Promise<Running> {
  const { child, name } = starting;
  let ended: string | null = null;
  let state: "starting" | "ready" | "stopping" = "starting";
  const end = new Promise<void>((resolve) => {
    const finish = (how: string) => {
      if (ended !== null) return;
      ended = how;
      resolve();
      if (state === "ready") hooks.onExit?.(how);
    };
    child.once("error", (error) => finish(messageOf(error)));
    child.once("exit", (code, signal) => finish(signal ? `signal ${signal}` : `exit ${code}`));
  });
  if (child.pid !== undefined) hooks.onSpawn?.(child.pid);

  const stop = async () => {
    state = "stopping";
    for (const [signal, patience] of starting.stopWith) {
      if (ended !== null) return;
      child.kill(signal);
      await Promise.race([end, pause(patience, undefined, { ref: false })]);
    }
  };
  const deadline = performance.now() + starting.patience;
  try {
    while (!(await starting.isReady())) {
      if (ended !== null) throw new Error(`it stopped (${ended})`);
      if (performance.now() > deadline) throw new Error(`not ready within ${starting.patience / 1000} seconds`);
      await Promise.race([end, pause(40)]);
    }
  } catch (error) {
    await stop();
    const reason = error instanceof StartFailure ? null : starting.complaint();
    throw new StartFailure(`${name} did not start: ${reason ?? messageOf(error)} (log: ${starting.logFile})`);
  }
  state = "ready";
  return { pid: child.pid!, stop };
}
