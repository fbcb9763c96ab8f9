import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TABLE_ACCESS, type TableClass } from "#db/access.ts";

/** Of organisations and their jobs, and of the world: no one person's. */
const IMPERSONAL: readonly TableClass[] = ["reference", "organisation"];

const privacy = readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8");
const map = privacy.split("## What is kept")[1]!.split("\n## ")[0]!;
const named = new Set(
  map.split("\n").filter((line) => line.startsWith("|")).flatMap((line) => [...line.split("|")[2]!.matchAll(/`(\w+)`/g)].map(([, table]) => table!)),
);
const tables = Object.entries(TABLE_ACCESS).map(([name, access]) => ({ table: name.split(".")[1]!, ...access }));

test("the data map names every table that holds something about a person", () => {
  const missing = tables.filter((one) => !IMPERSONAL.includes(one.class) && !named.has(one.table));
  expect(missing.map(({ table }) => table)).toEqual([]);
});

test("and none that there is not", () => {
  const there = new Set(tables.map(({ table }) => table));
  expect(named.size).toBeGreaterThan(40);
  expect([...named].filter((table) => !there.has(table))).toEqual([]);
});
