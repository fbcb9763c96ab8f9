import { openSync, readFileSync, renameSync, statSync } from "node:fs";

const largestLog = 10_000_000;

/** Opens a log for adding to. A log that has grown large is put aside first. */
export function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** The line that best says what went wrong, from what was added to the log since it was `begin` bytes long. */
export function complaintIn(file: string, begin: number): string | null {
  return complaintAmong(readFileSync(file).subarray(begin).toString("utf8").split("\n"));
}

export function complaintAmong(all: string[]): string | null {
  const lines = all.map((line) => line.trim()).filter(Boolean);
  const telling = lines.filter((line) => /fatal|panic|\berror\b|\w+Error\b/i.test(line) && !line.startsWith("at "));
  return (telling.at(-1) ?? lines.at(-1))?.slice(0, 300) ?? null;
}
