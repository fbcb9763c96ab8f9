import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { type LoginName, urlOf } from "#db/logins.ts";

/** The one file that reads the environment. Everything else is handed an `Env`. */

export type RawEnv = Record<string, string | undefined>;

/** What the web app, the worker and the commands run with: complete and checked. */
export type Env = {
  nodeEnv: "production" | "development" | "test";
  host: string;
  port: number;
  /** Absolute path of the folder that holds all state. */
  dataDir: string;
  /** The origin people use, without a slash at the end. */
  appUrl: string;
  appSecret: string;
  /** Names the server and the database; carries no user. See `loginUrl`. */
  databaseUrl: string;
  /** The owner's URL, for migrations only. The web app and the worker never have it. */
  migrationUrl: string | null;
  meiliUrl: string;
  /** Makes the keys of web and worker. Null for a process that was handed its own. */
  meiliMasterKey: string | null;
  /** The one key this process may use, and its id. */
  meiliKey?: { uid: string; key: string } | null;
  resendApiKey: string | null;
  /** Null for Resend itself; tests point it at a stand-in. */
  resendBaseUrl: string | null;
  /** Signs what Resend tells us of emails that came back; null where it tells us nothing. */
  resendWebhookSecret: string | null;
  mailFrom: string;
  /** Where answers to emails go, and where pages say that people can write. */
  mailReplyTo: string;
  /** IP addresses and CIDR ranges whose forwarded headers are believed. */
  trustedProxies: string[];
  logLevel: (typeof logLevels)[number];
  /** Sign in as anyone, and a local outbox. Only ever true when the launcher says so. */
  demo: boolean;
};

/** What the launcher starts from: null means "the launcher makes this itself". */
export type LauncherEnv = Omit<Env, "appSecret" | "databaseUrl" | "meiliUrl" | "meiliMasterKey"> & {
  appSecret: string | null;
  databaseUrl: string | null;
  meiliUrl: string | null;
  meiliMasterKey: string | null;
};

type Parsed<T> = { ok: true; env: T } | { ok: false; problems: string[] };

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
    error: "must be a whole number from 1 to 65535",
  })
  .transform(Number);

function url(protocols: string[], message: string) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: message,
  });
}

const postgresUrl = url(["postgres:", "postgresql:"], "must look like postgres://user:password@host:5432/database").refine(
  (text) => URL.canParse(text) && new URL(text).hostname !== "" && new URL(text).pathname.length > 1,
  { error: "must name a server and a database: postgres://host:5432/database" },
);

const appUrl = url(["http:", "https:"], "must look like https://firstshift.example.org")
  .refine((text) => URL.canParse(text) && new URL(text).pathname === "/" && !/[?#@]/.test(text), {
    error: "must be an address without a path, a user or a query: https://firstshift.example.org",
  })
  // Session cookies are `__Host-` cookies, which browsers keep only over HTTPS.
  .refine((text) => URL.canParse(text) && (new URL(text).protocol === "https:" || isLoopback(new URL(text).hostname)), {
    error: "must begin with https:// unless it is on this machine (localhost)",
  })
  .transform((text) => new URL(text).origin);

const proxies = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()).filter(Boolean))
  .refine((list) => list.every(isAddressOrRange), {
    error: "must be IP addresses or ranges with commas between: 10.0.0.1, 192.168.0.0/16",
  });

const fields = {
  NODE_ENV: z.enum(["production", "development", "test"], {
    error: "must be production, development or test",
  }).optional(),
  HOST: z.string().refine((text) => isIP(text) !== 0 || text === "localhost", {
    error: "must be an IP address to listen on, or localhost",
  }).optional(),
  PORT: port.optional(),
  DATA_DIR: z.string().optional(),
  APP_URL: appUrl.optional(),
  APP_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATION_URL: postgresUrl.refine((text) => URL.canParse(text) && new URL(text).username !== "", {
    error: "must carry the owner's user: postgres://owner:password@host:5432/database",
  }).optional(),
  MEILI_URL: url(["http:", "https:"], "must look like http://127.0.0.1:7700").transform(trimSlash).optional(),
  // Meilisearch itself asks for 16 bytes in production.
  MEILI_MASTER_KEY: z.string().min(16, "must be at least 16 characters").optional(),
  MEILI_KEY: z.string().regex(/^[0-9a-f-]{36}:\S{16,}$/, "must be the id of a key, a colon and the key, as npm run search:keys prints it").transform((text) => {
    const [uid = "", key = ""] = text.split(":");
    return { uid, key };
  }).optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: url(["http:", "https:"], "must look like https://api.resend.com").transform(trimSlash).optional(),
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[\w+/=]{20,}$/, "must begin with whsec_, as Resend shows it").optional(),
  MAIL_FROM: z.string().refine((text) => /^([^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(text), {
    error: "must be an email address, or a name and an address: Firstshift <post@example.org>",
  }).optional(),
  MAIL_REPLY_TO: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/, "must be an email address that somebody reads: help@example.org").optional(),
  TRUSTED_PROXIES: proxies.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).optional(),
  FIRSTSHIFT_DEMO: z.string().optional(),
};

type FieldName = keyof typeof fields;
type Values = { [Name in FieldName]: z.output<(typeof fields)[Name]> };

/**
 * Reads the environment of a process that needs everything: web, worker, commands.
 * A problem is one line; it never repeats a value, because values can be secrets.
 */
export function parseEnv(record: RawEnv): Parsed<Env> {
  const { values, problems, missing } = readFields(record);
  missing("DATABASE_URL", "APP_SECRET", "MEILI_URL");
  if (!record.MEILI_KEY?.trim()) missing("MEILI_MASTER_KEY");
  const common = commonEnv(values);
  const demo = values.FIRSTSHIFT_DEMO === "1" && isOnlyOnThisMachine(common);
  if (!demo) missing("RESEND_API_KEY");
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    env: {
      ...common,
      demo,
      appSecret: values.APP_SECRET!,
      databaseUrl: withoutUser(values.DATABASE_URL!),
      meiliUrl: values.MEILI_URL!,
      meiliMasterKey: values.MEILI_MASTER_KEY ?? null,
      meiliKey: values.MEILI_KEY ?? null,
    },
  };
}

/**
 * Reads the environment of the launcher, which starts the servers that are not
 * named, and of the commands for the database and the index, which send no email.
 */
export function parseLauncherEnv(record: RawEnv, options = { sendsEmail: true }): Parsed<LauncherEnv> {
  const { values, problems, missing } = readFields(record);
  const isNamed = (name: "DATABASE_URL" | "MEILI_URL") => Boolean(record[name]?.trim());
  const ownsBoth = !isNamed("DATABASE_URL") && !isNamed("MEILI_URL");
  if (!ownsBoth) missing("APP_SECRET");
  if (isNamed("MEILI_URL")) missing("MEILI_MASTER_KEY");
  const common = commonEnv(values);
  const demo = ownsBoth && isOnlyOnThisMachine(common);
  if (!demo && options.sendsEmail) missing("RESEND_API_KEY");
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    env: {
      ...common,
      demo,
      appSecret: values.APP_SECRET ?? null,
      databaseUrl: values.DATABASE_URL ? withoutUser(values.DATABASE_URL) : null,
      meiliUrl: values.MEILI_URL ?? null,
      meiliMasterKey: values.MEILI_MASTER_KEY ?? null,
    },
  };
}

let known: Env | undefined;

/** The environment of this process, read once. A problem ends the process with one line for each. */
export function readEnv(): Env {
  known ??= orExit(parseEnv(process.env));
  return known;
}

export function readLauncherEnv(options?: { sendsEmail: boolean }): LauncherEnv {
  return orExit(parseLauncherEnv(process.env, options));
}

/** Where programs are looked for. */
export function searchPath(): string {
  return process.env.PATH ?? "/usr/local/bin:/usr/bin:/bin";
}

/** The connection string of one of the app's logins. Its password follows from APP_SECRET. */
export function loginUrl(env: Pick<Env, "databaseUrl" | "appSecret">, login: LoginName): string {
  return urlOf(env.databaseUrl, env.appSecret, login);
}

/**
 * The variables from which a child process reads this `Env` again, without the owner's URL.
 * @param meiliKey the child's own key of the index; with it goes no master key
 */
export function childRecord(env: Env, meiliKey: Env["meiliKey"] = null): RawEnv {
  const {
    DATABASE_MIGRATION_URL: _owner, FIRSTSHIFT_DEMO: _claim, RESEND_API_KEY: _key, MEILI_MASTER_KEY: _master, MEILI_KEY: _its, ...inherited
  } = process.env;
  return {
    ...inherited,
    NODE_ENV: env.nodeEnv,
    HOST: env.host,
    PORT: String(env.port),
    DATA_DIR: env.dataDir,
    APP_URL: env.appUrl,
    APP_SECRET: env.appSecret,
    DATABASE_URL: env.databaseUrl,
    MEILI_URL: env.meiliUrl,
    ...(meiliKey ? { MEILI_KEY: `${meiliKey.uid}:${meiliKey.key}` } : { MEILI_MASTER_KEY: env.meiliMasterKey ?? undefined }),
    MAIL_FROM: env.mailFrom,
    MAIL_REPLY_TO: env.mailReplyTo,
    TRUSTED_PROXIES: env.trustedProxies.join(","),
    LOG_LEVEL: env.logLevel,
    ...(env.resendApiKey ? { RESEND_API_KEY: env.resendApiKey } : {}),
    ...(env.resendBaseUrl ? { RESEND_BASE_URL: env.resendBaseUrl } : {}),
    ...(env.demo ? { FIRSTSHIFT_DEMO: "1" } : {}),
  };
}

export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function commonEnv(values: Partial<Values>) {
  const port = values.PORT ?? 3000;
  const appUrl = values.APP_URL ?? `http://localhost:${port}`;
  return {
    nodeEnv: values.NODE_ENV ?? ("production" as const),
    host: values.HOST ?? "127.0.0.1",
    port,
    dataDir: path.resolve(values.DATA_DIR ?? ".data"),
    appUrl,
    migrationUrl: migrationUrlOf(values),
    resendApiKey: values.RESEND_API_KEY ?? null,
    resendBaseUrl: values.RESEND_BASE_URL ?? null,
    resendWebhookSecret: values.RESEND_WEBHOOK_SECRET ?? null,
    mailFrom: values.MAIL_FROM ?? `Firstshift <no-reply@${new URL(appUrl).hostname}>`,
    mailReplyTo: values.MAIL_REPLY_TO ?? `help@${new URL(appUrl).hostname}`,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    logLevel: values.LOG_LEVEL ?? ("info" as const),
  };
}

/** The demo lets anyone sign in as anyone, so nobody else may be able to reach it. */
function isOnlyOnThisMachine(env: { appUrl: string; host: string }): boolean {
  return isLoopback(new URL(env.appUrl).hostname) && isLoopback(env.host);
}

function migrationUrlOf(values: Partial<Values>): string | null {
  if (values.DATABASE_MIGRATION_URL) return values.DATABASE_MIGRATION_URL;
  if (values.DATABASE_URL && new URL(values.DATABASE_URL).username !== "") return values.DATABASE_URL;
  return null;
}

const whyNeeded: Partial<Record<FieldName, string>> = {
  DATABASE_URL: "it names the PostgreSQL server and database",
  MEILI_URL: "it names the Meilisearch server",
  MEILI_MASTER_KEY: "it is the key of the server at MEILI_URL; a process that has MEILI_KEY needs none",
  APP_SECRET: "it needs at least 32 random characters, the same ones at every start",
  RESEND_API_KEY: "outside demo mode (own servers, APP_URL and HOST on this machine) email goes through Resend",
};

function readFields(record: RawEnv) {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    // An empty variable is how many shells and process runners say "not set".
    const result = field.safeParse(record[name]?.trim() || undefined);
    if (result.success) values[name] = result.data;
    else problems.push(`${name} ${result.error.issues[0]?.message ?? "is not valid"}`);
  }
  return {
    values: values as Partial<Values>,
    problems,
    missing(...names: FieldName[]) {
      for (const name of names) {
        if (!record[name]?.trim()) problems.push(`${name} is missing: ${whyNeeded[name]}`);
      }
    },
  };
}

function orExit<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.env;
  for (const problem of parsed.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

function withoutUser(text: string): string {
  const target = new URL(text);
  target.username = "";
  target.password = "";
  return target.href;
}

function trimSlash(text: string): string {
  return text.replace(/\/+$/, "");
}

function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
