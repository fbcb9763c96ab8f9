import { parseWithZod } from "@conform-to/zod/v4";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { Clash } from "#app/domain/errors.ts";
import { CHANGED_MEANWHILE, isNews, markOf } from "#app/domain/seen.ts";
import { VACANCY_FORMS } from "#app/forms/opening-sections.ts";
import { withSeen } from "#app/forms/seen.ts";

describe("the mark of what a page showed", () => {
  test.each([
    ["names in another order", { a: 1, b: { c: [2], d: null } }, { b: { d: null, c: [2] }, a: 1 }],
    ["a day and its words", Temporal.PlainDate.from("2026-09-01"), "2026-09-01"],
  ])("is the same for %s", (_, one, other) => expect(markOf(one)).toBe(markOf(other)));

  test.each([
    ["a list in another order", ["a", "b"], ["b", "a"]],
    ["nothing and empty", null, ""],
    ["nothing and none", null, []],
    ["a number and its words", 1, "1"],
    ["two letters that change places", "ab", "ba"],
  ])("is another for %s", (_, one, other) => expect(markOf(one)).not.toBe(markOf(other)));

  test("fits a field of a form", () => expect(markOf("words ".repeat(1000))).toMatch(/^[0-9a-z]{1,13}$/));
});

describe("what is sent back", () => {
  const old = markOf("old");
  test.each([
    { stands: "old", wanted: "new", seen: old, is: true },
    { stands: "old", wanted: "new", seen: undefined, is: true },
    { stands: "new", wanted: "new", seen: old, is: false },
    { stands: "new", wanted: "new", seen: undefined, is: false },
    { stands: "other", wanted: "new", seen: old, is: "clash" },
    { stands: "old", wanted: "new", seen: "", is: "clash" },
  ])("stands $stands, wanted $wanted, seen $seen: $is", ({ is, ...given }) => {
    if (is === "clash") expect(() => isNews(given)).toThrow(new Clash(CHANGED_MEANWHILE));
    else expect(isNews(given)).toBe(is);
  });

  test.each([["abc", "abc"], [null, ""], ["x".repeat(500), ""]])("comes beside the answers: %s", (sent, seen) => {
    const data = new FormData();
    const fields = { contract: "fixed_term", contractMonths: "3", "startDate.day": "1", "startDate.month": "9", "startDate.year": "2026" };
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    if (sent !== null) data.append("seen", sent);
    const parsed = parseWithZod(data, { schema: withSeen(VACANCY_FORMS.contract) });
    expect(parsed.status === "success" && parsed.value).toEqual({
      seen, contract: "fixed_term", contractMonths: 3, startDate: Temporal.PlainDate.from("2026-09-01"),
    });
  });
});
