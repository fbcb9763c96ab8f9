import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { inForce } from "#app/domain/dated.ts";
import { BAIT_FIGURES, baitSigns, siteSigns, type SiteChange } from "#app/domain/alert/bait-signs.ts";
import type { HistoryEntry, OpeningUse } from "#app/domain/opening/opening-history-store.ts";

const figures = BAIT_FIGURES[0];
const START = Temporal.Instant.from("2026-06-08T09:00:00Z");

/** One opening's life: `hours` after the start, what was done, with which tasks. */
const story = (id: string, ...steps: [number, OpeningUse, string?][]): HistoryEntry[] =>
  steps.map(([hours, what, tasks = ""]) => ({
    employerId: "e", opening: { kind: "vacancy", id }, what, tasks: tasks.split(" ").filter(Boolean), page: what === "looked" ? 1 : 0,
    at: START.add({ hours }),
  }));
const signs = (...stories: HistoryEntry[][]) =>
  baitSigns(stories.flat().toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)), figures).map(({ kind, openingIds }) => [kind, openingIds.length]);
const many = (count: number, make: (index: number) => HistoryEntry[]) => Array.from({ length: count }, (_, index) => make(index));

describe("sites opened and closed in turns", () => {
  /** `o` opens a site, `c` closes one, `l` looks at people: one a day. */
  const turns = (days: string) => {
    const all = [...days].map((what, index) => ({ what, at: START.add({ hours: 24 * index }) }));
    const looks = all.flatMap(({ what, at }): HistoryEntry[] => (what === "l" ? story("o", [0, "looked"]).map((one) => ({ ...one, at })) : []));
    const sites = all.flatMap(({ what, at }): SiteChange[] => (what === "l" ? [] : [{ what: what === "o" ? "opened" : "closed", at }]));
    return siteSigns(looks, sites, figures);
  };

  test.each([
    ["olclol", 1], ["clolcl", 1], ["ollclooocclol", 1],
    // A move, several shops set up, closings that are not read, nobody who looks.
    ["olcl", 0], ["olololololol", 0], ["ococococl", 0], ["ocococ", 0], ["lll", 0],
  ] as const)("%s", (days, found) => {
    expect(turns(days).map(({ kind, openingIds }) => [kind, openingIds])).toEqual(found ? [["sites-in-turns", ["o"]]] : []);
  });
});

describe("what looks like bait", () => {
  test("openings with one task each, looked at", () => {
    const one = (index: number) => story(`o${index}`, [index, "posted", `task${index % 2 ? "a" : "b"}${index}`], [index + 1, "looked"]);
    expect(signs(...many(4, one))).toEqual([]);
    expect(signs(...many(5, one)).map(([kind]) => kind)).toContain("one-task");
  });

  test("not when nobody looked", () => {
    expect(signs(...many(9, (index) => story(`o${index}`, [index, "posted", `t${index}`])))).toEqual([]);
  });

  test("one opening's tasks changed again and again, with a look after each", () => {
    const cycle = (count: number) =>
      story("o", [0, "posted", "a b"], [1, "looked"], ...many(count, () => []).flatMap((_, n): [number, OpeningUse, string?][] => [[2 * n + 2, "changed", `a t${n}`], [2 * n + 3, "looked"]]));
    expect(signs(cycle(3))).toEqual([]);
    expect(signs(cycle(4))).toEqual([["tasks-cycled", 1]]);
  });

  test("not many changes before one look, nor changes of other things", () => {
    const edits = story("o", [0, "posted", "a b"], ...many(9, () => []).map((_, n): [number, OpeningUse, string] => [n + 1, "changed", `a t${n}`]), [20, "looked"]);
    const pay = story("p", [0, "posted", "a b"], ...many(9, () => []).flatMap((_, n): [number, OpeningUse, string?][] => [[2 * n + 1, "changed", "b a"], [2 * n + 2, "looked"]]));
    expect(signs(edits)).toEqual([]);
    expect(signs(pay)).toEqual([]);
  });

  test("closed soon after looking, nobody asked about", () => {
    const shut = (after: number, asked = false) => (index: number) =>
      story(`o${index}`, [index * 5, "posted", `a${index} b${index} c${index}`], [index * 5 + 1, "looked"], ...(asked ? ([[index * 5 + 2, "asked"]] as [number, OpeningUse][]) : []), [index * 5 + after, "closed"]);
    expect(signs(...many(3, shut(10)))).toEqual([]);
    expect(signs(...many(4, shut(10)))).toEqual([["closed-after-looking", 4]]);
    expect(signs(...many(4, shut(10, true)))).toEqual([]);
    expect(signs(...many(4, shut(100)))).toEqual([]);
  });

  test("near copies: joined by steps of one task, in a chain too; the same job at several sites is none", () => {
    const copy = (tasks: (index: number) => string) => (index: number) => story(`o${index}`, [index, "posted", tasks(index)], [index + 1, "looked"]);
    expect(signs(...many(5, copy((n) => `a b t${n}`)))).toEqual([["near-copies", 5]]);
    expect(signs(...many(5, copy((n) => ["a b", "a b c", "a b c d", "b c d", "b c d e"][n]!)))).toEqual([["near-copies", 5]]);
    expect(signs(...many(4, copy((n) => `a b t${n}`)))).toEqual([]);
    expect(signs(...many(9, copy(() => "a b c")))).toEqual([]);
    expect(signs(...many(9, copy((n) => `a${n} b${n} c`)))).toEqual([]);
  });

  test("figures say from when and why", () => {
    expect(inForce(BAIT_FIGURES, Temporal.PlainDate.from("2026-01-01"))).toBe(figures);
    for (const { from, why } of BAIT_FIGURES) expect([from.length, why.length > 40]).toEqual([10, true]);
  });
});
