import { expect, test } from "vitest";
import { TABLE_ACCESS } from "#db/access.ts";
import { CODES, CRAWLED, EMPTY, MARKED_COLUMNS, OF_THE_WORLD, SEALED } from "#tests/support/crawl/columns.ts";
import { canHoldWords, EVERY_TABLE } from "#tests/support/every-table.ts";

const marked = Object.fromEntries(Object.entries(MARKED_COLUMNS).map(([table, columns]) => [table, Object.keys(columns)]));
const listed = [marked, CODES, SEALED, OF_THE_WORLD, EMPTY, CRAWLED].flatMap((columns) =>
  Object.entries<readonly string[]>(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
);

test("every table there is is looked through", () => {
  expect(EVERY_TABLE.map(({ schema, name }) => `${schema}.${name}`).toSorted()).toEqual(Object.keys(TABLE_ACCESS).toSorted());
});

test("every column that can hold words has a mark in the leak crawl, or a reason why it needs none", () => {
  const there = EVERY_TABLE.flatMap(({ schema, name, columns }) =>
    columns.filter(canHoldWords).map((column) => `${schema}.${name}.${column.name}`),
  );
  expect(there.length).toBeGreaterThan(200);
  expect(listed.toSorted()).toEqual(there.toSorted());
});
