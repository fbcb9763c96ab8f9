import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { whyNotSign } from "#app/domain/agreement/sign-agreement.ts";
import { INTRODUCTION, LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import { INTRODUCTION_REQUEST } from "#app/domain/introduction/request-lifecycle.ts";
import { INTRODUCTION_WISH } from "#app/domain/introduction/wish-lifecycle.ts";
import { SLOT } from "#app/domain/booking/slot-lifecycle.ts";
import { VACANCY } from "#app/domain/vacancy/vacancy-lifecycle.ts";
import type { ActorKind } from "#app/domain/actor.ts";
import { canMove, statesOf, terminalStates, type Lifecycle } from "#app/domain/lifecycle.ts";
import { NOTHING_YET } from "#app/domain/booking/move-booking.ts";
import { whenOver } from "#app/domain/booking/when-over.ts";
import { BOOKING, type BookingFacts, type BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";

const KINDS: ActorKind[] = [
  "visitor", "newcomer", "jobSeeker", "jobCoach", "providerLead", "employerMember", "operator", "indexing", "mailing",
  "timekeeping",
];
const SIGNED = ["job_seeker", "employer", "coach"] as const;
const BOTH = ["job_seeker", "employer"] as const;
const OVER = { ...NOTHING_YET, signed: SIGNED, recorded: BOTH, offersJob: true, started: true };
/** The facts under which a move goes ahead, so that the matrix is about who and where from. */
const FACTS: Record<BookingStatus, BookingFacts> = {
  awaiting_signatures: NOTHING_YET,
  agreed: { ...NOTHING_YET, signed: SIGNED },
  job_offered: { ...OVER, satisfied: { job_seeker: true, employer: true } },
  ended: { ...OVER, satisfied: { job_seeker: true, employer: false } },
  cancelled: NOTHING_YET,
  did_not_take_place: { ...NOTHING_YET, started: true, over: true },
};
const MOVES: [BookingStatus, BookingStatus, ActorKind[]][] = [
  ["agreed", "awaiting_signatures", ["jobCoach", "providerLead"]],
  ["awaiting_signatures", "agreed", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
  ["agreed", "job_offered", ["jobSeeker", "employerMember"]],
  ["agreed", "ended", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
  ["awaiting_signatures", "cancelled", ["jobSeeker", "jobCoach", "providerLead", "employerMember", "timekeeping"]],
  ["agreed", "cancelled", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
  ["agreed", "did_not_take_place", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
];

describe("a booking: state × state × actor", () => {
  const states = statesOf(BOOKING);
  for (const from of states) {
    for (const to of states) {
      const allowed = MOVES.find(([a, b]) => a === from && b === to)?.[2] ?? [];
      test.each(KINDS)(`${from} → ${to} by %s`, (kind) => {
        expect(canMove(BOOKING, from, to, kind, FACTS[to])).toBe(allowed.includes(kind));
      });
    }
  }
  test("four ways to end", () => {
    expect(terminalStates(BOOKING).toSorted()).toEqual(["cancelled", "did_not_take_place", "ended", "job_offered"]);
    expect(BOOKING.initial).toEqual({ state: "awaiting_signatures", by: ["jobCoach", "providerLead"] });
  });
});

describe("rules", () => {
  test("not agreed while a side has not signed", () => {
    for (const missing of SIGNED) {
      const facts = { ...FACTS.agreed, signed: SIGNED.filter((side) => side !== missing) };
      expect(canMove(BOOKING, "awaiting_signatures", "agreed", "jobCoach", facts)).toBe(false);
    }
  });
  test.each([
    [true, true, true, false],
    [true, false, false, true],
    [false, true, false, true],
    [false, false, false, true],
  ])("job seeker %s, employer %s: offered %s, ended %s", (seeker, employer, offered, ended) => {
    const facts = { ...FACTS.job_offered, satisfied: { job_seeker: seeker, employer } };
    expect(canMove(BOOKING, "agreed", "job_offered", "jobSeeker", facts)).toBe(offered);
    expect(canMove(BOOKING, "agreed", "ended", "employerMember", facts)).toBe(ended);
    expect(canMove(BOOKING, "agreed", "job_offered", "jobSeeker", { ...facts, started: false })).toBe(false);
    expect(canMove(BOOKING, "agreed", "ended", "employerMember", { ...facts, started: false })).toBe(false);
  });
  test.each([[[]], [["job_seeker"]], [["employer"]], [["coach", "employer"]]] as const)("only %j spoke: neither", (recorded) => {
    for (const to of ["job_offered", "ended"] as const) {
      expect(canMove(BOOKING, "agreed", to, "jobSeeker", { ...FACTS[to], recorded })).toBe(false);
    }
  });
  test("once nobody is asked any more it may end with nobody's word, and never with a job", () => {
    const facts = { ...NOTHING_YET, started: true, unanswered: true };
    expect(canMove(BOOKING, "agreed", "ended", "jobCoach", facts)).toBe(true);
    expect(canMove(BOOKING, "agreed", "ended", "jobCoach", { ...facts, unanswered: false })).toBe(false);
    expect(canMove(BOOKING, "agreed", "job_offered", "employerMember", facts)).toBe(false);
  });
  test.each([
    // over, who said how it went, made longer before: called off, and did not take place
    [false, [], 0, true, false],
    [true, [], 0, false, true],
    [true, ["employer"], 0, false, false],
    [true, ["coach"], 0, false, false],
    [true, [], 1, false, false],
    // Both want more time, which lies ahead.
    [true, BOTH, 0, true, false],
  ] as const)("last day over %s, %j said how it went, round %i: called off %s, did not take place %s", (over, recorded, round, off, not) => {
    const today = Temporal.PlainDate.from("2026-06-18");
    const facts = { ...NOTHING_YET, ...whenOver({ endsOn: over ? today.subtract({ days: 1 }) : today, recorded: [...recorded], round }, today) };
    for (const by of ["jobSeeker", "employerMember", "jobCoach", "providerLead"] as const) {
      expect(canMove(BOOKING, "agreed", "cancelled", by, facts)).toBe(off);
      expect(canMove(BOOKING, "agreed", "did_not_take_place", by, facts)).toBe(not);
    }
  });
  test("work experience never leads straight to a job, whatever both say", () => {
    const facts = { ...FACTS.job_offered, offersJob: false };
    expect(canMove(BOOKING, "agreed", "job_offered", "employerMember", facts)).toBe(false);
    expect(canMove(BOOKING, "agreed", "ended", "employerMember", facts)).toBe(true);
  });
});

describe("a job that somebody gets", () => {
  // What `fill_job` moves in one statement, whichever of the two speaks last.
  const FROM = [
    [INTRODUCTION, LIVE_INTRODUCTION_STATES, "closed"],
    [INTRODUCTION_REQUEST, ["waiting", "taken_up"], "closed"],
    [INTRODUCTION_WISH, ["waiting"], "closed"],
    [SLOT, ["proposed", "open", "taken"], "withdrawn"],
    [BOOKING, ["awaiting_signatures", "agreed"], "cancelled"],
    [VACANCY, ["open", "paused"], "filled"],
  ] as unknown as [Lifecycle<string, object>, string[], string][];

  test.each(FROM)("moves nothing past the table of $name", (lifecycle, states, to) => {
    for (const by of ["jobSeeker", "employerMember"] as const) {
      for (const from of states) expect(canMove(lifecycle, from, to, by, { ...NOTHING_YET, openingStands: false })).toBe(true);
    }
    // No coach votes on a job, so none fills it.
    if (to === "filled") for (const from of states) expect(canMove(lifecycle, from, to, "jobCoach", {})).toBe(false);
  });

  const today = Temporal.PlainDate.from("2026-06-15");
  const before = Temporal.Instant.from("2026-06-01T09:00:00Z");
  test.each([
    ["working_interview", true, null, null, null],
    ["working_interview", true, null, "trial", null],
    ["working_interview", true, null, "filled", "Someone else has the job now."],
    ["working_interview", false, before, "filled", "Someone else has the job now."],
    ["work_experience", false, null, "filled", "Someone else has the job now."],
    ["work_experience", false, before, "filled", null],
    ["work_trial", false, null, null, "The job is closed now."],
    ["work_trial", false, before, null, null],
  ] as const)("is signed for by nobody else: %s, stands %s, agreed %s, taken %s", (kind, openingStands, firstAgreedAt, taken, why) => {
    const dates = { status: "awaiting_signatures", startsOn: today, endsOn: today } as const;
    const said = whyNotSign({ ...dates, kind, openingStands, firstAgreedAt }, taken, today);
    expect(said).toEqual(why === null ? null : `${why} There is nothing to sign.`);
  });
});
