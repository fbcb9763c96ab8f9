import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TABLE_ACCESS, type TableClass } from "#db/access.ts";
import { EVERY_TABLE } from "#tests/support/every-table.ts";

const [fields, withoutPerson] = readFileSync(new URL("../../docs/data-map.md", import.meta.url), "utf8").split("## Tables without a person");
/** A column that leads to a person: whose it is, or who did it; or how one is called or reached. */
const OF_A_PERSON = /^(job_seeker|coach|supporter|account|member|introduction|booking)_id$|_by$|^(email|phone)$/;
/** By whom a task is done now is a kind of person from a list, nobody in particular; pay is judged by rates of a day. */
const NO_PERSON = ["unmet_need_task.done_by", "vacancy.pay_judged_by"];
/** Of organisations and their jobs, and of the world: only these may be without a person. */
const IMPERSONAL: readonly TableClass[] = ["reference", "organisation"];

const rows = fields!
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));

/** "`table`: `column`, `column`; `table`: `column`", as "table.column". */
function columnsIn(cell: string): string[] {
  return cell.split("; ").flatMap((part) => {
    const [table, columns] = part.split(": ");
    return [...columns!.matchAll(/`(\w+)`/g)].map(([, column]) => `${table!.replaceAll("`", "")}.${column}`);
  });
}

const named = rows.flatMap(([cell]) => columnsIn(cell!));
const impersonal = new Set([...withoutPerson!.split("\n\n")[1]!.matchAll(/`(\w+)`/g)].map(([, table]) => table!));
const accessOf = ({ schema, name }: { schema: string; name: string }) => TABLE_ACCESS[`${schema}.${name}`]!;

test("the data map names each field of each table with something about a person once, and none that there is not", () => {
  const there = EVERY_TABLE.filter(({ name }) => !impersonal.has(name)).flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  expect(named.length).toBeGreaterThan(500);
  expect(named.toSorted()).toEqual(there.toSorted());
});

test("it calls no table one without a person in which a column leads to one", () => {
  const tables = EVERY_TABLE.filter(({ name }) => impersonal.has(name));
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...impersonal].toSorted());
  expect(tables.filter((table) => !IMPERSONAL.includes(accessOf(table).class)).map(({ name }) => name)).toEqual([]);
  const leading = tables.flatMap(({ name, columns }) => columns.filter((column) => OF_A_PERSON.test(column.name)).map((column) => `${name}.${column.name}`));
  expect(leading.filter((column) => !NO_PERSON.includes(column))).toEqual([]);
});

test("of each it says why, who reads it and how long", () => {
  for (const row of rows) expect(row.filter((cell) => cell.length > 0), row[0]).toHaveLength(4);
});

test("of what an employer's login can read it says so, and of the rest that no employer does or how one is told", () => {
  const readable = new Set(
    EVERY_TABLE.flatMap((table) => {
      const { grants, reads } = accessOf(table);
      const all = grants.employer?.includes("select") === true;
      return table.columns.filter(({ name }) => all || reads?.employer?.includes(name) === true).map(({ name }) => `${table.name}.${name}`);
    }),
  );
  expect(readable.size).toBeGreaterThan(150);
  for (const [cell, , readers] of rows) {
    const columns = columnsIn(cell!);
    if (columns.some((column) => readable.has(column))) expect(readers!.toLowerCase(), cell).toMatch(/(?<!no )employer/);
    // A row is read by an employer or not, never in part.
    if (/\bno employer\b/i.test(readers!)) expect(columns.filter((column) => readable.has(column)), cell).toEqual([]);
  }
});
