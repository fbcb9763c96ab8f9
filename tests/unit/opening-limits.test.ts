import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { inForce } from "#app/domain/dated.ts";
import { mayLook, OPENING_LIMITS, whyNotAsk, whyNotChange, whyNotPost } from "#app/domain/opening/limits.ts";

const limits = OPENING_LIMITS[0];

describe("limits of what an employer may do with openings", () => {
  test.each([
    [{ openNow: 49, postedToday: 29 }, null],
    [{ openNow: 50, postedToday: 0 }, /at the moment/],
    [{ openNow: 0, postedToday: 30 }, /today/],
  ])("posting with %o", (uses, why) => {
    const said = whyNotPost(uses, limits);
    if (why === null) expect(said).toBeNull();
    else expect(said).toMatch(why);
  });

  test("changing, asking and looking stop at their figure", () => {
    expect([whyNotChange({ this: 39, all: 119 }, limits), whyNotAsk(39, limits)]).toEqual([null, null]);
    expect(whyNotChange({ this: 40, all: 40 }, limits)).toMatch(/This has been changed 40 times/);
    expect(whyNotChange({ this: 0, all: 120 }, limits)).toMatch(/Your organisation has changed its openings 120 times/);
    expect(whyNotAsk(40, limits)).toMatch(/tomorrow/);
    expect([mayLook({ lastHour: 119, today: 399 }, limits), mayLook({ lastHour: 120, today: 120 }, limits), mayLook({ lastHour: 0, today: 400 }, limits)]).toEqual([true, false, false]);
  });

  test("the row of the day holds, and each says from when and why", () => {
    const later = { ...limits, from: "2027-04-01", postedPerDay: 5 };
    const postedPerDay = (day: string, ...all: typeof OPENING_LIMITS) => inForce(all, Temporal.PlainDate.from(day)).postedPerDay;
    expect([postedPerDay("2026-12-01", later, limits), postedPerDay("2027-04-01", later, limits), postedPerDay("2020-01-01", limits)]).toEqual([30, 5, 30]);
    for (const { from, why } of OPENING_LIMITS) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(why.length).toBeGreaterThan(40);
    }
  });
});
