import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as auth from "#db/schema/auth.ts";
import * as email from "#db/schema/email.ts";
import * as event from "#db/schema/event.ts";
import * as schema from "#db/schema/index.ts";
import * as limits from "#db/schema/limits.ts";

export type Column = { name: string; sqlType: string };
export type Table = { schema: string; name: string; columns: Column[] };

/** Every table of every schema, once, with all its columns. `table-access.test.ts` holds that none is missing. */
export const EVERY_TABLE: readonly Table[] = [...new Map(
  [schema, auth, email, event, limits]
    .flatMap((one) => Object.values(one as Record<string, unknown>))
    .filter((one): one is PgTable => is(one, PgTable))
    .map(getTableConfig)
    .map(({ schema: at = "public", name, columns }) => [
      `${at}.${name}`,
      { schema: at, name, columns: columns.map((column) => ({ name: column.name, sqlType: column.getSQLType() })) },
    ]),
).values()];

/** What can hold words: also a list of them, what is made of parts, and a file. */
export function canHoldWords({ sqlType }: Column): boolean {
  return /text|char|json|xml|citext|bytea/.test(sqlType);
}
