import { createHmac } from "node:crypto";
import { lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { REFERRAL_TERMS } from "#app/domain/referral/referral-terms.ts";
import { connect } from "#db/connection.server.ts";
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
  // Each asks somebody's mailbox, and a new address is chosen once in years.
  addressAsked: { points: 10, duration: DAY },
  addressCodeTried: { points: 20, duration: DAY },
  secondFactorTried: { points: 8, duration: 15 * MINUTE },
  secondFactorTriedInADay: { points: 40, duration: DAY },
  // To read a file can take seconds: enough to choose another one some times.
  upload: { points: 30, duration: 15 * MINUTE },
  // Somebody who works with people refers a few in a day; whoever refers many is no such person.
  referredFromNetwork: { points: 40, duration: DAY },
  referredBy: { points: 15, duration: DAY },
  // Whoever refers them, and whatever they answered: nobody is asked again and again.
  referredTo: { points: 1, duration: REFERRAL_TERMS.at(-1)!.onceIn * DAY },
  change: { points: 120, duration: MINUTE },
} as const;

/** What expired so long ago is cleared, so often. */
const EXPIRED_FOR_MS = 60 * MINUTE * 1000;
const CLEAR_EVERY_MS = 5 * MINUTE * 1000;

type Limit = keyof typeof RULES;

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
  /** Of what was counted and then came to nothing. Where the counters cannot be reached it stays counted. */
  forget(limit: Limit, subject: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Counters in the database (login `firstshift_limits`), changed by one atomic
 * statement each, so a limit holds however many app processes there are.
 */
export function createLimits(url: string, appSecret: string): Limits {
  const connection = connect(url, {
    max: 2,
    connect_timeout: 3,
    connection: { application_name: "firstshift-limits" },
  });
  const db = drizzle(preparing(connection));
  const limiters = Object.fromEntries(
    Object.entries(RULES).map(([name, rule]) => [
      name,
      // Its own clearing knows no end: it would go on when the connection is closed.
      new RateLimiterDrizzle({ ...rule, storeClient: db, schema: attempt, keyPrefix: name, clearExpiredByTimeout: false }),
    ]),
  ) as Record<Limit, RateLimiterDrizzle>;

  // Nobody waits for it, and what one round misses the next one finds.
  const clear = () => db.delete(attempt).where(lt(attempt.expire, new Date(Date.now() - EXPIRED_FOR_MS))).catch(() => {});
  const clearing = setInterval(clear, CLEAR_EVERY_MS).unref();

  const keyOf = (subject: string) => createHmac("sha256", appSecret).update(`limit:${subject}`).digest("base64url");

  return {
    async count(limit, subject) {
      try {
        await limiters[limit].consume(keyOf(subject));
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000) || 1);
        throw new LimitsUnavailable("The rate limits cannot be reached", { cause: error });
      }
    },
    async forget(limit, subject) {
      await limiters[limit].delete(keyOf(subject)).catch(() => {});
    },
    async close() {
      clearInterval(clearing);
      await connection.end({ timeout: 5 });
    },
  };
}
