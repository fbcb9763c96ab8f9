import { parseWithZod } from "@conform-to/zod/v4";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isVerified } from "#app/domain/employer/employer.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { VALIDITY, validityOf, warningDue, whyNotAgain } from "#app/domain/employer/validity.ts";
import { verifyEmployerSchema } from "#app/forms/operator.ts";

const on = (day: string) => Temporal.PlainDate.from(day);

describe("how long a level counts", () => {
  test.each(LEVELS.map((level) => level.code))("%s counts three years today, with a source", (level) => {
    const validity = validityOf(level, on("2026-06-08"));
    expect(validity.latestUntil.toString()).toBe("2029-06-08");
    expect(validity.source).not.toBe("");
  });

  test("says what is announced without a day, and does not use it", () => {
    expect(validityOf("committed", on("2030-01-01"))).toMatchObject({ years: 3, announced: expect.stringContaining("2 years") });
    expect(validityOf("leader", on("2030-01-01")).announced).toBeNull();
  });

  test("uses it from its day once the day is known", () => {
    const known = VALIDITY.map((row) => (row.from === null ? { ...row, from: "2027-01-01" } : row));
    expect(validityOf("committed", on("2026-12-31"), known).years).toBe(3);
    expect(validityOf("committed", on("2027-01-01"), known).years).toBe(2);
  });
});

describe("the end of a level", () => {
  test.each([
    ["2026-06-07", null], ["2026-06-08", 14], ["2026-06-22", 14], ["2026-06-23", 60], ["2026-08-07", 60], ["2026-08-08", null],
  ] as const)("on %s is warned about at %s days", (until, warning) => {
    expect(warningDue(on(until), on("2026-06-08"))).toBe(warning);
  });

  test("level 1 cannot be had again once that is so", () => {
    const known = VALIDITY.map((row) => (row.from === null ? { ...row, from: "2027-01-01" } : row));
    expect(whyNotAgain("committed", "committed", on("2026-12-31"), known)).toBeNull();
    expect(whyNotAgain("committed", "committed", on("2027-01-01"), known)).toContain("cannot be renewed");
    expect(whyNotAgain("committed", "employer", on("2027-01-01"), known)).toBeNull();
    expect(whyNotAgain(null, "committed", on("2027-01-01"), known)).toBeNull();
    expect(whyNotAgain("leader", "leader", on("2027-01-01"), known)).toBeNull();
  });
});

describe("being verified", () => {
  const verified = { status: "verified", verifiedUntil: on("2027-03-31") } as const;

  test.each([
    ["2027-03-31", true],
    ["2027-04-01", false],
    ["2020-01-01", true],
  ])("counts to the last day: %s is %s", (day, counts) => {
    expect(isVerified(verified, on(day))).toBe(counts);
  });

  test.each(["waiting", "not_verified"] as const)("%s never counts", (status) => {
    expect(isVerified({ ...verified, status }, on("2026-01-01"))).toBe(false);
  });

  test("without a last day it does not count", () => {
    expect(isVerified({ status: "verified", verifiedUntil: null }, on("2026-01-01"))).toBe(false);
  });
});

describe("the operator's form", () => {
  const send = (day: string, month: string, year: string) => {
    const form = new FormData();
    form.append("seen", "none");
    form.append("listEntryId", "none");
    form.append("level", "leader");
    form.append("evidence", "Certificate seen");
    form.append("verifiedUntil.day", day);
    form.append("verifiedUntil.month", month);
    form.append("verifiedUntil.year", year);
    return parseWithZod(form, { schema: verifyEmployerSchema });
  };

  test("may leave the last day empty, and not half empty", () => {
    const empty = send("", "", "");
    expect(empty.status === "success" && empty.value).toMatchObject({ verifiedUntil: null, listEntryId: null });
    const day = send("1", "5", "2027");
    expect(day.status === "success" && day.value.verifiedUntil?.toString()).toBe("2027-05-01");
    expect(send("1", "", "").status).toBe("error");
    expect(send("31", "2", "2027").status).toBe("error");
  });
});
