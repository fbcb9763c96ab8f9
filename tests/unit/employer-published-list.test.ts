import { describe, expect, test } from "vitest";
import { OUTCODE, toOutcode } from "#app/domain/employer/outcode.ts";
import { nameKey, rankCandidates, type ListEntry } from "#app/domain/employer/published-list.ts";

describe("the name to look employers up by", () => {
  test.each([
    ["Harbourside Foods Ltd", "harbourside foods"],
    ["HARBOURSIDE FOODS LIMITED.", "harbourside foods"],
    ["The Harbourside Foods Company", "harbourside foods"],
    ["Oak & Ivy Books", "oak and ivy books"],
    ["O’Neill's Café (Bath)", "oneills cafe bath"],
    ["Keynsham Bikes Community Interest Company", "keynsham bikes"],
    ["Sea-front Leisure C.I.C.", "sea front leisure"],
    ["  Spaced   Out  PLC ", "spaced out"],
    // A name of nothing but dropped words is still a name.
    ["The Company Ltd", "the company ltd"],
    ["???", ""],
  ])("%s → %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe("outcodes", () => {
  test.each([
    ["bs5", "BS5"],
    [" sw1a ", "SW1A"],
    ["BS5 6XX", "BS5"],
    ["bs10 6xx", "BS10"],
    ["M279LE", "M27"],
    ["W1A 1AA", "W1A"],
  ])("%s → %s", (typed, outcode) => {
    expect(toOutcode(typed)).toBe(outcode);
    expect(outcode).toMatch(OUTCODE);
  });

  test.each(["", "BRISTOL", "HAO", "5BS", "BS", "BS555", "B$5", "SW1A1"])("%s is none", (typed) => {
    expect(toOutcode(typed)).not.toMatch(OUTCODE);
  });
});

describe("candidates of the published list", () => {
  const entry = (id: string, name: string, outcode: string): ListEntry => ({
    id, name, nameKey: nameKey(name), town: "", outcode, sector: "", level: null, listDate: "2026-06-01",
  });
  const entries = [
    entry("far", "Oak and Ivy Books Limited", "NR2"),
    entry("similar-far", "Oak and Ivy Books of Norwich", "NR2"),
    entry("near", "OAK & IVY BOOKS", "BS6"),
    entry("similar-near", "Oak and Ivy Book Barn", "BS6"),
    entry("town-only", "Redland Road Dental Care", "BS6"),
    entry("word-only", "Oak Housing", "BS6"),
  ];

  test("the same name in the same place first, and those that share only a town left out", () => {
    const ranked = rankCandidates({ name: "Oak and Ivy Books", outcodes: ["BS6"] }, entries);
    expect(ranked.map(({ entry: { id }, resemblance }) => [id, resemblance])).toEqual([
      ["near", "same-name-and-place"],
      ["far", "same-name"],
      ["similar-near", "similar-name-and-place"],
      ["similar-far", "similar-name"],
    ]);
  });

  test("does not depend on the order of the list, and shows ten at most", () => {
    const employer = { name: "Oak and Ivy Books", outcodes: ["BS6"] };
    expect(rankCandidates(employer, entries.toReversed())).toEqual(rankCandidates(employer, entries));
    const many = Array.from({ length: 30 }, (_, index) => entry(`n${index}`, "Oak and Ivy Books", "BS6"));
    expect(rankCandidates(employer, many)).toHaveLength(10);
  });
});
