import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { endingOf, waitsForLonger, whyNotLonger, type Vote } from "#app/domain/booking/longer.ts";

const JOB: Vote = { satisfied: true, longer: false };
const MORE: Vote = { satisfied: null, longer: true };
const NO: Vote = { satisfied: false, longer: false };
const NOT_ASKED: Vote = { satisfied: null, longer: false };

describe("what comes of what both said", () => {
  test.each([
    [JOB, JOB, true, "job"],
    [JOB, MORE, true, "longer"],
    [MORE, JOB, true, "longer"],
    [MORE, MORE, true, "longer"],
    [MORE, NO, true, "next"],
    [NO, MORE, true, "next"],
    [JOB, NO, true, "next"],
    [NO, NO, true, "next"],
    // Somebody else got the job between the two.
    [JOB, JOB, false, "next"],
    [JOB, NOT_ASKED, false, "next"],
    // Work experience asks about more time alone.
    [MORE, MORE, false, "longer"],
    [MORE, NOT_ASKED, false, "next"],
    [NOT_ASKED, NOT_ASKED, false, "next"],
  ] as const)("%j and %j, with a job %s: %s", (job_seeker, employer, offersJob, ending) => {
    expect(endingOf({ job_seeker, employer }, { offersJob })).toBe(ending);
  });

  test("only both of them, while it is not over, wait for a longer agreement", () => {
    expect(waitsForLonger({ status: "agreed", recorded: ["job_seeker", "employer"] })).toBe(true);
    for (const recorded of [[], ["job_seeker"], ["employer", "coach"]] as const) {
      expect(waitsForLonger({ status: "agreed", recorded })).toBe(false);
    }
    for (const status of ["awaiting_signatures", "ended", "job_offered", "cancelled"] as const) {
      expect(waitsForLonger({ status, recorded: ["job_seeker", "employer", "coach"] })).toBe(false);
    }
  });
});

describe("why there is no more time", () => {
  const job = { hoursPerWeek: 16, contract: "permanent", contractMonths: null } as const;
  const why = (
    kind: Parameters<typeof whyNotLonger>[0],
    legalBasis: Parameters<typeof whyNotLonger>[1]["legalBasis"],
    endsOn: string,
    extra: Partial<Parameters<typeof whyNotLonger>[2]> = {},
  ) =>
    whyNotLonger(
      kind,
      { startsOn: "2026-06-15", endsOn, days: ["mon", "tue", "wed", "thu", "fri"], legalBasis },
      { job, nation: "ENG", today: Temporal.PlainDate.from(endsOn), stands: true, earlier: [], ...extra },
    );

  test.each([
    ["work_trial", "paid", "2026-06-19", null],
    // Twelve weeks, and the last Friday in them.
    ["work_trial", "paid", "2026-09-03", null],
    ["work_trial", "paid", "2026-09-04", "12 weeks"],
    ["work_trial", "programme", "2026-07-23", null],
    ["work_trial", "programme", "2026-07-24", "6 weeks"],
    // As many as can be agreed beforehand; the form asks whether they were.
    ["work_trial", "jobcentre_plus", "2026-07-23", null],
    ["work_trial", "jobcentre_plus", "2026-07-24", "30 days"],
    ["work_experience", "programme", "2026-08-06", null],
    ["work_experience", "programme", "2026-08-07", "8 weeks"],
    ["work_experience", "paid", "2027-06-14", "one year"],
    ["working_interview", "paid", "2026-06-15", "A working interview is not made longer"],
    ["working_interview", "assessment", "2026-06-15", "A working interview is not made longer"],
  ] as const)("%s, %s, until %s: %s", (kind, basis, endsOn, reason) => {
    const found = why(kind, basis, endsOn);
    if (reason === null) expect(found).toBeNull();
    else expect(found?.plain).toContain(reason);
  });
  test("days of an earlier booking with the same employer count as well", () => {
    const sittings = ["01", "02", "03", "04", "05", "08"].map((day) => ({
      startsAt: Temporal.Instant.from(`2026-06-${day}T08:00:00Z`), endsAt: Temporal.Instant.from(`2026-06-${day}T12:00:00Z`),
    }));
    const earlier = [{ kind: "work_trial", legalBasis: "jobcentre_plus", sameOpening: false, sittings }] as const;
    expect(why("work_trial", "jobcentre_plus", "2026-07-15", { earlier })).toBeNull();
    expect(why("work_trial", "jobcentre_plus", "2026-07-16", { earlier })?.plain).toContain("30 days");
    expect(why("work_trial", "programme", "2026-07-23", { earlier })).toBeNull();
  });

  test("a short job has a short trial, a job that is gone none, and time that has passed counts", () => {
    const short = { job: { ...job, contract: "fixed_term" as const, contractMonths: 5 } };
    expect(why("work_trial", "jobcentre_plus", "2026-06-18", short)).toBeNull();
    expect(why("work_trial", "jobcentre_plus", "2026-06-19", short)?.plain).toContain("5 days");
    expect(why("work_trial", "paid", "2026-06-19", { stands: false })?.easy).toContain("The job is gone");
    const late = { today: Temporal.PlainDate.from("2026-09-04") };
    expect(why("work_trial", "paid", "2026-06-19", late)?.plain).toContain("12 weeks");
  });
});
