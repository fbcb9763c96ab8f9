import { createHmac } from "node:crypto";
import { Meilisearch } from "meilisearch";
import type { MeiliKey } from "./keys.server.ts";
import { JOBS, PROFILES } from "./settings.ts";

export type SearchEnv = {
  meiliUrl: string;
  /** Null for a process that holds a key of its own. */
  meiliMasterKey: string | null;
  /** The key of this process alone, where whoever started it made one. */
  meiliKey?: MeiliKey | null;
  appSecret: string;
};

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
      apiKey: env.meiliKey?.key ?? env.meiliMasterKey ?? "",
      ...(options.timeoutMs ? { timeout: options.timeoutMs } : {}),
    }),
    index: `${options.prefix ?? ""}${PROFILES}`,
    jobs: `${options.prefix ?? ""}${JOBS}`,
    atomKey: createHmac("sha256", env.appSecret).update("search:atoms").digest("base64url"),
  };
}
