import { describe, expect, test } from "vitest";
import { costNow, costView, type NeedCost } from "#app/domain/unmet-need/cost.ts";
import { UNMET_NEED_FORMS } from "#app/forms/opening-sections.ts";

describe("what work costs now", () => {
  test.each<[string, NeedCost, number, [number, number] | null]>([
    ["two hours a week at £14.50", { kind: "hourly", pence: 1450 }, 120, [2_900, 12_600]],
    ["45 minutes a week at £14.80, to the nearest pound", { kind: "hourly", pence: 1480 }, 45, [1_100, 4_800]],
    ["half a pound up", { kind: "hourly", pence: 1250 }, 60, [1_300, 5_400]],
    ["a minute of something cheap, never nothing", { kind: "hourly", pence: 100 }, 1, [100, 100]],
    ["an hour of what nobody does", { kind: "hourly", pence: 1450 }, 0, null],
    ["£460 a month, as it was said, whoever does it", { kind: "monthly", pence: 46_000 }, 0, [10_600, 46_000]],
    ["£320.50 a month", { kind: "monthly", pence: 32_050 }, 600, [7_400, 32_050]],
    ["what nobody knows", { kind: "unknown", pence: null }, 120, null],
  ])("%s", (_what, cost, givenBackMinutes, expected) => {
    const now = costNow(cost, { givenBackMinutes });
    expect(now && [now.penceAWeek, now.penceAMonth]).toEqual(expected);
  });

  test("is shown only where it was said", () => {
    const workload = { minutes: 300, givenBackMinutes: 120 };
    expect(costView(null, workload)).toBeNull();
    expect(costView({ kind: "unknown", pence: null }, workload)).toEqual({ kind: "unknown", pence: null, now: null });
  });
});

describe("the question", () => {
  const read = (sent: Record<string, string>) => UNMET_NEED_FORMS.cost.safeParse(sent);
  test.each<[Record<string, string>, NeedCost]>([
    [{ costKind: "hourly", costHourly: "14.50", costMonthly: "320" }, { kind: "hourly", pence: 1450 }],
    [{ costKind: "monthly", costMonthly: "£1,320.5" }, { kind: "monthly", pence: 132_050 }],
    [{ costKind: "monthly", costMonthly: "100000" }, { kind: "monthly", pence: 10_000_000 }],
    [{ costKind: "unknown" }, { kind: "unknown", pence: null }],
  ])("%o", (sent, cost) => {
    expect(read(sent).data).toEqual({ cost });
  });

  test.each<[Record<string, string>, string, RegExp]>([
    [{}, "costKind", /Choose/],
    [{ costKind: "free" }, "costKind", /Choose/],
    [{ costKind: "hourly" }, "costHourly", /Enter what an hour costs/],
    [{ costKind: "hourly", costMonthly: "320" }, "costHourly", /Enter what an hour costs/],
    [{ costKind: "hourly", costHourly: "0" }, "costHourly", /more than nothing/],
    [{ costKind: "hourly", costHourly: "201" }, "costHourly", /one hour/],
    [{ costKind: "hourly", costHourly: "about 14" }, "costHourly", /in pounds/],
    [{ costKind: "hourly", costHourly: "14.555" }, "costHourly", /in pounds/],
    [{ costKind: "monthly", costMonthly: "100000.01" }, "costMonthly", /100,000 or less/],
    [{ costKind: "monthly", costMonthly: "-5" }, "costMonthly", /in pounds/],
    [{ costKind: "monthly" }, "costMonthly", /a month/],
  ])("%o is sent back", (sent, field, words) => {
    const [issue] = read(sent).error?.issues ?? [];
    expect([issue?.path, issue?.message]).toEqual([[field], expect.stringMatching(words)]);
  });
});
