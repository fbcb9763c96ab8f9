import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isFull, isPaused, NO_LIMITS, whyNoIntroductions, whyNotUntil } from "#app/domain/employer/capacity.ts";

const on = (day: string) => Temporal.PlainDate.from(day);
const TODAY = on("2026-06-08");

describe("a pause", () => {
  test.each([
    [null, false], ["2026-06-07", false], ["2026-06-08", false], ["2026-06-09", true],
  ] as const)("until %s counts today: %s", (until, paused) => {
    const capacity = { ...NO_LIMITS, pausedUntil: until && on(until) };
    expect(isPaused(capacity, TODAY)).toBe(paused);
    expect(whyNoIntroductions(capacity, TODAY) !== null).toBe(paused);
  });

  test.each([
    ["2026-06-08", false], ["2026-06-09", true], ["2027-06-08", true], ["2027-06-09", false],
  ] as const)("can end on %s: %s", (until, allowed) => {
    expect(whyNotUntil(on(until), TODAY) === null).toBe(allowed);
  });
});

test.each([
  [null, 100, false], [2, 1, false], [2, 2, true], [2, 3, true],
] as const)("of at most %s starts, with %i begun, is full: %s", (startsPerMonth, starting, full) => {
  expect(isFull({ startsPerMonth }, starting)).toBe(full);
});
