import { expect, test } from "vitest";
import { agreementView } from "#app/domain/agreement/agreement-view.ts";
import { canonicalTerms } from "#app/domain/agreement/canonical-terms.ts";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { Temporal } from "temporal-polyfill";
import { outcomesShown } from "#app/domain/booking/shown-outcomes.ts";

const terms: AgreementTerms = {
  startsOn: "2026-06-15", endsOn: "2026-06-19", days: ["mon", "tue"], startTime: "09:00", endTime: "13:00",
  breakMinutes: 15, support: "on-call", legalBasis: "paid", payPencePerHour: 1300, tasks: ["wash-up", "lay-tables"], adjustments: ["show-me"],
  criteria: ["arrives", "task:wash-up"], supervisor: "May",
};

test("the same agreement is the same text, however it is written down", () => {
  const reordered = Object.fromEntries(Object.entries(terms).toReversed()) as AgreementTerms;
  expect(canonicalTerms({ ...reordered, days: ["tue", "mon"] })).toBe(canonicalTerms(terms));
});

test("any other word is another text", () => {
  const changes: Partial<AgreementTerms>[] = [
    { startsOn: "2026-06-16" }, { endsOn: "2026-06-20" }, { days: ["mon"] }, { startTime: "09:30" }, { endTime: "12:00" },
    { legalBasis: "programme" }, { payPencePerHour: 1301 }, { tasks: ["wash-up"] }, { adjustments: [] },
    { criteria: ["arrives"] }, { supervisor: "Omar" }, { breakMinutes: 30 }, { support: "every-day" },
  ];
  expect(changes.map((change) => Object.keys(change)[0]).toSorted()).toEqual(Object.keys(terms).toSorted());
  const texts = changes.map((change) => canonicalTerms({ ...terms, ...change }));
  expect(new Set([...texts, canonicalTerms(terms)]).size).toBe(changes.length + 1);
});

test("job seekers read the same terms in easy words", () => {
  expect(agreementView(terms, "easy").tasks).toEqual(["Wash up in a kitchen", "Set and clear tables"]);
  expect(agreementView(terms, "plain").criteria).toEqual([
    { code: "arrives", label: "Arrives when agreed" },
    { code: "task:wash-up", label: "Wash up and keep a kitchen clean" },
  ]);
});

test("what the other side said is shown when the trial is over; the coach reads all of it", () => {
  const recordedAt = Temporal.Instant.from("2026-06-19T15:00:00Z");
  const outcomes = (["job_seeker", "employer", "coach"] as const).map((side) => ({ side, satisfied: side === "coach" ? null : true, longer: false, recordedAt }));
  const ratings = outcomes.map(({ side }) => ({ side, criterion: "arrives", rating: "met" as const }));
  const sides = (side: "job_seeker" | "employer" | "coach" | null, status: "agreed" | "ended" | "job_offered" | "cancelled") =>
    outcomesShown({ side, status, unanswered: false, words: "plain" }, outcomes, ratings).map((outcome) => outcome.side);
  expect(sides("job_seeker", "agreed")).toEqual(["job_seeker"]);
  expect(sides("employer", "agreed")).toEqual(["employer"]);
  expect(sides("employer", "cancelled")).toEqual(["employer"]);
  expect(sides("coach", "agreed")).toEqual(["job_seeker", "employer", "coach"]);
  expect(sides(null, "agreed")).toEqual(["job_seeker", "employer", "coach"]);
  for (const status of ["ended", "job_offered"] as const) {
    expect(sides("job_seeker", status)).toEqual(["job_seeker", "employer", "coach"]);
    expect(sides("employer", status)).toEqual(["job_seeker", "employer", "coach"]);
  }
  const silent = (side: "employer" | "coach") =>
    outcomesShown({ side, status: "ended", unanswered: true, words: "plain" }, outcomes.slice(0, 1), ratings).map((outcome) => outcome.side);
  expect(silent("employer")).toEqual([]);
  expect(silent("coach")).toEqual(["job_seeker"]);
});
