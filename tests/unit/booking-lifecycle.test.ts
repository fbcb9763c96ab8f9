import { describe, expect, test } from "vitest";
import type { ActorKind } from "#app/domain/actor.ts";
import { canMove, statesOf, terminalStates } from "#app/domain/lifecycle.ts";
import { NOTHING_YET } from "#app/domain/booking/move-booking.ts";
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
};
const MOVES: [BookingStatus, BookingStatus, ActorKind[]][] = [
  ["agreed", "awaiting_signatures", ["jobCoach"]],
  ["awaiting_signatures", "agreed", ["jobSeeker", "jobCoach", "employerMember"]],
  ["agreed", "job_offered", ["jobSeeker", "employerMember"]],
  ["agreed", "ended", ["jobSeeker", "employerMember"]],
  ["awaiting_signatures", "cancelled", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
  ["agreed", "cancelled", ["jobSeeker", "jobCoach", "providerLead", "employerMember"]],
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
  test("three ways to end", () => {
    expect(terminalStates(BOOKING).toSorted()).toEqual(["cancelled", "ended", "job_offered"]);
    expect(BOOKING.initial).toEqual({ state: "awaiting_signatures", by: ["jobCoach"] });
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
  test("work experience never leads straight to a job, whatever both say", () => {
    const facts = { ...FACTS.job_offered, offersJob: false };
    expect(canMove(BOOKING, "agreed", "job_offered", "employerMember", facts)).toBe(false);
    expect(canMove(BOOKING, "agreed", "ended", "employerMember", facts)).toBe(true);
  });
});
