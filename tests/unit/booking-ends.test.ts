import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isGone } from "#app/domain/agreement/sign-agreement.ts";
import { whyNotRevise } from "#app/domain/agreement/revise-agreement.ts";
import type { Side } from "#app/domain/booking/booking-lifecycle.ts";
import { silencesOf } from "#app/domain/booking/unanswered.ts";
import { isLeftUnsigned, leftUnsignedBefore } from "#app/domain/booking/unsigned-rule.ts";
import { closingReasonsFor, closingWordsForEmployer } from "#app/domain/introduction/closing-reasons.ts";
import { ROLE_KINDS } from "#app/domain/actor.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const SIGNED_AT = Temporal.Instant.from("2026-05-01T09:00:00Z");

describe("a plan that nobody finished signing", () => {
  const plan = { status: "awaiting_signatures", startsOn: day("2026-06-15"), endsOn: day("2026-06-18"), firstAgreedAt: null } as const;
  const ends = (today: string, more: object = {}) => isLeftUnsigned({ ...plan, ...more }, day(today), "ENG");

  test("waits five working days after its first day for new dates", () => {
    expect(ends("2026-06-15")).toBe(false);
    expect(ends("2026-06-22")).toBe(false);
    expect(ends("2026-06-23")).toBe(true);
  });
  test("a bank holiday gives it another day", () => {
    const easter = { startsOn: day("2026-04-01"), endsOn: day("2026-04-02") };
    expect(ends("2026-04-10", easter)).toBe(false);
    expect(ends("2026-04-11", easter)).toBe(true);
    expect(isLeftUnsigned({ ...plan, ...easter }, day("2026-04-10"), "SCT")).toBe(true);
  });
  test("what was agreed before can be signed anew until its last day", () => {
    expect(ends("2026-06-23", { firstAgreedAt: SIGNED_AT })).toBe(false);
    expect(ends("2026-06-26", { firstAgreedAt: SIGNED_AT })).toBe(true);
  });
  test.each(["agreed", "ended", "job_offered", "cancelled"] as const)("is not what is %s", (status) => {
    expect(ends("2026-12-01", { status })).toBe(false);
  });
  test("whatever is due is among what is looked at", () => {
    expect(Temporal.PlainDate.compare(plan.startsOn, leftUnsignedBefore(day("2026-06-23")))).toBeLessThan(0);
  });
});

describe("who never said how it went", () => {
  const over = (recorded: Side[], status: "agreed" | "ended" = "agreed") => ({ status, endsOn: day("2026-06-18"), recorded });
  test.each([
    ["2026-08-17", [], []],
    ["2026-08-18", [], ["employer-silent", "seeker-silent"]],
    ["2026-08-18", ["employer", "coach"], ["seeker-silent"]],
    ["2026-08-18", ["job_seeker"], ["employer-silent"]],
    // Both want more time: then it is for the coach.
    ["2026-12-01", ["job_seeker", "employer"], []],
  ] as const)("on %s, said by %j: %j", (today, recorded, silences) => {
    expect(silencesOf(over([...recorded]), day(today))).toEqual(silences);
  });
  test("of what is over it is not asked", () => expect(silencesOf(over([], "ended"), day("2026-12-01"))).toEqual([]));
  test("nobody gives it, or what time says, as a reason to cancel", () => {
    for (const kind of ROLE_KINDS) {
      for (const { code } of closingReasonsFor(kind)) expect(code).not.toMatch(/silent|not-signed/);
    }
  });
  test("an employer reads of its own silence, and not of theirs", () => {
    expect(closingWordsForEmployer("unanswered", false)).toContain("You did not say");
    expect(closingWordsForEmployer("unanswered", true)).toBe("The job coach has closed it");
  });
});

describe("whether an agreement can be changed", () => {
  const signed = { kind: "work_trial", status: "agreed", recorded: [], openingStands: false, employerName: "Employer", firstAgreedAt: SIGNED_AT } satisfies Parameters<typeof whyNotRevise>[0];
  const today = day("2026-06-08");
  test("what all signed goes on though the vacancy is closed", () => expect(whyNotRevise(signed, null, today)).toBeNull());
  test("so it does though the employer is not verified, and nothing else does", () => {
    const unverified = { ...signed, openingStands: true, employerName: null };
    expect(whyNotRevise(unverified, null, today)).toBeNull();
    expect(whyNotRevise({ ...unverified, firstAgreedAt: null }, null, today)).toContain("not verified");
    expect(whyNotRevise({ ...unverified, recorded: ["job_seeker", "employer"] }, null, today)).toContain("not verified");
  });
  test("what they had not is over with it", () => expect(whyNotRevise({ ...signed, firstAgreedAt: null }, null, today)).toContain("closed"));
  test("more time needs an employer that looks for somebody", () => {
    expect(whyNotRevise({ ...signed, recorded: ["job_seeker", "employer"] }, null, today)).toContain("longer");
  });
  test("nothing once somebody else has the job, but for work experience that all signed", () => {
    expect(whyNotRevise({ ...signed, openingStands: true }, "filled", today)).toContain("Someone else");
    expect(whyNotRevise({ ...signed, kind: "work_experience" }, "filled", today)).toBeNull();
    expect(isGone({ kind: "work_experience", firstAgreedAt: null }, "filled", today)).toBe(true);
    expect(whyNotRevise(signed, "trial", today)).toBeNull();
  });
});
