import { pino, type DestinationStream, type Logger } from "pino";

export type { Logger };

const WITHHELD = "[withheld]";

/**
 * One JSON line each. A line never carries a body, a query string, a cookie or
 * an email address: single-use tokens travel in query strings, and people's
 * words in bodies. Nor an id of a person: of an address, its route is logged. What is
 * logged is listed here; nothing is logged whole.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { app: "web" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
    redact: {
      paths: ["email", "to", "code", "otp", "token", "link", "cookie", "authorization", "body", "query", "headers"].flatMap(
        (name) => [name, `*.${name}`],
      ),
      censor: WITHHELD,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What of an error may be kept. The message of a database error quotes the
 * values it failed on, so of those only the code, the constraint and the place
 * are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const details = error as Error & { code?: unknown; constraint_name?: unknown; table_name?: unknown };
  const fromDatabase = ["query", "severity", "params", "detail"].some((key) => key in error);
  return {
    type: error.name,
    ...(fromDatabase ? {} : { message: withoutSecrets(error.message).slice(0, 300) }),
    ...(typeof details.code === "string" ? { code: details.code } : {}),
    ...(typeof details.constraint_name === "string" ? { constraint: details.constraint_name } : {}),
    ...(typeof details.table_name === "string" ? { table: details.table_name } : {}),
    at: stackFrames(error),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function stackFrames(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

function withoutSecrets(text: string): string {
  return text
    .replace(/[^\s@"'<>()/=&?]+@[^\s@"'<>()/=&?]+\.[^\s@"'<>()/=&?]+/g, WITHHELD)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, WITHHELD)
    .replace(/[A-Za-z0-9_-]{40,}/g, WITHHELD)
    .replace(/\?\S*/g, "");
}
