import { describe, expect, test } from "vitest";
import { inHours, weeklyMinutes, workloadOf } from "#app/domain/unmet-need/workload.ts";
import type { UnmetNeedTask } from "#app/domain/unmet-need/unmet-need.ts";

const task = (changes: Partial<UnmetNeedTask> = {}): UnmetNeedTask => ({
  code: "recycle", minutes: 30, howOften: "daily", doneBy: "nobody", ...changes,
});

describe("how much work there is in a week", () => {
  test.each([
    ["several-daily", 30, 5, 450],
    ["several-daily", 30, 2, 180],
    ["daily", 30, 5, 150],
    ["daily", 30, 7, 210],
    ["weekly", 90, 5, 90],
    ["weekly", 90, 1, 90],
    ["monthly", 130, 5, 30],
  ] as const)("%s, %d minutes, %d days: %d minutes", (howOften, minutes, days, expected) => {
    expect(weeklyMinutes(task({ howOften, minutes }), days)).toBeCloseTo(expected, 10);
  });

  test("adds up, and what nobody does now gives nobody time back", () => {
    const tasks = [
      task({ doneBy: "nobody" }),
      task({ code: "shred", doneBy: "skilled", howOften: "weekly", minutes: 60 }),
      task({ code: "scan-stock", doneBy: "agency", howOften: "weekly", minutes: 45 }),
      task({ code: "price-labels", doneBy: "shared", howOften: "weekly", minutes: 15 }),
    ];
    expect(workloadOf(tasks, 5)).toEqual({ minutes: 270, givenBackMinutes: 120 });
    expect(workloadOf([], 5)).toEqual({ minutes: 0, givenBackMinutes: 0 });
  });

  test.each([[0, 0.5], [1, 0.5], [30, 0.5], [31, 1], [120, 2], [121, 2.5]])("%d minutes are told as %d hours", (minutes, hours) => {
    expect(inHours(minutes)).toBe(hours);
  });
});
