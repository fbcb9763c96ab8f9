import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * A process number alone says little: numbers are used again. Together with the
 * moment it started, and the boot it started in, it names one process for good.
 */
export type ProcessIdentity = { pid: number; started: string };

/** The identity of a living process, or null when there is none with that number. */
export function identify(pid: number): ProcessIdentity | null {
  const started = existsSync("/proc/self/stat") ? startFromProc(pid) : startFromPs(pid);
  return started ? { pid, started } : null;
}

export function isAlive(process: ProcessIdentity): boolean {
  return identify(process.pid)?.started === process.started;
}

/** The command line of a process, as a list; empty when it cannot be read. */
export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
  } catch {
    return [];
  }
}

function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name and may hold spaces and brackets: count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie has ended already; only its parent's note of it is left (proc(5), field 3).
    if (fields[0] === "Z") return null;
    return `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function startFromPs(pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
