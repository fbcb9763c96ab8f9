import postgres from "postgres";
import { parse } from "postgres-array";

/** `text[]` and `uuid[]`: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/catalog/pg_type.dat */
const ARRAYS = [1009, 2951];

/**
 * Connections of a process that runs on. postgres.js has each new one ask for the types of all
 * arrays before anything else, and one that is told to end at that moment, as when a database is
 * started anew, ends the whole process. It need not ask: no other arrays are ever read.
 */
export function connect(url: string, options: postgres.Options<Record<never, never>>): postgres.Sql {
  const arrays = { to: ARRAYS[0]!, from: ARRAYS, parse: (words: string) => parse(words), serialize: (value: unknown) => value };
  return postgres(url, { onnotice: () => {}, ...options, fetch_types: false, types: { arrays } }) as unknown as postgres.Sql;
}
