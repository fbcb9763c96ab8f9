import { sql, type Placeholder } from "drizzle-orm";
import type { Tx } from "./client.server.ts";

type Prepared<Result> = { execute(values: Record<string, unknown>): Promise<Result> };
type Query<Result> = { prepare(name: string): Prepared<Result> };

/** Stands where a value will. */
export type Value<Name extends string> = (name: Name) => Placeholder<Name>;

/**
 * A query whose words are put together once in the life of the process. Drizzle puts
 * them together anew whenever it is asked, which for the pages opened most took as long
 * as everything that is done with the answers. Only the values differ, and come by name.
 * They go to the database as they are, so a moment or a day is given as text.
 */
export function statement<Result, Name extends string = never>(
  build: (tx: Tx, value: Value<Name>) => Query<Result>,
): (tx: Tx, ...values: [Name] extends [never] ? [] : [Record<Name, string | number>]) => Promise<Result> {
  let made: Prepared<Result> | null = null;
  return (tx, ...[values]) => {
    made ??= forAnyConnection(build(tx, (name) => sql.placeholder(name)).prepare("once"));
    return onConnectionOf(tx, made).execute(values ?? {});
  };
}

/** Drizzle binds what it prepares to the transaction it was prepared in; the words hold for all. */
type Bound = { client: unknown };

function forAnyConnection<T extends object>(prepared: T): T {
  return Object.assign(prepared, { client: null } satisfies Bound);
}

function onConnectionOf<T extends object>(tx: Tx, prepared: T): T {
  const { client } = tx._.session as unknown as Bound;
  return Object.assign(Object.create(prepared) as T, { client });
}
