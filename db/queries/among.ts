import { Placeholder, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * The column's id is one of these. One value however many there are, so that a
 * list of two hundred is a statement PostgreSQL knows already, not a new one.
 */
export function among(column: AnyPgColumn, ids: readonly string[] | Placeholder): SQL {
  return sql`${column} = any(${ids instanceof Placeholder ? ids : idList(ids)}::uuid[])`;
}

/** As PostgreSQL writes an array of ids. */
export function idList(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
