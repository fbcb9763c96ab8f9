import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";
import type { NextStepCode } from "#app/domain/booking/next-steps.ts";
import type { CaseloadPerson, OpenThing } from "#app/domain/caseload/caseload-store.ts";
import { firstContactBy, firstContactView, idleSince, stepsWith } from "#app/domain/caseload/next-steps.ts";
import { CASELOAD_PARTS, caseloadPartOf, TASK_PARTS, taskPartOf } from "#app/domain/caseload/parts.ts";

const day = Temporal.PlainDate.from;
const at = (iso: string) => Temporal.Instant.from(`${iso}T09:00:00Z`);
/** A Monday. */
const TODAY = day("2026-06-08");

const person = (more: Partial<CaseloadPerson> = {}): CaseloadPerson => ({
  jobSeekerId: "p", knownAs: "Pat", coachId: "c", coachName: "A Coach", providerId: "x", joinedAt: at("2026-06-01"),
  revision: 3, approvedRevision: 3, savedAt: at("2026-06-02"), chosen: 1, firstContactAt: null, lastMovedAt: null,
  hasJob: false, ...more,
});
const about = { id: "t", jobSeekerId: "p", title: "Kitchen helper", employerName: "Quay Café" };
const introduction = (status: Extract<OpenThing, { about: "introduction" }>["status"], more = {}): OpenThing => ({
  ...about, about: "introduction", status, since: at("2026-06-05"), replyBy: null, lastBooking: null, ...more,
});
const last = (status: BookingStatus, step?: NextStepCode) => ({
  id: "b", status, changedAt: at("2026-06-05"), next: step === undefined ? null : { step, chosenAt: at("2026-06-07") },
});
const booking = (status: Extract<OpenThing, { about: "booking" }>["status"], more = {}): OpenThing => ({
  ...about, about: "booking", status, startsOn: day("2026-06-16"), endsOn: day("2026-06-18"), firstAgreedAt: null, signed: [], recorded: [], clashes: false, stopWishedAt: null, mentorLeft: false, payShortOn: null, ...more,
});
const next = (one: CaseloadPerson, ...things: OpenThing[]) => {
  const [first] = stepsWith(one, things, TODAY);
  return first && `${first.kind} ${first.due ?? "no date"} ${first.mine ? "coach" : "waits"}`;
};

describe("what to do next with somebody, and by when", () => {
  test.each([
    ["who has just joined", person({ revision: 0, approvedRevision: null }), [], "start-profile 2026-06-08 coach"],
    ["who has a profile to approve", person({ approvedRevision: null }), [], "approve-profile 2026-06-09 waits"],
    ["who changed the profile", person({ approvedRevision: 2 }), [], "approve-changes 2026-06-09 waits"],
    ["whom nobody can see", person({ chosen: 0 }), [], "choose-employer 2026-06-09 waits"],
    ["who has nothing under way", person({ lastMovedAt: at("2026-06-04") }), [], "find-job 2026-06-11 coach"],
    ["who never had anything under way", person(), [], "find-job 2026-06-08 coach"],
    ["an employer asks about", person(), [{ ...about, about: "request", since: at("2026-06-05") }], "answer-request 2026-06-08 coach"],
    ["who asks about a job", person(), [{ ...about, about: "wish", since: at("2026-06-05") }], "answer-wish 2026-06-08 coach"],
    ["with a message to pass on", person(), [{ ...about, about: "message", since: at("2026-06-05") }], "relay-message 2026-06-08 coach"],
    ["of whom somebody told something", person(), [{ ...about, about: "told", since: at("2026-06-05") }], "read-told 2026-06-08 coach"],
    ["who was asked", person(), [introduction("proposed")], "wait-seeker 2026-06-12 waits"],
    ["who said later", person(), [introduction("put_off")], "wait-later 2026-06-12 waits"],
    ["whose employer still has time", person(), [introduction("with_employer", { replyBy: TODAY })], "wait-employer 2026-06-08 waits"],
    ["whose employer is late", person(), [introduction("with_employer", { replyBy: day("2026-06-07") })], "employer-late 2026-06-07 coach"],
    ["whose employer said no", person(), [introduction("declined")], "review-decline 2026-06-08 coach"],
    ["who chooses what is told", person(), [introduction("interested")], "wait-tell 2026-06-08 waits"],
    ["who was introduced", person(), [introduction("introduced")], "make-booking 2026-06-08 coach"],
    ["whose time at work was called off", person(), [introduction("introduced", { since: at("2026-05-01"), lastBooking: last("cancelled") })], "make-booking 2026-06-08 coach"],
    ["whose time at work has ended", person(), [introduction("introduced", { lastBooking: last("ended") })], "choose-next-step 2026-06-08 coach"],
    ["whose working interview leads to a work trial", person(), [introduction("introduced", { lastBooking: last("ended", "work-trial") })], "make-booking 2026-06-10 coach"],
    ["whose time at work leads elsewhere", person({ lastMovedAt: at("2026-06-05") }), [introduction("introduced", { lastBooking: last("ended", "other-workplace") })], "find-job 2026-06-12 coach"],
    ["whose plan the coach has not signed", person(), [booking("awaiting_signatures")], "sign-booking 2026-06-12 coach"],
    ["whose plan others have not signed", person(), [booking("awaiting_signatures", { signed: ["coach"] })], "chase-signatures 2026-06-12 waits"],
    ["whose plan was not signed in time", person(), [booking("awaiting_signatures", { startsOn: day("2026-06-05"), signed: ["coach"] })], "set-new-dates 2026-06-08 coach"],
    ["whose longer agreement the coach has not signed", person(), [booking("awaiting_signatures", { startsOn: day("2026-06-01"), firstAgreedAt: at("2026-05-20") })], "sign-booking 2026-06-16 coach"],
    ["who starts next week", person(), [booking("agreed")], "wait-start 2026-06-16 waits"],
    ["who is in the middle", person(), [booking("agreed", { startsOn: day("2026-06-03") })], "wait-start 2026-06-18 waits"],
    ["whose time at work is over", person(), [booking("agreed", { startsOn: day("2026-06-01"), endsOn: day("2026-06-04") })], "record-booking 2026-06-08 coach"],
    ["whose coach has to be at two places at once", person(), [booking("agreed", { clashes: true })], "settle-clash 2026-06-08 coach"],
    ["whose mentor left", person(), [booking("agreed", { mentorLeft: true })], "choose-mentor 2026-06-08 coach"],
    ["whose pay is not enough from a day on", person(), [booking("agreed", { payShortOn: day("2026-06-17"), mentorLeft: true })], "settle-pay 2026-06-15 coach"],
    ["whose pay is not enough already", person(), [booking("awaiting_signatures", { payShortOn: day("2026-06-09") })], "settle-pay 2026-06-08 coach"],
    ["whose pay was not enough, and it is over", person(), [booking("agreed", { payShortOn: day("2026-06-04"), startsOn: day("2026-06-01"), endsOn: day("2026-06-05") })], "record-booking 2026-06-08 coach"],
    ["whose mentor left once it was over", person(), [booking("agreed", { mentorLeft: true, endsOn: day("2026-06-05") })], "record-booking 2026-06-08 coach"],
    ["who wants to stop, says their circle", person(), [booking("agreed", { clashes: true, stopWishedAt: at("2026-06-08") })], "ask-about-plan 2026-06-09 coach"],
    ["of whom both want more time", person(), [booking("agreed", { startsOn: day("2026-06-01"), endsOn: day("2026-06-04"), recorded: ["job_seeker", "employer"] })], "make-longer 2026-06-08 coach"],
    ["of whom the others have to say how it went", person(), [booking("agreed", { startsOn: day("2026-06-01"), endsOn: day("2026-06-04"), recorded: ["coach"] })], "chase-outcome 2026-06-08 waits"],
    ["of whom nobody is asked any more", person(), [booking("agreed", { startsOn: day("2026-04-01"), endsOn: day("2026-04-03"), recorded: ["employer"] })], "settle-outcome 2026-06-10 coach"],
    ["who has a job", person({ hasJob: true }), [], "keep-in-touch no date waits"],
  ] as const)("%s", (_, one, things, expected) => expect(next(one, ...(things as readonly OpenThing[]))).toBe(expected));

  test("two working days before a Monday are the Thursday before", () => {
    expect(next(person(), booking("awaiting_signatures", { startsOn: day("2026-06-15") }))).toBe("sign-booking 2026-06-11 coach");
  });

  test("the earliest date comes first, whatever it is about; what has no date comes last", () => {
    const steps = stepsWith(
      person({ approvedRevision: 2 }),
      [introduction("introduced", { lastBooking: last("awaiting_signatures") }), booking("awaiting_signatures"), introduction("with_employer", { replyBy: day("2026-06-01") })],
      TODAY,
    );
    expect(steps.map(({ kind }) => kind)).toEqual(["employer-late", "approve-changes", "sign-booking", "keep-in-touch"]);
  });

  test("every step has a part of the caseload it is found in", () => {
    const [people, tasks] = [CASELOAD_PARTS, TASK_PARTS].map((parts) => new Set(parts.map(({ code }) => code)));
    for (const { kind } of stepsWith(person(), [introduction("proposed"), booking("agreed")], TODAY)) {
      expect(people).toContain(caseloadPartOf(kind));
      expect(tasks).toContain(taskPartOf(kind));
    }
  });
});

describe("without anything under way", () => {
  test.each([
    ["since they joined", person(), [], "2026-06-01"],
    ["since the last thing ended", person({ lastMovedAt: at("2026-06-04") }), [], "2026-06-04"],
    ["a no to read is not something under way", person({ lastMovedAt: at("2026-06-04") }), [introduction("declined")], "2026-06-04"],
    ["a message is not something under way", person(), [{ ...about, about: "message", since: at("2026-06-05") }], "2026-06-01"],
    ["a time at work that ended is not, while nothing follows", person({ lastMovedAt: at("2026-06-05") }), [introduction("introduced", { lastBooking: last("ended") })], "2026-06-05"],
    ["nor where it leads elsewhere", person({ lastMovedAt: at("2026-06-05") }), [introduction("introduced", { lastBooking: last("ended", "training") })], "2026-06-05"],
    ["not while a work trial follows", person(), [introduction("introduced", { lastBooking: last("ended", "work-trial") })], null],
    ["not while somebody is asked", person(), [introduction("proposed")], null],
    ["not while a time at work is agreed", person(), [booking("agreed")], null],
    ["not in a job", person({ hasJob: true }), [], null],
  ] as const)("%s", (_, one, things, since) => {
    expect(idleSince(one, things as readonly OpenThing[])).toEqual(since && at(since));
  });
});

describe("the rapid job search clock", () => {
  test("30 days from joining, until an employer has been spoken with", () => {
    expect(firstContactBy(person(), TODAY)?.toString()).toBe("2026-07-01");
    expect(firstContactBy(person({ firstContactAt: at("2026-06-03") }), TODAY)).toBeNull();
    expect(firstContactBy(person({ hasJob: true }), TODAY)).toBeNull();
    const by = Temporal.PlainDate.from("2026-07-01");
    expect(firstContactView(person(), by)).toEqual({ by: "2026-07-01", overdue: false });
    expect(firstContactView(person(), by.add({ days: 1 }))).toEqual({ by: "2026-07-01", overdue: true });
  });
});
