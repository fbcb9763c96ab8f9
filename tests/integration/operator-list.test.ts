import { beforeEach, describe, expect, test } from "vitest";
import type { Operator } from "#app/domain/actor.ts";
import { checkPublishedList } from "#app/domain/published-list/check-list.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { listEmployers } from "#app/domain/employer/check-employers.ts";
import { readPublishedLists } from "#app/domain/employer/read-published-lists.ts";
import { discardPublishedList, importPublishedList } from "#app/domain/published-list/import-list.ts";
import { readListHistory, readListImport } from "#app/domain/published-list/read-list-import.ts";
import { UnusableFile } from "#db/import/csv-file.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { checkListText, importListFile, importListText } from "#tests/support/published-list.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { operator } = world;
const second: Operator = { kind: "operator", accountId: crypto.randomUUID() };

const checkList = (text: string, date: string, by = operator) => checkListText(db.deps, by, text, date);
async function importList(text: string, date: string): Promise<string> {
  db.clock.advance({ seconds: 1 });
  return importListText(db.deps, operator, text, date);
}
const decide = (listImportId: string, by = operator) => importPublishedList(db.deps, by, { listImportId });
const view = (listImportId: string) => readListImport(db.deps, operator, { listImportId });
const entries = () => db.superuser<{ id: string; name: string }[]>`select id, name, outcode, level, list_date::text as date from published_list_entry order by name collate "C", outcode, id`;
const events = async () => (await db.superuser`select name from event where name like 'List%' order by occurred_at, name`).map(({ name }) => name);

beforeEach(async () => {
  await db.superuser`truncate list_import, list_import_line, published_list_entry, event cascade`;
});

describe("a file is read", () => {
  test("with levels, whole postcodes, other headings, quotes and a byte order mark", async () => {
    await importList('\ufeffBusiness Name,Postcode,Level\r\n"Oak, Ivy & Co",bs6 5aa,Level 2\r\nQuay Ltd,BS1 4DJ,Disability Confident Leader\r\n', "2026-06-01");
    expect(await entries()).toMatchObject([
      { name: "Oak, Ivy & Co", outcode: "BS6", level: "employer", date: "2026-06-01" },
      { name: "Quay Ltd", outcode: "BS1", level: "leader" },
    ]);
    expect(await readPublishedLists(db.deps, operator)).toEqual({ lists: [{ date: "2026-06-01", entries: 2, withLevel: 2, days: 7 }] });
  });

  test("what cannot be used is counted with its lines and why", async () => {
    const { listImportId } = await checkList("employer_name,outcode\nBarn,BS7\nGone,HAO\n,BS8\nStill gone,\nCaf\ufffd,BS1\nNul\0l,BS2\n", "2026-06-02");
    expect(await view(listImportId)).toMatchObject({
      rowsRead: 6, entries: 2, withLevel: 0, difference: { added: 2, gone: 0, changed: 0 },
      leftOut: [
        { fault: "no-postcode", count: 2, lines: [3, 5] },
        { fault: "no-name", count: 1, lines: [4] },
        { fault: "broken-letters", count: 1, lines: [6] },
      ],
    });
    expect(await entries()).toEqual([]);
  });

  test.each([
    ["a file without names", "a,b\n1,2\n", UnusableFile, /no column for: name/],
    ["no row that can be used", "employer_name,outcode\nNowhere,ZZZZ\n", Invalid, /No row of the file can be used: it has 1 row without a usable postcode \(line 2\)/],
    ["a quote that never ends", 'employer_name,outcode\n"open,BS1\n', UnusableFile, /cannot be read as CSV: something is wrong at line/],
    ["nothing", "", Invalid, /No row of the file can be used/],
    ["bytes that are no text", "\0\0\0\0", UnusableFile, /no column/],
  ])("%s is refused and changes nothing", async (_what, text, kind, message) => {
    const refused = checkList(text, "2026-06-08");
    await expect(refused).rejects.toBeInstanceOf(kind);
    await expect(refused).rejects.toThrow(message);
    expect(await db.superuser`select 1 from list_import`).toEqual([]);
  });

  test("a date to come, or before the list that counts, is refused", async () => {
    await importList("name,postcode\nOak,BS1\n", "2026-06-01");
    await expect(checkList("name,postcode\nOak,BS1\n", "2026-06-09")).rejects.toMatchObject({ fields: { listDate: expect.stringContaining("today or in the past") } });
    await expect(checkList("name,postcode\nOak,BS1\n", "2026-05-31")).rejects.toMatchObject({ fields: { listDate: expect.stringContaining("2026-06-01 is here already") } });
  });

  test("more rows than any list has are not read to the end", async () => {
    let given = 0;
    async function* endless() {
      for (;;) yield { line: (given += 1), values: { name: "Oak", postcode: "BS1" } };
    }
    const listDate = db.clock.now().toZonedDateTimeISO("Europe/London").toPlainDate();
    await expect(checkPublishedList(db.deps, operator, { listDate, rows: endless() })).rejects.toThrow(/more than 100,000 rows/);
    expect(given).toBe(100_001);
  });

  test("the small list of the demo is whole", async () => {
    await importListFile(db.deps, operator, "db/seed/data/disability-confident-list.csv", "2026-06-03");
    expect((await entries()).length).toBeGreaterThanOrEqual(40);
  });
});

describe("a list takes the place of the one before", () => {
  const FIRST = "name,town,postcode,level\nOak Ltd,Bristol,BS1,\nOak CIC,Bristol,BS1,\nIvy,Bath,BA1,Level 1\nYew,Bristol,BS3,\nYew,Bristol,BS3,\n";
  const NEXT = "name,town,postcode,level\nOAK LIMITED,Bristol,BS1,\nIvy,Bath,BA1,Leader\nElm,Bristol,BS4,\nYew,Bristol,BS3,\nYew,Bristol,BS3,\nOak CIC,Bristol,BS1,\n";

  test("what goes on keeps its id; what is new, gone and changed is said before and kept after", async () => {
    await importList(FIRST, "2026-06-01");
    const before = new Map((await entries()).map(({ name, id }) => [name, id]));
    const { listImportId } = await checkList(NEXT, "2026-06-08");
    const { difference, would, listDateNow } = await view(listImportId);
    expect(difference).toEqual({ added: 1, gone: 0, changed: 2 });
    expect(listDateNow).toBe("2026-06-01");
    expect(would!.names).toMatchObject({ added: [{ name: "Elm", outcode: "BS4" }], gone: [], changed: [{ name: "Ivy" }, { name: "OAK LIMITED" }] });
    db.clock.advance({ seconds: 1 });
    expect(await decide(listImportId)).toEqual(difference);
    const after = await entries();
    expect(after.map(({ name }) => name)).toEqual(["Elm", "Ivy", "OAK LIMITED", "Oak CIC", "Yew", "Yew"]);
    const idOf = (name: string) => after.find((one) => one.name === name)!.id;
    expect([idOf("OAK LIMITED"), idOf("Oak CIC"), idOf("Ivy")]).toEqual([before.get("Oak Ltd"), before.get("Oak CIC"), before.get("Ivy")]);
    expect(await view(listImportId)).toMatchObject({ status: "imported", difference, would: null });
    expect(await db.superuser`select 1 from list_import_line`).toEqual([]);
    const gone = await importList("name,postcode\nElm,BS4\n", "2026-06-08");
    expect((await view(gone)).difference).toEqual({ added: 0, gone: 5, changed: 1 });
    const { imports } = await readListHistory(db.deps, operator, { page: 1 });
    expect(imports.map(({ entries: count }) => count)).toEqual([1, 6, 5]);
  });

  test("the same list again changes nothing, nor does a second press", async () => {
    await importList(FIRST, "2026-06-01");
    const before = await entries();
    const { listImportId } = await checkList(FIRST, "2026-06-01");
    expect(await decide(listImportId)).toEqual({ added: 0, gone: 0, changed: 0 });
    expect(await decide(listImportId)).toEqual({ added: 0, gone: 0, changed: 0 });
    expect(await entries()).toEqual(before);
    expect(await events()).toEqual(["ListChecked", "ListChecked", "ListImported", "ListImported"]);
    await expect(discardPublishedList(db.deps, operator, { listImportId })).rejects.toBeInstanceOf(Clash);
  });

  test("a file that was left aside is not imported, and one that was read too long ago is not either", async () => {
    const { listImportId } = await checkList(FIRST, "2026-06-01");
    await discardPublishedList(db.deps, operator, { listImportId });
    await discardPublishedList(db.deps, operator, { listImportId });
    await expect(decide(listImportId)).rejects.toBeInstanceOf(Clash);
    const old = await checkList(FIRST, "2026-06-01");
    await db.superuser`update list_import set uploaded_at = uploaded_at - interval '8 days' where id = ${old.listImportId}`;
    await checkList(FIRST, "2026-06-01");
    expect(await db.superuser`select 1 from list_import_line where list_import_id = ${old.listImportId}`).toEqual([]);
    expect((await view(old.listImportId)).would).toBeNull();
    await expect(decide(old.listImportId)).rejects.toThrow(/read too long ago/);
    expect(await entries()).toEqual([]);
  });

  test("of many at the same moment one is imported, and the others are told", async () => {
    await importList(FIRST, "2026-06-01");
    const files = await Promise.all(Array.from({ length: 6 }, (_, n) => checkList(`name,postcode\nOnly ${n},BS1\n`, "2026-06-08", n % 2 ? second : operator)));
    const answers = await Promise.allSettled(files.map(({ listImportId }, n) => decide(listImportId, n % 2 ? second : operator)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toBeInstanceOf(Clash);
    const winner = answers.findIndex(({ status }) => status === "fulfilled");
    expect((await entries()).map(({ name }) => name)).toEqual([`Only ${winner}`]);
    const loser = files[winner === 0 ? 1 : 0]!.listImportId;
    expect((await view(loser)).would).toBeNull();
    await expect(decide(loser)).rejects.toThrow(/another list was imported/);
  });
});

describe("verified employers", () => {
  test("who left the list, or stand on it with another level, are shown and found, and stay what they are", async () => {
    await importList("name,postcode,level\nCorner Shop,BS1,Level 1\nOther,BS2,\n", "2026-06-01");
    const [shop, other] = await entries();
    const { employerId } = world.employer;
    await db.superuser`update employer set list_entry_id = ${shop!.id} where id = ${employerId}`;
    await db.superuser`update employer set list_entry_id = ${other!.id}, status = 'not_verified' where id = ${world.otherEmployer.employerId}`;
    const [before] = await db.superuser`select * from employer where id = ${employerId}`;
    const moved = await checkList("name,postcode,level\nCorner Shop,BS1,Leader\n", "2026-06-02");
    expect((await view(moved.listImportId)).would).toMatchObject({
      employersGone: [], employersMoved: [{ employerId, entryName: "Corner Shop", from: "committed", to: "leader" }],
    });
    const without = await checkList("name,postcode\nSomebody,BS1\n", "2026-06-02");
    expect((await view(without.listImportId)).would).toMatchObject({ employersGone: [{ employerId, entryName: "Corner Shop" }], employersMoved: [] });
    const offList = async () => (await listEmployers(db.deps, operator, { standing: "off_list", name: "", page: 1 })).employers.map(({ id }) => id);
    expect(await offList()).toEqual([]);
    await decide(without.listImportId);
    expect(await offList()).toEqual([employerId]);
    expect((await db.superuser`select * from employer where id = ${employerId}`)[0]).toEqual(before);
  });
});

test("nobody but an operator reads a list, brings one, or writes one past the code", async () => {
  const { listImportId } = await checkList("name,postcode\nOak,BS1\n", "2026-06-01");
  const others = [{ kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead, world.employer] as const;
  for (const actor of others as unknown as Operator[]) {
    for (const asks of [
      () => readPublishedLists(db.deps, actor), () => readListHistory(db.deps, actor, { page: 1 }),
      () => readListImport(db.deps, actor, { listImportId }), () => checkList("name,postcode\nOak,BS1\n", "2026-06-01", actor),
      () => importPublishedList(db.deps, actor, { listImportId }), () => discardPublishedList(db.deps, actor, { listImportId }),
    ]) {
      await expect(asks()).rejects.toBeInstanceOf(NotAllowed);
    }
    const past = db.deps.withActor(actor, async ({ listImports }) => {
      const seen = await listImports.byId(listImportId);
      await listImports.replaceList(listImportId, (await view(listImportId)).listDate as never);
      return seen;
    });
    if (actor.kind !== ("employerMember" as string)) expect(await past.catch(() => null), actor.kind).toBeNull();
    else await expect(past).rejects.toThrow();
    expect(await entries()).toEqual([]);
  }
  await expect(view(crypto.randomUUID())).rejects.toBeInstanceOf(NotFound);
});
