import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { asWhenYoung, isYoung } from "#app/domain/vocational-profile/young-answers.ts";

const TODAY = Temporal.PlainDate.from("2026-06-08");

describe("what goes by age", () => {
  test.each([
    ["2008-06-08", false],
    ["2008-06-09", true],
    ["2010-01-01", true],
  ])("somebody born on %s is young: %s", (born, young) => {
    expect(isYoung(Temporal.PlainDate.from(born), TODAY)).toBe(young);
  });

  test("nobody knows how old somebody is without a date", () => {
    expect(isYoung(null, TODAY)).toBe(true);
  });

  test.each([
    [{ times: ["morning"], hoursStart: 16, hoursAim: 40 }, {}],
    [{ times: ["morning", "night"], hoursStart: null, hoursAim: null }, { times: ["morning"] }],
    [{ times: [], hoursStart: 16, hoursAim: 48 }, { hoursStart: 16, hoursAim: 40 }],
    [{ times: ["night"], hoursStart: 41, hoursAim: null }, { times: [], hoursStart: 40, hoursAim: null }],
  ])("%o changes %o", (answers, changes) => {
    expect(asWhenYoung(answers, TODAY)).toEqual(changes);
  });
});
