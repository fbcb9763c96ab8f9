import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { ActorKind } from "#app/domain/actor.ts";
import { canMove, moveTo, statesOf, terminalStates, type Lifecycle } from "#app/domain/lifecycle.ts";

const KINDS: readonly ActorKind[] = [
  "visitor", "newcomer", "referred", "jobSeeker", "supporter", "jobCoach", "providerLead", "employerMember", "operator", "indexing", "mailing",
  "timekeeping",
];

type AnyLifecycle = Lifecycle<string, unknown>;

/** Every lifecycle of the product, found in the files that are named for one. */
const LIFECYCLES: AnyLifecycle[] = Object.values(
  import.meta.glob<Record<string, unknown>>("../../app/domain/**/*-lifecycle.ts", { eager: true }),
).flatMap((module) => Object.values(module).filter(isLifecycle));

function isLifecycle(value: unknown): value is AnyLifecycle {
  return typeof value === "object" && value !== null && "initial" in value && "moves" in value;
}

type Move = { from: readonly string[]; to: string; by: readonly ActorKind[]; facts?: unknown };
type Expected = { begins: string; beganBy: readonly ActorKind[]; ends: readonly string[]; moves: readonly Move[] };

const now = Temporal.Instant.from("2026-06-08T09:00:00Z");
const FRESH = { now, expiresAt: now.add({ hours: 1 }), providerStatus: "admitted" };
const ENDED = {
  status: "verified", today: Temporal.PlainDate.from("2026-06-08"), verifiedUntil: Temporal.PlainDate.from("2026-06-07"),
};
const SIDES = ["job_seeker", "employer", "coach"];
const COACHES = ["jobCoach", "providerLead"] as const;
const OPEN = { openingStands: true };
const booking = (job_seeker: boolean, employer: boolean) => ({
  signed: SIDES, recorded: SIDES, satisfied: { job_seeker, employer }, offersJob: true, started: true,
});

/**
 * Who moves what where, written out a second time on purpose, with facts under
 * which the move goes ahead. Whatever is not here is forbidden.
 */
const EXPECTED: Record<string, Expected> = {
  employer: {
    begins: "waiting", beganBy: ["newcomer"], ends: [],
    moves: [
      { from: ["waiting", "not_verified", "verified", "lapsed"], to: "verified", by: ["operator"], facts: ENDED },
      { from: ["waiting", "verified", "lapsed"], to: "not_verified", by: ["operator"], facts: ENDED },
      { from: ["verified"], to: "lapsed", by: ["timekeeping"], facts: ENDED },
    ],
  },
  "employer check": {
    begins: "open", beganBy: ["newcomer", "employerMember", "operator"], ends: ["not_verified", "verified"],
    moves: [
      { from: ["open"], to: "verified", by: ["operator"] },
      { from: ["open"], to: "not_verified", by: ["operator"] },
    ],
  },
  "list import": {
    begins: "checked", beganBy: ["operator"], ends: ["discarded", "imported"],
    moves: [
      { from: ["checked"], to: "imported", by: ["operator"], facts: { current: true } },
      { from: ["checked"], to: "discarded", by: ["operator"], facts: { current: false } },
    ],
  },
  alert: {
    begins: "raised", beganBy: ["timekeeping"], ends: ["acknowledged"],
    moves: [{ from: ["raised"], to: "acknowledged", by: ["operator"] }],
  },
  provider: {
    begins: "applied", beganBy: ["newcomer"], ends: [],
    moves: [
      { from: ["applied", "not_admitted", "suspended"], to: "admitted", by: ["operator"] },
      { from: ["admitted"], to: "suspended", by: ["operator"] },
      { from: ["applied"], to: "not_admitted", by: ["operator"] },
    ],
  },
  invitation: {
    begins: "invited", beganBy: ["providerLead"], ends: ["accepted", "declined", "withdrawn"],
    moves: [
      { from: ["invited"], to: "accepted", by: ["newcomer"], facts: FRESH },
      { from: ["invited"], to: "declined", by: ["newcomer"] },
      { from: ["invited"], to: "withdrawn", by: ["providerLead"] },
    ],
  },
  referral: {
    begins: "waiting", beganBy: ["visitor", "newcomer", "jobSeeker", "supporter", ...COACHES], ends: ["declined", "expired", "joined"],
    moves: [
      { from: ["waiting"], to: "wanted", by: ["referred"], facts: FRESH },
      { from: ["waiting", "wanted"], to: "declined", by: ["referred"] },
      { from: ["waiting", "wanted"], to: "joined", by: ["newcomer"] },
      { from: ["waiting", "wanted"], to: "expired", by: ["timekeeping"], facts: { now, expiresAt: now } },
    ],
  },
  "team invitation": {
    begins: "invited", beganBy: ["employerMember"], ends: ["accepted", "declined", "withdrawn"],
    moves: [
      { from: ["invited"], to: "accepted", by: ["newcomer"], facts: FRESH },
      { from: ["invited"], to: "declined", by: ["newcomer"] },
      { from: ["invited"], to: "withdrawn", by: ["employerMember"] },
    ],
  },
  "circle member": {
    begins: "invited", beganBy: ["jobSeeker"], ends: ["declined", "left", "removed", "withdrawn"],
    moves: [
      { from: ["invited"], to: "joined", by: ["newcomer", "supporter"], facts: FRESH },
      { from: ["invited"], to: "declined", by: ["newcomer", "supporter"] },
      { from: ["invited"], to: "withdrawn", by: ["jobSeeker"] },
      { from: ["joined"], to: "removed", by: ["jobSeeker"] },
      { from: ["joined"], to: "left", by: ["supporter"] },
    ],
  },
  worry: {
    begins: "raised", beganBy: ["supporter"], ends: ["answered", "taken_back"],
    moves: [
      { from: ["raised"], to: "answered", by: COACHES },
      { from: ["raised"], to: "taken_back", by: ["supporter"] },
    ],
  },
  "disclosure suggestion": {
    begins: "waiting", beganBy: COACHES, ends: ["answered", "withdrawn"],
    moves: [
      { from: ["waiting"], to: "answered", by: ["jobSeeker"] },
      { from: ["waiting"], to: "withdrawn", by: COACHES },
    ],
  },
  "prepared choice": {
    begins: "waiting", beganBy: [...COACHES, "supporter"], ends: ["confirmed", "declined", "withdrawn"],
    moves: [
      { from: ["waiting"], to: "confirmed", by: ["jobSeeker"] },
      { from: ["waiting"], to: "declined", by: ["jobSeeker"] },
      { from: ["waiting"], to: "withdrawn", by: [...COACHES, "supporter"] },
    ],
  },
  vacancy: {
    begins: "draft", beganBy: ["employerMember"], ends: ["closed", "filled"],
    moves: [
      { from: ["draft", "paused"], to: "open", by: ["employerMember", "timekeeping"] },
      { from: ["open"], to: "paused", by: ["employerMember"] },
      { from: ["open", "paused"], to: "filled", by: ["employerMember", "jobSeeker"] },
      { from: ["draft", "open", "paused"], to: "closed", by: ["employerMember", "timekeeping"] },
    ],
  },
  "unmet need": {
    begins: "draft", beganBy: ["employerMember"], ends: ["became_vacancy", "closed"],
    moves: [
      { from: ["draft", "paused"], to: "open", by: ["employerMember", "timekeeping"] },
      { from: ["open"], to: "paused", by: ["employerMember"] },
      { from: ["open", "paused"], to: "became_vacancy", by: ["employerMember"] },
      { from: ["draft", "open", "paused"], to: "closed", by: ["employerMember", "timekeeping"] },
    ],
  },
  introduction: {
    begins: "proposed", beganBy: COACHES, ends: ["closed", "declined", "refused"],
    moves: [
      { from: ["proposed"], to: "put_off", by: ["jobSeeker"] },
      { from: ["proposed", "put_off"], to: "refused", by: ["jobSeeker"] },
      { from: ["proposed", "put_off"], to: "with_employer", by: ["jobSeeker"], facts: OPEN },
      { from: ["with_employer"], to: "declined", by: ["employerMember"] },
      { from: ["with_employer"], to: "interested", by: ["employerMember"], facts: OPEN },
      { from: ["interested"], to: "introduced", by: ["jobSeeker"], facts: OPEN },
      {
        from: ["proposed", "put_off", "with_employer", "interested", "introduced"],
        to: "closed",
        by: ["jobSeeker", ...COACHES, "employerMember", "timekeeping"],
      },
    ],
  },
  "introduction wish": {
    begins: "waiting", beganBy: ["jobSeeker"], ends: ["closed", "taken_up"],
    moves: [
      { from: ["waiting"], to: "taken_up", by: COACHES },
      { from: ["waiting"], to: "closed", by: ["jobSeeker", ...COACHES, "employerMember"] },
    ],
  },
  message: {
    begins: "written", beganBy: ["employerMember", "jobSeeker", ...COACHES], ends: ["not_relayed", "relayed"],
    moves: [
      { from: ["written"], to: "relayed", by: COACHES, facts: { outOfReach: null } },
      { from: ["written"], to: "not_relayed", by: COACHES },
    ],
  },
  "introduction request": {
    begins: "waiting", beganBy: ["employerMember"], ends: ["closed"],
    moves: [
      { from: ["waiting"], to: "taken_up", by: COACHES },
      { from: ["waiting", "taken_up"], to: "closed", by: [...COACHES, "jobSeeker", "employerMember", "timekeeping"] },
    ],
  },
  slot: {
    begins: "proposed",
    beganBy: ["jobCoach", "providerLead"],
    ends: ["declined", "withdrawn"],
    moves: [
      { from: ["proposed"], to: "open", by: ["employerMember"] },
      { from: ["taken"], to: "open", by: ["employerMember", ...COACHES, "jobSeeker", "timekeeping"] },
      { from: ["open"], to: "taken", by: ["jobCoach", "providerLead"] },
      { from: ["proposed"], to: "declined", by: ["employerMember"] },
      { from: ["proposed", "open", "taken"], to: "withdrawn", by: ["employerMember", "jobSeeker"] },
    ],
  },
  booking: {
    begins: "awaiting_signatures", beganBy: ["jobCoach", "providerLead"], ends: ["cancelled", "did_not_take_place", "ended", "job_offered"],
    moves: [
      {
        from: ["awaiting_signatures"], to: "agreed", by: ["jobSeeker", "jobCoach", "providerLead", "employerMember"],
        facts: booking(true, true),
      },
      { from: ["agreed"], to: "awaiting_signatures", by: ["jobCoach", "providerLead"] },
      { from: ["agreed"], to: "job_offered", by: ["jobSeeker", "employerMember"], facts: booking(true, true) },
      { from: ["agreed"], to: "ended", by: ["jobSeeker", ...COACHES, "employerMember"], facts: booking(true, false) },
      {
        from: ["agreed"], to: "cancelled", by: ["jobSeeker", ...COACHES, "employerMember"],
        facts: { over: false, recorded: [] },
      },
      { from: ["awaiting_signatures"], to: "cancelled", by: ["jobSeeker", ...COACHES, "employerMember", "timekeeping"] },
      {
        from: ["agreed"], to: "did_not_take_place", by: ["jobSeeker", ...COACHES, "employerMember"],
        facts: { over: true, tookPlace: false },
      },
    ],
  },
};

test("every lifecycle is in the table, and no other", () => {
  expect(LIFECYCLES.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(LIFECYCLES.map((lifecycle) => ({ name: lifecycle.name, lifecycle })))("$name", ({ name, lifecycle }) => {
  const expected = EXPECTED[name] ?? { begins: "", beganBy: [], ends: [], moves: [] };
  const states = statesOf(lifecycle);

  test("begins and ends as the table says", () => {
    expect(lifecycle.initial).toEqual({ state: expected.begins, by: expected.beganBy });
    expect(terminalStates(lifecycle).toSorted()).toEqual(expected.ends);
  });

  test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("%s → %s", (from, to) => {
    const move = expected.moves.find((one) => one.to === to && one.from.includes(from));
    // Where nothing is expected, the facts are those of the move that leads there from elsewhere.
    const facts = (move ?? expected.moves.find((one) => one.to === to))?.facts;
    const may = KINDS.filter((kind) => canMove(lifecycle, from, to, kind, facts as never));
    expect(may.toSorted()).toEqual([...(move?.by ?? [])].toSorted());
    for (const kind of KINDS) {
      const moving = () => moveTo(lifecycle, from, to, kind, facts as never);
      if (may.includes(kind)) expect(moving()).toBe(to);
      else expect(moving).toThrow();
    }
  });
});
