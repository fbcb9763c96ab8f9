import type { Meilisearch } from "meilisearch";
import { generateTenantToken } from "meilisearch/token";
import type { JobQuery } from "#app/domain/jobs/job-store.ts";
import type { CandidateQuery, SearchPort } from "#app/domain/matching/search-port.ts";
import { clientOf, connectSearch, SEARCH_TIMEOUT_MS, type SearchEnv } from "./client.server.ts";
import { jobSearches, mergeFound, openOn } from "./job-search.ts";
import { makeKey, type MeiliKey } from "./keys.server.ts";
import { lookInto } from "./look.server.ts";
import { asWord, atomsToSearch } from "./profile-document.ts";

/** After a failure the index is left alone this long, so that an outage costs one slow page and not all of them. */
export const REST_MS = 5_000;

/**
 * Proposes people for an opening, and openings for a person. Every search runs on a
 * token that carries a filter of its own (the employer's, or that a job is open), so
 * that a bug in a query cannot widen it; the boundary itself is the database.
 */
export function createSearch(env: SearchEnv, options: { prefix?: string } = {}): SearchPort {
  const connection = connectSearch(env, { ...options, timeoutMs: SEARCH_TIMEOUT_MS });
  let webKey: Promise<MeiliKey> | null = null;
  let restingUntil = 0;

  async function answerOf<T>(ask: () => Promise<T>): Promise<T | null> {
    if (performance.now() < restingUntil) return null;
    try {
      return await within(SEARCH_TIMEOUT_MS, ask);
    } catch {
      // Whatever went wrong, the page says matching is plainer today and readiness tells the operator.
      webKey = null;
      restingUntil = performance.now() + REST_MS;
      return null;
    }
  }

  /** The key of web: handed over at the start, or made with the master key, which is used for nothing else. */
  function ownKey(): Promise<MeiliKey> {
    webKey ??= env.meiliKey ? Promise.resolve(env.meiliKey) : makeKey(connection.client, env.appSecret, "web", options.prefix);
    return webKey;
  }

  /** A client that sees of one index what the filter lets through, and nothing else at all. */
  async function narrowed(index: string, filter: string): Promise<Meilisearch> {
    const { uid, key } = await ownKey();
    const apiKey = await generateTenantToken({
      apiKey: key,
      apiKeyUid: uid,
      searchRules: { [index]: { filter } },
      expiresAt: new Date(Date.now() + 60_000),
      force: true,
    });
    return clientOf(env, apiKey, SEARCH_TIMEOUT_MS);
  }

  return {
    candidates: (query, limit) =>
      answerOf(async () => {
        const atoms = atomsToSearch(query.employerId, query.employerLevel, connection.atomKey);
        const filter = `atoms IN [${atoms.map((atom) => JSON.stringify(atom)).join(", ")}]`;
        return searchPeople(await narrowed(connection.index, filter), connection.index, filter, query, limit);
      }),
    openings: (query, limit) =>
      answerOf(async () => searchJobs(await narrowed(connection.jobs, openOn(query)), connection.jobs, query, limit)),
    look: (index, ask) => answerOf(async () => {
        const client = clientOf(env, (await ownKey()).key, SEARCH_TIMEOUT_MS);
        return lookInto(client, index === "people" ? connection.index : connection.jobs, ask);
      }),
  };
}

/** The whole answer, key included, in time or not at all: a server that accepts and then says nothing is one too. */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("The index is too slow")), ms);
  try {
    return await Promise.race([work(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function searchPeople(
  tenant: Meilisearch,
  indexUid: string,
  filter: string,
  query: CandidateQuery,
  limit: number,
): Promise<string[]> {
  const nearest = [`_geoPoint(${query.latitude}, ${query.longitude}):asc`];
  const common = { indexUid, filter, sort: nearest, limit, attributesToRetrieve: ["id"] };
  const anyTask = `tasks IN [${query.tasks.map((task) => JSON.stringify(task)).join(", ")}]`;
  const { results } = await tenant.multiSearch({
    queries: [
      // All of the job's tasks and its sector, the least essential dropped first; then any task; then anyone near.
      // A gap in somebody's tasks never hides them: it only puts others before them.
      { ...common, q: [...query.tasks, query.sector].map(asWord).join(" "), matchingStrategy: "last" },
      { ...common, q: "", filter: `${filter} AND ${anyTask}` },
      { ...common, q: "" },
    ],
  });
  const ids = results.flatMap((result) => result.hits.map((hit) => String(hit.id)));
  return [...new Set(ids)].slice(0, limit);
}

async function searchJobs(tenant: Meilisearch, indexUid: string, query: JobQuery, limit: number): Promise<string[]> {
  const { hopes, others } = jobSearches(query);
  const { results } = await tenant.multiSearch({
    queries: [...hopes, ...others].map((search) => ({
      ...search,
      indexUid,
      limit,
      attributesToRetrieve: ["id"],
      matchingStrategy: "last" as const,
    })),
  });
  const ids = results.map((result) => result.hits.map((hit) => String(hit.id)));
  return mergeFound({ hopes: ids.slice(0, hopes.length), others: ids.slice(hopes.length) }, limit);
}
