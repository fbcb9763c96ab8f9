import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { crowdRule, type Shown } from "#app/domain/recognisability/crowd.ts";
import type { CrowdMember, CrowdStore, Present, Standing } from "#app/domain/recognisability/crowd-store.ts";
import { SHARED_BY } from "#app/domain/recognisability/generalise.ts";
import { statementsOf, type PublishedPerson } from "#app/domain/recognisability/outside-facts.ts";
import { NOTHING, sharedOnly } from "#app/domain/recognisability/shared-only.ts";
import { valuesOf } from "#app/domain/recognisability/single-values.ts";
import type { Store } from "#app/domain/store.ts";

const HOMES = [
  { placeId: 1, area: "City of Bristol", country: "ENG" },
  { placeId: 2, area: "North Somerset", country: "ENG" },
  { placeId: 4, area: "Cardiff", country: "WLS" },
];

const someone = fc.record({
  home: fc.constantFrom(...HOMES),
  days: fc.constantFrom<string[]>(["mon", "tue"], ["sat", "sun"]),
  tasksLiked: fc.subarray(["wash-up", "mow"]),
  certificates: fc.subarray(["food-hygiene"]),
}).map(({ home, ...some }): PublishedPerson => ({
  home,
  facts: {
    hopes: ["food"], tasksDone: [], tasksAlone: [], experience: [], experienceLong: [], environmentLike: [], environmentAvoid: [],
    helps: [], hoursStart: 8, hoursAim: 16, times: [], travelMetres: 8047, ...some,
  },
}));

/** Something that happens while a count is under way; `who` picks somebody who is there. */
type Change = { kind: "come"; like: PublishedPerson; many: number } | { kind: "change"; who: number; like: PublishedPerson } | { kind: "go" | "approve again"; who: number };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("come" as const), like: someone, many: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant("change" as const), who: fc.nat(), like: someone }),
  fc.record({ kind: fc.constantFrom("go" as const, "approve again" as const), who: fc.nat() }),
);

type Row = { person: PublishedPerson; publishedVersion: string; standing: Standing };

/** A platform in memory that keeps what the database keeps (`db/crowd.server.ts`), and looks after each change that it is kept. */
function aPlatform() {
  const rows = new Map<string, Row>();
  const events: string[] = [];
  let last = 0;
  const version = () => String((last += 1));

  function enter(key: string, person: PublishedPerson): void {
    const standing = { key, jobSeekerId: key, shown: NOTHING, isCounted: false, version: version() };
    rows.set(key, { person, publishedVersion: version(), standing });
  }
  function follow(): void {
    const now = new Map([...rows].map(([key, { standing }]) => [key, standing.shown]));
    for (const [key, shown] of sharedOnly(now)) {
      const row = rows.get(key)!;
      if (shown !== row.standing.shown) row.standing = { ...row.standing, shown, isCounted: false, version: version() };
    }
  }
  function happen(one: Change): void {
    const keys = [...rows.keys()];
    if (one.kind === "come") {
      for (let index = 0; index < one.many; index += 1) enter(`p${version()}`, one.like);
      return;
    }
    const key = keys[one.who % keys.length];
    if (key === undefined) return;
    if (one.kind === "approve again") rows.get(key)!.publishedVersion = version();
    else rows.delete(key);
    if (one.kind === "change") enter(key, one.like);
    follow();
  }

  const crowd: Partial<CrowdStore> = {
    everybody: async () =>
      [...rows].map(([key, { person, publishedVersion, standing }]): CrowdMember => ({
        ...person, key, publishedVersion, standing, before: standing.shown.outside, town: { latitude: 51, longitude: -2 },
      })),
    middles: async () => new Map(),
    hold: async () => {},
    present: async () => [...rows].map(([key, { publishedVersion, standing }]): Present => ({ key, publishedVersion, version: standing.version })),
    standing: async (keys) => keys.map((key) => rows.get(key)!.standing),
    async show(people) {
      const written = version();
      for (const { jobSeekerId: key, outside, told, pool } of people) {
        const row = rows.get(key)!;
        row.standing = { ...row.standing, shown: { outside, told, pool }, isCounted: true, version: written };
      }
      expectShared(rows);
      return written;
    },
  };
  const store = { crowd, events: { record: async ({ name }: { name: string }) => void events.push(name) } } as unknown as Store;
  /** @param between what happens before each transaction but the first; it may be another count */
  const depsWith = (between: () => Promise<void>): Deps => {
    let isFirst = true;
    return {
      async withActor(_: unknown, work: (store: Store) => Promise<unknown>) {
        if (!isFirst) await between();
        isFirst = false;
        return work(store);
      },
    } as unknown as Deps;
  };
  const count = (between: () => Promise<void> = async () => {}, atOnce?: number, reading = crowd) => {
    Object.assign(store, { crowd: reading });
    return countCrowd(depsWith(between), { kind: "timekeeping" }, crowdRule, atOnce);
  };
  return { rows, events, crowd, happen, count };
}

/** Every combination that is shown, and every value in its pool, by five or more; and true of each of whom it is shown. */
function expectShared(rows: ReadonlyMap<string, Row>): void {
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for (const { person, standing } of rows.values()) {
    const { outside, told, pool } = standing.shown;
    const combination = outside.length > 0 ? [`combination ${outside.join(" ")}`] : [];
    for (const one of [...combination, ...told.map((value) => `value ${pool} ${value}`)]) counts.set(one, (counts.get(one) ?? 0) + 1);
    const truths = new Set([...statementsOf(person).map(({ words }) => words), ...valuesOf(person.facts)]);
    wrong.push(...[...outside, ...told].filter((one) => !truths.has(one)));
  }
  expect(wrong).toEqual([]);
  expect([...counts].filter(([, many]) => many < SHARED_BY)).toEqual([]);
}

const start = fc.array(fc.record({ kind: fc.constant("come" as const), like: someone, many: fc.integer({ min: 1, max: 12 }) }), { maxLength: 12 });
const rounds = fc.array(fc.record({ before: fc.array(change, { maxLength: 4 }), meanwhile: fc.array(change, { maxLength: 4 }) }), { minLength: 1, maxLength: 4 });

describe("whatever happens between reading and writing", () => {
  test("all that is shown after it is shared and true, in whatever parts it is written", async () => {
    await fc.assert(
      fc.asyncProperty(start, rounds, fc.constantFrom(1, 3, 7, 1_000), async (people, changes, atOnce) => {
        const platform = aPlatform();
        people.forEach(platform.happen);
        for (const { before, meanwhile } of changes) {
          before.forEach(platform.happen);
          const waiting = [...meanwhile];
          await platform.count(async () => void waiting.splice(0, 2).forEach(platform.happen), atOnce);
          expectShared(platform.rows);
        }
        // Once it is quiet, nobody is left out.
        await platform.count(undefined, atOnce);
        expect([...platform.rows.values()].every(({ standing }) => standing.isCounted)).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test("a count in parts ends where a count at once does", async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.constantFrom(1, 3, 7), async (people, atOnce) => {
        const [parts, once] = [aPlatform(), aPlatform()];
        for (const platform of [parts, once]) people.forEach(platform.happen);
        await Promise.all([parts.count(undefined, atOnce), once.count()]);
        const shownOf = ({ rows }: typeof parts) => [...rows].map(([key, { standing }]): [string, Shown] => [key, standing.shown]);
        expect(shownOf(parts)).toEqual(shownOf(once));
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  test("this test notices when nobody looks who is still there", async () => {
    const property = fc.asyncProperty(start, fc.array(change, { minLength: 2, maxLength: 6 }), async (people, meanwhile) => {
      const platform = aPlatform();
      people.forEach(platform.happen);
      let read: Present[] = [];
      const blind: Partial<CrowdStore> = {
        ...platform.crowd,
        async everybody() {
          const everybody = await platform.crowd.everybody!();
          read = everybody.map(({ key, publishedVersion, standing: { version } }) => ({ key, publishedVersion, version }));
          return everybody;
        },
        present: async () => read.filter(({ key }) => platform.rows.has(key)),
      };
      await platform.count(async () => meanwhile.forEach(platform.happen), undefined, blind);
      expectShared(platform.rows);
    });
    expect((await fc.check(property, { numRuns: 200 })).failed).toBe(true);
  });
});

describe("who goes on", () => {
  const like: PublishedPerson = {
    home: HOMES[0]!,
    facts: {
      hopes: ["food"], tasksLiked: [], tasksDone: [], tasksAlone: [], experience: [], experienceLong: [], certificates: [], environmentLike: [],
      environmentAvoid: [], helps: [], hoursStart: 8, hoursAim: 16, days: ["mon"], times: [], travelMetres: 8047,
    },
  };

  test("another count follows where somebody went meanwhile, and none where somebody came, who asks for their own", async () => {
    const platform = aPlatform();
    platform.happen({ kind: "come", like, many: 9 });
    await platform.count(async () => platform.happen({ kind: "go", who: 0 }));
    expect(platform.events).toEqual(["CountOvertaken"]);
    platform.happen({ kind: "come", like, many: 1 });
    await platform.count(async () => platform.happen({ kind: "come", like, many: 1 }));
    expect(platform.events).toEqual(["CountOvertaken", "CrowdCounted"]);
    expect([...platform.rows.values()].filter(({ standing }) => standing.isCounted)).toHaveLength(9);
  });

  test("of two counts at once the slower one writes nothing, and asks for another", async () => {
    const platform = aPlatform();
    platform.happen({ kind: "come", like, many: 9 });
    const changed = await platform.count(async () => {
      platform.happen({ kind: "come", like: { ...like, home: HOMES[2]! }, many: 9 });
      await platform.count();
    });
    expect(changed).toBe(0);
    expect(platform.events).toEqual(["CrowdCounted", "CountOvertaken"]);
    expect([...platform.rows.values()].every(({ standing }) => standing.shown.outside.length > 0)).toBe(true);
  });

  test("nothing is written where nothing changed", async () => {
    const platform = aPlatform();
    platform.happen({ kind: "come", like, many: 9 });
    expect(await platform.count()).toBe(9);
    expect(await platform.count(() => expect.unreachable())).toBe(0);
  });
});

describe("what is shared of what was counted", () => {
  const shown = fc.record({ outside: fc.subarray(["a", "b"]), told: fc.subarray(["x", "y", "z"]), pool: fc.constantFrom("", "p") });

  test("is shared, only ever less, and the same again", () => {
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 60 }), (all) => {
        const people = new Map(all.map((one, index) => [String(index), one]));
        const left = sharedOnly(people);
        for (const [key, { outside, told }] of left) {
          expect([[], people.get(key)!.outside]).toContainEqual(outside);
          expect(people.get(key)!.told).toEqual(expect.arrayContaining(told));
          const alike = [...left.values()].filter((other) => other.outside.join() === outside.join()).length;
          if (outside.length > 0) expect(alike).toBeGreaterThanOrEqual(SHARED_BY);
        }
        expect(sharedOnly(left)).toEqual(left);
      }),
    );
  });
});
