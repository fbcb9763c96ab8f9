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
 * A client with one key. It asks for answers as they are: compressed ones leave Meilisearch in small
 * pieces, and on a kept connection each search then waits some 40 ms for the network to acknowledge one.
 */
export function clientOf(env: Pick<SearchEnv, "meiliUrl">, apiKey: string, timeoutMs?: number): Meilisearch {
  return new Meilisearch({
    host: env.meiliUrl,
    apiKey,
    requestInit: { headers: { "Accept-Encoding": "identity" } },
    ...(timeoutMs ? { timeout: timeoutMs } : {}),
  });
}

/**
 * @param prefix tells indexes on a shared server apart; empty in production
 */
export function connectSearch(env: SearchEnv, options: { prefix?: string; timeoutMs?: number } = {}): SearchConnection {
  return {
    client: clientOf(env, env.meiliKey?.key ?? env.meiliMasterKey ?? "", options.timeoutMs),
    index: `${options.prefix ?? ""}${PROFILES}`,
    jobs: `${options.prefix ?? ""}${JOBS}`,
    atomKey: createHmac("sha256", env.appSecret).update("search:atoms").digest("base64url"),
  };
}
