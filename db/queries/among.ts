import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * The column's id is one of these. One value however many there are, so that a
 * list of two hundred is a statement PostgreSQL knows already, not a new one.
 */
export function among(column: AnyPgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;
}
