import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { whyNotClose } from "#app/domain/introduction/close-introduction.ts";
import { closingReasonsFor, closingWordsForEmployer, givenReason, SILENT, TOLD_TO_EMPLOYERS } from "#app/domain/introduction/closing-reasons.ts";
import { mayTakeBackNo, whyNotAsk, whyNotPropose, whyNotTheseReasons } from "#app/domain/introduction/proposal-rules.ts";
import { seekerStage } from "#app/domain/introduction/read-for-job-seeker.ts";
import { CLOSING_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { replyByFrom } from "#app/domain/introduction/reply-rule.ts";

describe("proposing again", () => {
  test("a no is final for its vacancy, said at once or later", () => {
    expect(whyNotPropose([{ status: "refused", closingReason: null }])).toContain("said no");
    expect(whyNotPropose([{ status: "closed", closingReason: "seeker-changed-mind" }])).toContain("said no");
  });
  test("an employer's no is final too", () => {
    expect(whyNotPropose([{ status: "declined", closingReason: null }])).toContain("employer");
  });
  test.each(["proposed", "put_off", "with_employer", "interested", "introduced"] as const)("not while one is %s", (status) => {
    expect(whyNotPropose([{ status, closingReason: null }])).toContain("already has");
  });
  test("after any other ending, and when there was nothing before", () => {
    expect(whyNotPropose([])).toBeNull();
    expect(whyNotPropose([{ status: "closed", closingReason: "dates" }])).toBeNull();
  });
  test("reasons come from the list, one at least", () => {
    expect(whyNotTheseReasons([])).not.toBeNull();
    expect(whyNotTheseReasons(["made-up"])).not.toBeNull();
    expect(whyNotTheseReasons(["keen", "tasks-liked"])).toBeNull();
  });
});

test("an employer is asked to answer within a week", () => {
  expect(replyByFrom(Temporal.PlainDate.from("2026-06-08")).toString()).toBe("2026-06-15");
});

test("a job seeker does not learn of an employer's no before their coach has read it", () => {
  const declined = { status: "declined", openingStands: true, bookingStands: false, closedAt: null } as const;
  const reviewed = Temporal.Instant.from("2026-06-08T09:00:00Z");
  expect(seekerStage({ ...declined, declineReviewedAt: null })).toBe("with_employer");
  expect(seekerStage({ ...declined, declineReviewedAt: reviewed })).toBe("declined");
});

describe("while an employer's no waits for the coach, all is to the person as if there was none", () => {
  const at = Temporal.Instant.from("2026-06-08T09:00:00Z");
  const none = { openingStands: true, bookingStands: false, declineReviewedAt: null, closedAt: null, closingReason: null };
  const waits = { ...none, status: "with_employer" } as const;
  const unread = { ...none, status: "declined" } as const;
  const stopped = { closedAt: at, closingReason: "seeker-changed-mind" };
  test.each([
    ["it goes on", waits, unread],
    ["the job is over", { ...waits, openingStands: false }, { ...unread, openingStands: false }],
    ["they stopped", { ...waits, ...stopped, status: "closed" as const }, { ...unread, ...stopped }],
    ["they hid", { ...waits, status: "closed" as const, closedAt: at, closingReason: "seeker-hid" }, { ...unread, closedAt: at, closingReason: "seeker-hid" }],
  ])("%s", (_what, without, beside) => {
    expect(seekerStage(beside)).toBe(seekerStage(without));
    expect(whyNotAsk([beside])).toBe(whyNotAsk([without]));
    expect(mayTakeBackNo([beside])).toBe(mayTakeBackNo([without]));
  });
  test("and once the coach has read it they read it, stopped or not; the coach knows it all along", () => {
    for (const one of [unread, { ...unread, ...stopped }]) {
      expect(whyNotPropose([one], { asked: true })).toContain("employer");
      const read = { ...one, declineReviewedAt: at };
      expect(seekerStage(read)).toBe("declined");
      expect(whyNotAsk([read])).toContain("said no");
      expect(mayTakeBackNo([read])).toBe(false);
    }
  });
});

describe("why something ends", () => {
  test("nobody speaks for another side", () => {
    expect(closingReasonsFor("jobSeeker").map(({ code }) => code)).not.toContain("employer-withdrew");
    expect(closingReasonsFor("employerMember").map(({ code }) => code)).toEqual(["employer-withdrew", "dates"]);
    expect(closingReasonsFor("operator")).toEqual([]);
    expect(() => givenReason("employerMember", "seeker-changed-mind")).toThrow("Choose a reason");
  });
  test("an employer cannot tell one reason of a job seeker from another", () => {
    const theirs = CLOSING_REASONS.map(({ code }) => code).filter((code) => ![...TOLD_TO_EMPLOYERS, ...SILENT].some((told) => told === code));
    expect(theirs).toEqual(["seeker-changed-mind", "seeker-hid", "support-not-ready", "dates", "not-met"]);
    const words = ["over", ...theirs, null].map((told) => closingWordsForEmployer(told));
    expect(new Set(words)).toEqual(new Set(["No longer going ahead"]));
  });
});

describe("what everybody signed is not ended with an introduction, and is called by its name", () => {
  test.each([
    ["jobSeeker", "working_interview", "agreed", "Everyone has signed the plan for your working interview. Stop that plan first."],
    ["jobSeeker", "work_experience", "awaiting_signatures", "Everyone has signed the plan for your work experience. Stop that plan first."],
    ["jobSeeker", "work_trial", "job_offered", "The job is yours. If you do not want it any more, talk with your job coach."],
    ["jobCoach", "work_experience", "agreed", "Everyone has signed the agreement for the work experience. Cancel that booking first."],
    ["providerLead", "work_trial", "agreed", "Everyone has signed the agreement for the work trial. Cancel that booking first."],
    ["jobCoach", "working_interview", "job_offered", "The job is theirs, so there is no introduction to close."],
  ] as const)("%s, %s, %s", (by, kind, status, why) => {
    expect(whyNotClose(by, { kind, status })).toBe(why);
    expect(whyNotClose(by, null)).toBeNull();
  });
});
