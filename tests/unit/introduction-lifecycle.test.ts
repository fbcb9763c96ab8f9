import { describe, expect, test } from "vitest";
import type { ActorKind } from "#app/domain/actor.ts";
import { Clash, NotAllowed } from "#app/domain/errors.ts";
import {
  INTRODUCTION,
  LIVE_INTRODUCTION_STATES,
  statusNow,
  type IntroductionStatus,
} from "#app/domain/introduction/introduction-lifecycle.ts";
import { INTRODUCTION_REQUEST, type RequestStatus } from "#app/domain/introduction/request-lifecycle.ts";
import { canMove, movesTo, moveTo, statesOf, terminalStates } from "#app/domain/lifecycle.ts";

const KINDS: ActorKind[] = [
  "visitor", "newcomer", "jobSeeker", "jobCoach", "providerLead", "employerMember", "operator", "indexing", "mailing",
  "timekeeping",
];
const OPEN = { openingStands: true };

/** Written out a second time on purpose: who may move what where. Everything else is forbidden. */
const INTRODUCTION_MOVES: [IntroductionStatus, IntroductionStatus, ActorKind[]][] = [
  ["proposed", "put_off", ["jobSeeker"]],
  ["proposed", "refused", ["jobSeeker"]],
  ["put_off", "refused", ["jobSeeker"]],
  ["proposed", "with_employer", ["jobSeeker"]],
  ["put_off", "with_employer", ["jobSeeker"]],
  ["with_employer", "interested", ["employerMember"]],
  ["with_employer", "declined", ["employerMember"]],
  ["interested", "introduced", ["jobSeeker"]],
  ...(["proposed", "put_off", "with_employer", "interested", "introduced"] as const).map(
    (from): [IntroductionStatus, IntroductionStatus, ActorKind[]] => [
      from, "closed", ["jobSeeker", "jobCoach", "providerLead", "employerMember", "timekeeping"],
    ],
  ),
];

describe("introduction: state × state × actor", () => {
  const states = statesOf(INTRODUCTION);
  for (const from of states) {
    for (const to of states) {
      const allowed = INTRODUCTION_MOVES.find(([a, b]) => a === from && b === to)?.[2] ?? [];
      test.each(KINDS)(`${from} → ${to} by %s`, (kind) => {
        expect(canMove(INTRODUCTION, from, to, kind, OPEN)).toBe(allowed.includes(kind));
        if (allowed.includes(kind)) expect(moveTo(INTRODUCTION, from, to, kind, OPEN)).toBe(to);
        else expect(() => moveTo(INTRODUCTION, from, to, kind, OPEN)).toThrow();
      });
    }
  }

  test("every state is named above or ends it", () => {
    expect(terminalStates(INTRODUCTION).toSorted()).toEqual(["closed", "declined", "refused"]);
    expect(INTRODUCTION.initial).toEqual({ state: "proposed", by: ["jobCoach", "providerLead"] });
  });

  test("nobody but the job seeker answers for them", () => {
    for (const to of ["put_off", "refused", "with_employer", "introduced"] as const) {
      expect(movesTo(INTRODUCTION, to).flatMap(({ by }) => by)).toEqual(["jobSeeker"]);
    }
  });

  test("nothing goes forward once the vacancy is not open, and everything can still end", () => {
    const shut = { openingStands: false };
    for (const [from, to, [kind]] of INTRODUCTION_MOVES) {
      const forward = to === "with_employer" || to === "interested" || to === "introduced";
      expect(canMove(INTRODUCTION, from, to, kind!, shut), `${from} → ${to}`).toBe(!forward);
    }
    expect(() => moveTo(INTRODUCTION, "proposed", "with_employer", "jobSeeker", shut)).toThrow(Clash);
  });

  test("a coach cannot take back a refusal", () => {
    for (const to of states) {
      expect(() => moveTo(INTRODUCTION, "refused", to, "jobCoach", OPEN)).toThrow();
    }
    expect(() => moveTo(INTRODUCTION, "proposed", "with_employer", "jobCoach", OPEN)).toThrow(NotAllowed);
  });
});

test("an introduction is over for everyone once its vacancy is, unless a trial stands", () => {
  for (const status of statesOf(INTRODUCTION)) {
    const live = LIVE_INTRODUCTION_STATES.includes(status);
    expect(statusNow({ status, openingStands: true, bookingStands: false })).toBe(status);
    expect(statusNow({ status, openingStands: false, bookingStands: true })).toBe(status);
    expect(statusNow({ status, openingStands: false, bookingStands: false })).toBe(live ? "closed" : status);
  }
});

describe("request: state × state × actor", () => {
  const REQUEST_MOVES: [RequestStatus, RequestStatus, ActorKind[]][] = [
    ["waiting", "taken_up", ["jobCoach", "providerLead"]],
    ["waiting", "closed", ["jobCoach", "providerLead", "jobSeeker", "employerMember", "timekeeping"]],
    ["taken_up", "closed", ["jobCoach", "providerLead", "jobSeeker", "employerMember", "timekeeping"]],
  ];
  const states = statesOf(INTRODUCTION_REQUEST);
  for (const from of states) {
    for (const to of states) {
      const allowed = REQUEST_MOVES.find(([a, b]) => a === from && b === to)?.[2] ?? [];
      test.each(KINDS)(`${from} → ${to} by %s`, (kind) => {
        expect(canMove(INTRODUCTION_REQUEST, from, to, kind)).toBe(allowed.includes(kind));
      });
    }
  }
});
