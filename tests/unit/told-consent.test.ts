import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { whyNotGivenOn } from "#app/domain/told/consent.ts";

const on = (text: string) => Temporal.PlainDate.from(text);
const TODAY = on("2026-06-08");

describe("the day of a yes that was given on paper", () => {
  test.each([
    ["today", "2026-06-08", "2026-07-08", null, null],
    ["last week", "2026-06-01", "2026-07-01", null, null],
    ["tomorrow", "2026-06-09", "2026-07-09", null, /today or before/],
    ["so long ago that it ended yesterday", "2026-05-07", "2026-06-07", null, /has ended/],
    ["on its last day", "2026-05-08", "2026-06-08", null, null],
    ["the day they were asked into the circle", "2026-06-01", "2026-07-01", "2026-06-01", null],
    ["the day before that", "2026-05-31", "2026-06-30", "2026-06-01", /before you asked them/],
  ])("%s", (_, fromOn, untilOn, askedOn, expected) => {
    const why = whyNotGivenOn({ fromOn: on(fromOn), untilOn: on(untilOn) }, { today: TODAY, askedOn: askedOn === null ? null : on(askedOn) });
    if (expected === null) expect(why).toBeNull();
    else expect(why).toMatch(expected);
  });
});
