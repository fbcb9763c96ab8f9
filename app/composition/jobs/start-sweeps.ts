import { setTimeout as pause } from "node:timers/promises";
import { SweepUnfinished } from "#app/domain/sweep.ts";
import type { Deps } from "#app/domain/deps.ts";
import type { Logger } from "#app/web/log.server.ts";
import { openSweepRegister, type SweepRegister } from "#db/sweeps.server.ts";
import type { ListedSweep } from "../sweeps.ts";

type SweepParts = {
  /** The database as `firstshift_jobs`. */
  jobsUrl: string;
  deps: Deps;
  sweeps: readonly ListedSweep[];
  log: Logger;
  /** How often to ask whether something is due. */
  lookEveryMs?: number;
};

const LOOK_EVERY_MS = 15_000;

/** Runs each sweep when it is due until stopped. Several workers may do this: one runs each sweep at a time. */
export function startSweeps(parts: SweepParts): { stop(): Promise<void> } {
  const { sweeps, log, lookEveryMs = LOOK_EVERY_MS } = parts;
  const register = openSweepRegister(parts.jobsUrl);
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      for (const listed of sweeps) {
        if (stopping.signal.aborted) break;
        await runIfDue(parts, register, listed).catch((error: unknown) =>
          log.warn({ sweep: listed.name, error }, "the register of sweeps cannot be reached"),
        );
      }
      await pause(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
      await register.close();
    },
  };
}

async function runIfDue({ deps, log }: SweepParts, register: SweepRegister, listed: ListedSweep): Promise<void> {
  const { name, everyMinutes, sweep } = listed;
  if (!(await register.claim(name))) return;
  try {
    const changed = await sweep(deps, { kind: "timekeeping" });
    log.info({ sweep: name, changed }, "sweep done");
    await register.done(name, changed, everyMinutes);
  } catch (error) {
    const counts = error instanceof SweepUnfinished ? { changed: error.changed, failed: error.failed } : {};
    log.warn({ sweep: name, ...counts, error }, "sweep failed, and will be tried again");
    await register.failed(name);
  }
}
