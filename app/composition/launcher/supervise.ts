import { setTimeout as pause } from "node:timers/promises";
import { messageOf } from "./failure.ts";
import { type ProcessRegister, stopOrder } from "./process-register.ts";
import type { Hooks, Running } from "./running-process.ts";

export type ServiceName = (typeof stopOrder)[number];

export type Supervisor = {
  /**
   * Starts a service and keeps it running from then on.
   * @throws StartFailure when this first start fails
   */
  start<T extends Running>(name: ServiceName, begin: (hooks: Hooks) => Promise<T>): Promise<T>;
  /** Stops and starts a service again, because its code changed. */
  restart(name: ServiceName): Promise<void>;
  /** Stops everything, in order: those who use a server before the server. */
  stopAll(): Promise<void>;
};

type SupervisorOptions = {
  say(line: string): void;
  register: Pick<ProcessRegister, "add" | "remove">;
  /** Milliseconds before the first, second, … start again; the last is used for all that follow. */
  backoff?: number[];
  /** A service that lived this long, in milliseconds, starts again with the first wait. */
  livedWell?: number;
};

type Service = {
  begin(hooks: Hooks): Promise<Running>;
  running: Running | null;
  /** The process of a start that is under way. */
  startingPid: number | null;
  work: Promise<unknown>;
  failures: number;
};

export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { say, register, backoff = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000], livedWell = 60_000 } = options;
  const services = new Map<ServiceName, Service>();
  const stopping = new AbortController();

  async function startOnce(name: ServiceName, service: Service): Promise<Running> {
    if (stopping.signal.aborted) throw new Error("stopping");
    let pid = 0;
    const began = performance.now();
    try {
      service.running = await service.begin({
        onSpawn(spawned) {
          pid = spawned;
          service.startingPid = spawned;
          register.add(name, spawned);
        },
        onExit(how) {
          register.remove(pid);
          service.running = null;
          if (performance.now() - began >= livedWell) service.failures = 0;
          service.work = startAgain(name, service, `${name} stopped (${how})`);
        },
      });
      return service.running;
    } catch (error) {
      register.remove(pid);
      throw error;
    } finally {
      service.startingPid = null;
    }
  }

  async function startAgain(name: ServiceName, service: Service, why: string): Promise<void> {
    let reason = why;
    while (!stopping.signal.aborted) {
      const wait = backoff[Math.min(service.failures, backoff.length - 1)] ?? 0;
      service.failures += 1;
      say(`${reason}. Starting it again in ${wait / 1000} s.`);
      try {
        await pause(wait, undefined, { signal: stopping.signal });
        await startOnce(name, service);
        say(`${name} runs again.`);
        return;
      } catch (error) {
        reason = messageOf(error);
      }
    }
  }

  async function stopOne(service: Service): Promise<void> {
    const { running } = service;
    service.running = null;
    if (!running) return;
    await running.stop();
    register.remove(running.pid);
  }

  return {
    async start<T extends Running>(name: ServiceName, begin: (hooks: Hooks) => Promise<T>): Promise<T> {
      let first: T | undefined;
      const service: Service = {
        begin: async (hooks) => (first = await begin(hooks)), running: null, startingPid: null,
        work: Promise.resolve(), failures: 0,
      };
      services.set(name, service);
      const started = startOnce(name, service);
      service.work = started.catch(() => {});
      await started;
      return first!;
    },
    async restart(name) {
      const service = services.get(name);
      if (!service?.running || stopping.signal.aborted) return;
      const again = async () => {
        await stopOne(service);
        try {
          await startOnce(name, service);
        } catch (error) {
          await startAgain(name, service, messageOf(error));
        }
      };
      service.work = again();
      await service.work;
    },
    async stopAll() {
      stopping.abort();
      for (const name of stopOrder) {
        const service = services.get(name);
        if (!service) continue;
        // A start that is under way is cut short; one that just succeeded is stopped below.
        if (service.startingPid !== null) endNow(service.startingPid);
        await service.work;
        await stopOne(service);
      }
    },
  };
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}
