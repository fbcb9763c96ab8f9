import type { Clock, Deps } from "#app/domain/deps.ts";
import { createGate, type Gate } from "#db/client.server.ts";
import { sharing } from "#db/shared-transaction.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing, type Indexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { keyedHashes, systemClock, systemRandom } from "./clock-and-random.ts";
import { spotNames } from "./name-reader.server.ts";
import { makePhoto } from "./photo-maker.server.ts";
import { loginUrl, type Env } from "./env.server.ts";

/** What tests set apart from a real run: their own time and log, and an index of their own on a shared server. */
export type Setting = {
  clock?: Clock;
  indexPrefix?: string;
  poolSize?: number;
  /** Where the web app's log goes instead of the standard output. */
  logTo?: { write(line: string): void };
};

/** Runs what one page reads on one transaction, which is let go of before anything but the database is waited for. */
export type OnePage = <T>(work: (deps: Deps) => Promise<T>) => Promise<T>;

export type WiredDeps = { deps: Deps; onePage: OnePage; indexing: Indexing; close(): Promise<void> };

/** The gate to the data, each kind of actor on its own login. */
export function openGate(
  env: Pick<Env, "databaseUrl" | "appSecret">,
  { clock = systemClock, poolSize }: Pick<Setting, "clock" | "poolSize"> = {},
): Gate {
  return createGate({
    urls: {
      app: loginUrl(env, "firstshift_app"),
      employer: loginUrl(env, "firstshift_employer"),
      worker: loginUrl(env, "firstshift_worker"),
    },
    clock,
    random: systemRandom,
    poolSize,
  });
}

/** For one request to the index. A server that goes silent must fail the job, so that it is tried again. */
const INDEXING_TIMEOUT_MS = 30_000;

/** What use cases reach, on real adapters. Connects lazily. */
export function wireDeps(env: Env, { clock = systemClock, indexPrefix, poolSize }: Setting = {}): WiredDeps {
  const gate = openGate(env, { clock, poolSize });
  const search = createSearch(env, { prefix: indexPrefix });
  const deps: Deps = { clock, random: systemRandom, withActor: gate.withActor, search, spotNames, makePhoto, keyedHash: keyedHashes(env.appSecret) };
  const connection = connectSearch(env, { prefix: indexPrefix, timeoutMs: INDEXING_TIMEOUT_MS });
  const onePage: OnePage = (work) =>
    sharing(gate.withActor, ({ withActor, letGo }) => work({ ...deps, withActor, search: after(letGo, search) }));
  return { deps, onePage, indexing: createIndexing(deps, connection), close: gate.close };
}

/** The same port, with something to be done before each call. */
function after<Port extends { [Name in keyof Port]: (...args: never[]) => Promise<unknown> }>(first: () => Promise<void>, port: Port): Port {
  const calls = Object.entries(port as Record<string, (...args: never[]) => Promise<unknown>>);
  const wrapped = calls.map(([name, call]) => [name, async (...args: never[]) => (await first(), call(...args))]);
  return Object.fromEntries(wrapped) as Port;
}
