import { createHmac } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { preparing } from "#db/prepared.server.ts";
import { attempt } from "#db/schema/limits.ts";

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * How often each thing may be tried: points per seconds. A six-digit code, 50
 * guesses a day: somebody who knows only the address is right once in 55 years.
 * Addresses share networks (a whole provider behind one), so those limits are wide.
 */
const RULES = {
  codeSentToEmail: { points: 5, duration: 15 * MINUTE },
  codeSentFromNetwork: { points: 100, duration: 15 * MINUTE },
  codeTriedForEmail: { points: 10, duration: 15 * MINUTE },
  codeTriedForEmailInADay: { points: 50, duration: DAY },
  codeTriedFromNetwork: { points: 200, duration: 15 * MINUTE },
  secondFactorTried: { points: 8, duration: 15 * MINUTE },
  secondFactorTriedInADay: { points: 40, duration: DAY },
  change: { points: 120, duration: MINUTE },
} as const;

export type Limit = keyof typeof RULES;

/** Somebody tried too often. */
export class TooManyAttempts extends Error {
  override name = "TooManyAttempts";
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super("Tried too often");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The counters cannot be reached. Signing in fails closed on this. */
export class LimitsUnavailable extends Error {
  override name = "LimitsUnavailable";
}

export type Limits = {
  /**
   * Counts one attempt.
   * @throws TooManyAttempts over the limit
   * @throws LimitsUnavailable when the counters cannot be reached
   */
  count(limit: Limit, subject: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Counters in the database (login `firstshift_limits`), changed by one atomic
 * statement each, so a limit holds however many app processes there are.
 */
export function createLimits(url: string, appSecret: string): Limits {
  const connection = postgres(url, {
    max: 2,
    connect_timeout: 3,
    onnotice: () => {},
    connection: { application_name: "firstshift-limits" },
  });
  const db = drizzle(preparing(connection));
  const limiters = Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => [
      name,
      // One of them clears what has expired; they share the table.
      new RateLimiterDrizzle({
        ...rule,
        storeClient: db,
        schema: attempt,
        keyPrefix: name,
        clearExpiredByTimeout: name === "change",
      }),
    ]),
  ) as Record<Limit, RateLimiterDrizzle>;

  return {
    async count(limit, subject) {
      const key = createHmac("sha256", appSecret).update(`limit:${subject}`).digest("base64url");
      try {
        await limiters[limit].consume(key);
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000) || 1);
        throw new LimitsUnavailable("The rate limits cannot be reached", { cause: error });
      }
    },
    close: () => connection.end({ timeout: 5 }),
  };
}
