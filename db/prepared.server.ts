import type postgres from "postgres";

/**
 * Statements with more values than this are not kept: lists of ids come in every
 * length, and each length would be a statement of its own in every connection.
 */
const MOST_VALUES = 24;

type Scope = Pick<postgres.Sql, "unsafe">;

/**
 * The client with statements that PostgreSQL remembers. Drizzle asks postgres.js
 * for unnamed ones, which costs every query a second trip (to learn the types of
 * its values) and a plan made anew, policies and all: about half the time of a
 * page. A pooler in front must pass named statements on, as PgBouncer does from 1.21.
 */
export function preparing<T extends Scope>(client: T): T {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "unsafe") {
        return (query: string, values: never[] = [], options: object = {}) =>
          target.unsafe(query, values, { ...options, prepare: values.length <= MOST_VALUES });
      }
      if (name === "begin" || name === "savepoint") {
        const open = value as (work: (scope: Scope) => unknown) => Promise<unknown>;
        return (work: (scope: Scope) => unknown) => open((scope) => work(preparing(scope)));
      }
      return value;
    },
  });
}
