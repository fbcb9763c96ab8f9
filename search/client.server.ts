import { createHmac } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { JOBS, PROFILES } from "./settings.ts";

export type SearchEnv = { meiliUrl: string; meiliMasterKey: string; appSecret: string };

export type SearchConnection = {
  client: Meilisearch;
  /** The uid of the live index of people. */
  index: string;
  /** The uid of the live index of jobs. */
  jobs: string;
  /** Keys the hashes of visibility rules. Derived, so one secret is enough. */
  atomKey: string;
};

/** Answers in time or not at all: matching goes on without the index. */
export const SEARCH_TIMEOUT_MS = 1_200;

/**
 * @param prefix tells indexes on a shared server apart; empty in production
 */
export function connectSearch(env: SearchEnv, options: { prefix?: string; timeoutMs?: number } = {}): SearchConnection {
  return {
    client: new Meilisearch({
      host: env.meiliUrl,
      apiKey: env.meiliMasterKey,
      ...(options.timeoutMs ? { timeout: options.timeoutMs } : {}),
    }),
    index: `${options.prefix ?? ""}${PROFILES}`,
    jobs: `${options.prefix ?? ""}${JOBS}`,
    atomKey: createHmac("sha256", env.appSecret).update("search:atoms").digest("base64url"),
  };
}
