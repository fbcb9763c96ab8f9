import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { codeOf, StartFailure } from "./failure.ts";

/**
 * Makes the data folder if need be and proves that it can be written to.
 * @returns its real path
 * @throws StartFailure when it cannot be made or written to
 */
export function prepareDataDir(dataDir: string): string {
  try {
    // Others may pass through (the database's user must), but not look around.
    makeFolder(dataDir);
    const home = realpathSync(dataDir);
    const probe = path.join(home, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    mkdirSync(path.join(home, "logs"), { recursive: true, mode: 0o700 });
    return home;
  } catch (error) {
    throw new StartFailure(`Cannot write to the data folder ${dataDir} (${codeOf(error)}). Choose another with DATA_DIR.`);
  }
}

/** Not mkdir's own `recursive`: where nothing can be made at all, as in /proc, that never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

/** Secrets the launcher makes for servers it owns. Lost secrets mean a lost database, so they are never re-made. */
type Secrets = z.infer<typeof secretsFormat>;

const secret = z.string().min(32);
const secretsFormat = z.object({
  appSecret: secret,
  superuserPassword: secret,
  ownerPassword: secret,
  meiliMasterKey: secret,
});

/** @throws StartFailure when the file is there but cannot be used */
export function keepSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  const text = readIfThere(file);
  if (text !== null) {
    const secrets = secretsFormat.safeParse(parseJson(text));
    if (secrets.success) return secrets.data;
    throw new StartFailure(`${file} is damaged. Put back a copy of it, or start with an empty DATA_DIR.`);
  }
  const make = () => randomBytes(32).toString("base64url");
  const secrets = { appSecret: make(), superuserPassword: make(), ownerPassword: make(), meiliMasterKey: make() };
  writeWhole(file, secrets);
  return secrets;
}

/** The ports the owned servers had at the last start: kept when they are still free. */
type Ports = { postgres?: number | undefined; meilisearch?: number | undefined };

const portsFormat = z.object({ postgres: z.number().int().optional(), meilisearch: z.number().int().optional() });

export function rememberedPorts(dataDir: string): Ports {
  const ports = portsFormat.safeParse(parseJson(readIfThere(path.join(dataDir, "ports.json")) ?? ""));
  return ports.success ? ports.data : {};
}

export function rememberPorts(dataDir: string, ports: Ports): void {
  writeWhole(path.join(dataDir, "ports.json"), { ...rememberedPorts(dataDir), ...ports });
}

function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new StartFailure(`Cannot read ${file} (${codeOf(error)}).`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
