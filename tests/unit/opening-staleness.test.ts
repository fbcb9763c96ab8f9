import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { closesOn, staleStep } from "#app/domain/opening/staleness.ts";

const posted = Temporal.Instant.from("2026-06-08T09:00:00Z");
const after = (days: number) => posted.add({ hours: days * 24 });
const opening = (changes: Partial<Parameters<typeof staleStep>[0]> = {}) => ({
  status: "open", confirmedAt: posted, postedAt: posted, staleWarnedAt: null, ...changes,
});

describe("what becomes of an opening nobody confirms", () => {
  test.each([
    [59, null, null],
    [61, null, "warn"],
    [61, 61, null],
    [89, 61, null],
    [90, 61, "close"],
    [120, null, "warn"],
    [120, 119, null],
    [134, 120, "close"],
  ] as const)("day %d, warned on %s: %s", (day, warnedOn, step) => {
    const staleWarnedAt = warnedOn === null ? null : after(warnedOn);
    expect(staleStep(opening({ staleWarnedAt }), after(day))).toBe(step);
  });

  test("a renewal begins the days anew, and an old warning does not count against it", () => {
    const renewed = opening({ confirmedAt: after(70), staleWarnedAt: after(61) });
    expect(staleStep(renewed, after(100))).toBeNull();
    expect(staleStep(renewed, after(131))).toBe("warn");
    expect(closesOn(renewed, after(100))).toBeNull();
  });

  test.each(["draft", "paused", "filled", "closed", "became_vacancy"])("%s does not go stale", (status) => {
    expect(staleStep(opening({ status, staleWarnedAt: after(61) }), after(200))).toBeNull();
    expect(closesOn(opening({ status }), after(200))).toBeNull();
  });

  test("one posted before confirmations were kept counts from its posting", () => {
    expect(staleStep(opening({ confirmedAt: null }), after(61))).toBe("warn");
  });

  test("the page says on which day it closes", () => {
    expect(closesOn(opening({ staleWarnedAt: after(60) }), after(61))?.toString()).toBe("2026-09-06");
    expect(closesOn(opening({ staleWarnedAt: after(100) }), after(101))?.toString()).toBe("2026-09-30");
    expect(closesOn(opening(), after(30))).toBeNull();
  });
});
