import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { payDay } from "#app/domain/vacancy/check-details.ts";
import { fellBehind } from "#app/domain/vacancy/watch-pay.ts";
import { checkPay, MINIMUM_WAGE } from "#app/domain/vacancy/minimum-wage.ts";

const on = (day: string) => Temporal.PlainDate.from(day);

describe("pay against the minimum wage of the day the job starts", () => {
  test.each([
    // The night the rates change.
    { pay: 1221, day: "2026-03-31", verdict: "lawful", adult: 1221 },
    { pay: 1221, day: "2026-04-01", verdict: "lawful-for-some", adult: 1271 },
    { pay: 1270, day: "2026-04-01", verdict: "lawful-for-some", adult: 1271 },
    { pay: 1271, day: "2026-04-01", verdict: "lawful", adult: 1271 },
    { pay: 1220, day: "2025-04-01", verdict: "lawful-for-some", adult: 1221 },
    // The lowest rate there is.
    { pay: 755, day: "2026-03-31", verdict: "lawful-for-some", adult: 1221 },
    { pay: 754, day: "2026-03-31", verdict: "unlawful", adult: 1221 },
    { pay: 755, day: "2026-04-01", verdict: "unlawful", adult: 1271 },
    { pay: 800, day: "2026-04-01", verdict: "lawful-for-some", adult: 1271 },
    { pay: 799, day: "2026-04-01", verdict: "unlawful", adult: 1271 },
  ])("$pay pence from $day is $verdict", ({ pay, day, verdict, adult }) => {
    expect(checkPay(pay, on(day))).toMatchObject({ verdict, adultPence: adult, ratesMayChange: false });
  });

  test("says whom a lower rate is lawful for", () => {
    expect(checkPay(1085, on("2026-04-01")).lawfulFor).toEqual([
      "people aged 18 to 20",
      "people under 18",
      "apprentices under 19 or in their first year",
    ]);
    expect(checkPay(1084, on("2026-04-01")).lawfulFor).not.toContain("people aged 18 to 20");
  });

  test.each([
    { day: "2027-03-31", mayChange: false },
    { day: "2027-04-01", mayChange: true },
    { day: "2025-03-31", mayChange: true },
  ])("on $day the rates are certain: not $mayChange", ({ day, mayChange }) => {
    expect(checkPay(1300, on(day)).ratesMayChange).toBe(mayChange);
  });

  test("each table names its source, begins where the one before ends, and lists its bands from the highest", () => {
    for (const [index, rates] of MINIMUM_WAGE.entries()) {
      expect(rates.source).not.toBe("");
      const pence = rates.bands.map((band) => band.pence);
      expect(pence).toEqual(pence.toSorted((a, b) => b - a));
      const before = MINIMUM_WAGE[index - 1];
      if (before) expect(on(before.to).add({ days: 1 }).toString()).toBe(rates.from);
    }
  });
});

describe("pay that new rates overtake", () => {
  test.each([
    ["below every rate", 799, "2025-04-01", true],
    ["below every rate, whatever it was before", 799, null, true],
    ["below the adult rate, which it reached", 1250, "2025-04-01", true],
    ["below the adult rate, as before", 1000, "2025-04-01", false],
    ["below the adult rate, when it was posted under these rates", 1250, null, false],
    ["reaching the new adult rate", 1271, "2025-04-01", false],
  ])("is told of where it is %s", (_, pay, judgedBy, expected) => {
    expect(fellBehind(pay, judgedBy === null ? null : on(judgedBy), on("2026-04-01"))).toBe(expected);
  });
  test.each([
    ["ahead", "2026-05-01", "2026-05-01"], ["passed", "2026-03-01", "2026-04-01"], ["not said", null, "2026-04-01"],
  ])("with a start that is %s", (_, start, day) => {
    expect(payDay(start === null ? null : on(start), on("2026-04-01")).toString()).toBe(day);
  });
});
