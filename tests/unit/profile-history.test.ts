import { describe, expect, it } from "vitest";
import { type HistoryEntry, withoutRepeats } from "#app/domain/vocational-profile/read-history.ts";

const entry = (at: string, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at, kind: "answered", step: "plan", coachName: null, memberName: null, helper: null, understood: null, ...change,
});

describe("the history of a profile", () => {
  it("tells what somebody did in a row on one day as one thing, and nothing else", () => {
    const entries = [
      entry("2026-05-03T11:00:00Z"),
      entry("2026-05-03T10:00:00Z"),
      entry("2026-05-03T09:30:00Z", { coachName: "Priya Shah" }),
      entry("2026-05-03T09:00:00Z"),
      entry("2026-05-02T09:00:00Z"),
      entry("2026-05-02T08:00:00Z", { step: "hours" }),
      entry("2026-05-02T07:00:00Z", { step: "hours", helper: "friend" }),
    ];
    expect(withoutRepeats(entries).map(({ at }) => at.slice(0, 13))).toEqual([
      "2026-05-03T11", "2026-05-03T09", "2026-05-03T09", "2026-05-02T09", "2026-05-02T08", "2026-05-02T07",
    ]);
  });
});
