import { readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { TABLE_ACCESS, type TableClass } from "#db/access.ts";
import * as schema from "#db/schema/index.ts";

/** Of organisations and their jobs, and of the world: no one person's, unless a column says so. */
const IMPERSONAL: readonly TableClass[] = ["reference", "organisation"];
/** A column that leads to a person: whose it is, or who did it. */
const OF_A_PERSON = /^(job_seeker|coach|supporter|account|member|introduction|booking)_id$|_by$|^(email|phone)$/;

const privacy = readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8");
const map = privacy.split("## What is kept")[1]!.split("\n## ")[0]!;
const named = new Set(
  map.split("\n").filter((line) => line.startsWith("|")).flatMap((line) => [...line.split("|")[2]!.matchAll(/`(\w+)`/g)].map(([, table]) => table!)),
);
const tables = Object.entries(TABLE_ACCESS).map(([name, access]) => ({ table: name.split(".")[1]!, ...access }));
const columns = new Map(
  Object.values(schema as Record<string, unknown>)
    .filter((one): one is PgTable => is(one, PgTable))
    .map(getTableConfig)
    .map((one) => [one.name, one.columns.map(({ name }) => name)]),
);
/** By whom a task is done now is a kind of person from a list, nobody in particular. */
const NO_PERSON = ["unmet_need_task.done_by"];

const mentions = (table: string) =>
  (columns.get(table) ?? []).filter((column) => OF_A_PERSON.test(column) && !NO_PERSON.includes(`${table}.${column}`));

test("the data map names every table that holds something about a person", () => {
  const missing = tables.filter((one) => !IMPERSONAL.includes(one.class) && !named.has(one.table));
  expect(missing.map(({ table }) => table)).toEqual([]);
});

test("and every table of organisations in which a column leads to one", () => {
  const leading = tables.filter((one) => IMPERSONAL.includes(one.class) && mentions(one.table).length > 0);
  expect(leading.map(({ table }) => table)).toEqual(expect.arrayContaining(["booking_slot", "employer_member", "team_invitation", "matches_hold"]));
  expect(leading.filter(({ table }) => !named.has(table)).map(({ table }) => `${table}: ${mentions(table).join(", ")}`)).toEqual([]);
});

test("and none that there is not", () => {
  const there = new Set(tables.map(({ table }) => table));
  expect(named.size).toBeGreaterThan(40);
  expect([...named].filter((table) => !there.has(table))).toEqual([]);
});
