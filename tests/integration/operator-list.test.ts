import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Operator } from "#app/domain/actor.ts";
import { NotAllowed } from "#app/domain/errors.ts";
import { readPublishedLists } from "#app/domain/employer/read-published-lists.ts";
import { importPublishedList } from "#db/import/published-list.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const folder = mkdtempSync(path.join(tmpdir(), "firstshift-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = () => readPublishedLists(db.deps, world.operator);
const importList = (text: string, listDate: string) => {
  const file = path.join(folder, `${listDate}.csv`);
  writeFileSync(file, text);
  return importPublishedList({ ownerUrl: db.ownerUrl, file, listDate });
};

test("operators see which list is here, how old it is and how much of it has a level", async () => {
  expect(await read()).toEqual({ lists: [] });
  await importList("name,postcode,level\nOak,BS1,Leader\nIvy,BS2,\nYew,BS3,Level 1\n", "2026-06-01");
  expect(await read()).toEqual({ lists: [{ date: "2026-06-01", entries: 3, withLevel: 2, days: 7 }] });
  await importList("name,postcode\nElm,BS4\n", "2026-06-08");
  expect(await read()).toEqual({ lists: [{ date: "2026-06-08", entries: 1, withLevel: 0, days: 0 }] });
});

test("nobody else does, in SQL too", async () => {
  for (const actor of [{ kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead, world.employer] as const) {
    await expect(readPublishedLists(db.deps, actor as unknown as Operator)).rejects.toBeInstanceOf(NotAllowed);
  }
  for (const actor of [{ kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead] as const) {
    expect(await db.deps.withActor(actor, (store) => store.employers.publishedLists()), actor.kind).toEqual([]);
  }
  await expect(db.deps.withActor(world.employer, (store) => store.employers.publishedLists())).rejects.toThrow();
});
