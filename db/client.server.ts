import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/actor.ts";
import type { Clock, Random } from "#app/domain/deps.ts";
import type { Store } from "#app/domain/store.ts";
import { loginOf, settingsOf } from "./actor-settings.ts";
import { connect } from "./connection.server.ts";
import { asDomainError } from "./constraint-errors.ts";
import { preparing } from "./prepared.server.ts";
import { openStore } from "./queries/store.server.ts";

/** A transaction that carries an actor. Queries take this and nothing else. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

export type Gate = {
  withActor<T>(actor: Actor, work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type GateOptions = {
  urls: { app: string; employer: string; worker: string };
  clock: Clock;
  random: Random;
  /** Connections for each login. */
  poolSize?: number;
};

/**
 * The one gate to the data. Each actor's transaction runs on the login of its
 * kind, which owns nothing, and sets the actor's ids for this transaction only;
 * row-level security reads them. Leaving the transaction forgets them.
 */
export function createGate(options: GateOptions): Gate {
  const pool = (url: string) => connect(url, { max: options.poolSize ?? 8, idle_timeout: 30, connect_timeout: 5 });
  const clients = {
    app: pool(options.urls.app),
    employer: pool(options.urls.employer),
    worker: pool(options.urls.worker),
  };
  const databases = {
    app: drizzle(preparing(clients.app)),
    employer: drizzle(preparing(clients.employer)),
    worker: drizzle(preparing(clients.worker)),
  };
  return {
    async withActor(actor, work) {
      try {
        return await databases[loginOf(actor)].transaction(async (tx) => {
          const settings = JSON.stringify(settingsOf(actor, options.clock.now()));
          // Not awaited first: the settings and the first query leave together, and the database takes them in this
          // order. Both are waited for whatever happens, so that no query is left over on the connection.
          const set = tx.execute(sql`select count(set_config(key, value, true)) from json_each_text(${settings}::json)`).then(() => {});
          const store = openStore({ tx, actor, clock: options.clock, random: options.random });
          const [wasSet, worked] = await Promise.allSettled([set, work(store)]);
          if (wasSet.status === "rejected") throw wasSet.reason;
          if (worked.status === "rejected") throw worked.reason;
          return worked.value;
        });
      } catch (error) {
        throw asDomainError(error);
      }
    },
    async close() {
      await Promise.all(Object.values(clients).map((client) => client.end({ timeout: 5 })));
    },
  };
}
