import { readFileSync } from "node:fs";
import fc from "fast-check";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { withOtherEmployers } from "./contract/crowd.ts";
import { emptied, populations, restate, settle, sideBySide, TOWNS } from "./contract/population.ts";
import { announced, isShown, maySee, NOW, parted, type Later, type Population } from "./contract/reference.ts";
import { disagreements, misread, type Looking } from "./contract/surfaces.ts";
import { LARGE, measured } from "./figures.ts";

const db = await testDatabase();

/** So many worlds stand in the database at once. */
const TOGETHER = 20;
const POPULATIONS = LARGE ? 2_000 : 60;
const RUNS = POPULATIONS / TOGETHER;

const towns = await db.superuser<{ id: number; name: string; latitude: number; longitude: number }[]>`
  select distinct on (name) id, name, latitude, longitude from place where name = any(${[...TOWNS]}) order by name, id`;
const inOrder = TOWNS.map((name) => towns.find((town) => town.name === name)!);
const places = inOrder.map(({ id }) => id);
const asTheProduct: Looking = { db, login: db.as("firstshift_employer"), towns: inOrder };

async function settled(world: Population) {
  db.clock.set(A_MONDAY);
  await emptied(db);
  return settle(db, world, places);
}

describe("for whatever people chose", () => {
  it("policies, predicate and pages agree with the rule as written in words, and with what time brings about", async () => {
    let pairs = 0;
    let wrong = 0;
    const none = (found: readonly string[], when: string) => {
      wrong += found.length;
      expect(found, when).toEqual([]);
    };
    const done = fc.assert(
      fc.asyncProperty(fc.array(populations, { minLength: TOGETHER, maxLength: TOGETHER }), fc.nat(), async (worlds, seed) => {
        const world = parted(sideBySide(worlds), inOrder);
        const there = await settled(world);
        pairs += there.people.length * there.employerIds.length;
        none(await disagreements(asTheProduct, world, there), "now");
        // Twice: some come back to what they were.
        const chance = chanceFrom(seed);
        let moved = world;
        for (let change = 1; change <= 2; change += 1) {
          moved = parted(withOtherEmployers(chance, moved), inOrder);
          await restate(db, moved, places, there, db.clock.now());
          none(await misread(asTheProduct, moved, there), `after change ${change}`);
        }
        await announceEmployers(db.deps, { kind: "timekeeping" });
        const after = announced(moved, inOrder);
        for (const later of MOMENTS) {
          db.clock.set(A_MONDAY);
          db.clock.advance({ hours: later.hours });
          none(await misread(asTheProduct, after, there, later), `${later.hours} hours later`);
        }
      }),
      { numRuns: RUNS, seed: 20_261, endOnFailure: true },
    );
    await done.finally(() => {
      measured("contract_populations", RUNS * TOGETHER, POPULATIONS, RUNS * TOGETHER >= POPULATIONS);
      measured("contract_disagreements", wrong, 0, wrong === 0);
    });
    expect(pairs).toBe(RUNS * (TOGETHER * 4) ** 2);
  }, LARGE ? 3_600_000 : 240_000);
});

/** Just announced, an hour before the notice ends, and when it has ended. */
const MOMENTS: readonly Later[] = [NOW, { hours: 167, days: 7 }, { hours: 168, days: 7 }];

describe("the reference", () => {
  it("imports nothing: it cannot repeat a mistake of the product", () => {
    const source = readFileSync(new URL("./contract/reference.ts", import.meta.url), "utf8");
    expect(source).not.toMatch(/\bimport\b(?!s)/);
    expect(source).not.toContain("require(");
  });

  const leader = { level: 2, status: "verified" as const, days: 30, sector: 0, sites: [0], closed: [], paused: false };
  const wish = { person: 0, level: 2, sectors: [0], town: 0, miles: 5, ended: false };
  const admission = { standing: 0, employer: 0, hours: -1, ended: false };
  const base: Population = {
    employers: [leader], people: [{ published: true }], named: [], standing: [wish], admissions: [admission], exceptions: [],
  };
  const change: Record<string, Population> = {
    "the notice": { ...base, admissions: [{ ...admission, hours: 1 }] },
    "the end of a choice": { ...base, admissions: [{ ...admission, ended: true }] },
    "the level": { ...base, employers: [{ ...leader, level: 1 }] },
    "the sector": { ...base, employers: [{ ...leader, sector: 1 }] },
    "the distance": { ...base, employers: [{ ...leader, sites: [3] }] },
    "a place of work": { ...base, employers: [{ ...leader, sites: [] }] },
    "that a place of work was closed": { ...base, employers: [{ ...leader, sites: [3], closed: [0] }] },
    "the end of a verification": { ...base, employers: [{ ...leader, days: -1 }] },
    "a verification": { ...base, employers: [{ ...leader, status: "not_verified" }] },
  };

  it.each(Object.entries(change))("would notice a policy that forgets %s", async (_, world) => {
    expect(maySee(base, inOrder, 0, 0)).toBe(true);
    expect(maySee(world, inOrder, 0, 0)).toBe(false);
    expect(await disagreements(asTheProduct, world, await settled(world))).toEqual([]);
    // As the product would answer if it forgot: like the world before.
    expect(await disagreements(asTheProduct, world, await settled(base))).not.toEqual([]);
  });

  it.each([
    ["a place of work that is closed and opened again", { sites: [3], closed: [0] }],
    ["a sector that is left and taken again", { sector: 1 }],
  ])("would notice who lets an employer in again by %s, and not that by a level", async (_, other) => {
    const there = async (away: Partial<Population["employers"][number]>) => {
      const now = await settled(base);
      const gone = parted({ ...base, employers: [{ ...leader, ...away }] }, inOrder);
      await restate(db, gone, places, now, db.clock.now());
      const back = parted({ ...gone, employers: [leader] }, inOrder);
      await restate(db, back, places, now, db.clock.now());
      return { now, back };
    };
    const { now, back } = await there(other);
    expect(maySee(back, inOrder, 0, 0)).toBe(false);
    expect(await misread(asTheProduct, back, now)).toEqual([]);
    expect(await misread(asTheProduct, base, now)).not.toEqual([]);
    const fallen = await there({ level: 1 });
    expect(maySee(fallen.back, inOrder, 0, 0)).toBe(true);
    expect(await misread(asTheProduct, fallen.back, fallen.now)).toEqual([]);
  });

  it("would notice a page that forgets a pause, or an exception that is announced all the same", async () => {
    const paused = { ...base, employers: [{ ...leader, paused: true }] };
    expect(isShown(paused, inOrder, 0, 0)).toBe(false);
    expect(await disagreements(asTheProduct, paused, await settled(base))).toEqual(["employer 0, person 0: is shown a card: true, not false"]);
    const open = { ...base, admissions: [] };
    const refused = { ...open, exceptions: [{ person: 0, employer: 0 }] };
    expect(announced(open, inOrder).admissions).toHaveLength(1);
    expect(announced(refused, inOrder).admissions).toHaveLength(0);
    const there = await settled(open);
    await announceEmployers(db.deps, { kind: "timekeeping" });
    db.clock.advance({ hours: 168 });
    expect(await misread(asTheProduct, announced(refused, inOrder), there, { hours: 168, days: 7 })).not.toEqual([]);
  });
});

describe("planted: a connection that policies do not hold", () => {
  it.each(["superuser", "owner"] as const)("as %s: is found", async (which) => {
    const owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
    const world: Population = {
      employers: [{ level: 2, status: "verified", days: 30, sector: 0, sites: [0], closed: [], paused: false }],
      people: [{ published: true }, { published: true }], named: [{ person: 0, employer: 0, stands: true }],
      standing: [], admissions: [], exceptions: [],
    };
    const there = await settled(world);
    const login = which === "superuser" ? db.superuser : owner;
    const found = await disagreements({ ...asTheProduct, login }, world, there);
    await owner.end();
    expect(found.length).toBeGreaterThan(0);
  });
});
