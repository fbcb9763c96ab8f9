import { expect, test } from "vitest";
import { nextThings, type HomeFacts } from "#app/domain/seeker-home/next-things.ts";

const QUIET: HomeFacts = { approval: "approved", started: true, prepared: [], preparedRules: [], jobs: [], bookings: [], toReflectOn: [], today: "2026-06-08", seen: 1, soon: 0 };
const job = (stage: HomeFacts["jobs"][number]["stage"], asked = false, unread = 0) => ({ id: `job ${stage}`, title: "Baker", stage, asked, unread });
const booking = (todo: "sign" | "record" | null, endsOn = "2026-06-05") => ({
  id: `booking ${todo}`, openingTitle: "Baker", todo, endsOn,
});

const CASES: [string, Partial<HomeFacts>, string[]][] = [
  ["nothing waits", {}, []],
  ["just joined", { approval: "not-approved", started: false, seen: 0 }, ["start-profile"]],
  ["a profile begun", { approval: "not-approved", seen: 0 }, ["check-profile"]],
  ["a profile changed", { approval: "changed-since" }, ["check-again"]],
  ["nobody chosen", { seen: 0 }, ["choose"]],
  ["somebody in notice is not nobody", { seen: 0, soon: 1 }, ["look-soon"]],
  ["only what waits for the person", { jobs: [job("with_employer"), job("refused")], bookings: [booking(null)] }, []],
  ["a message waits, of a job that is over too", { jobs: [job("closed", false, 2), job("with_employer", false, 1)] }, ["read-message", "read-message"]],
  [
    "people who wait come first",
    {
      approval: "changed-since", soon: 2, prepared: [{ employerId: "e", name: "Harbourside Foods" }],
      preparedRules: [{}], jobs: [job("interested", true), job("introduced"), job("introduced", true), job("proposed", false, 1)], bookings: [booking("record"), booking("sign")], toReflectOn: [{ id: "tried", title: "Baker" }],
    },
    ["sign", "read-message", "answer-job", "tell", "tell-more", "answer-choice", "answer-rule", "record", "reflect", "check-again", "look-soon"],
  ],
];

test.each([["2026-06-05", true], ["2026-06-08", false], ["2026-06-19", false]])("nobody is told that they tried what still goes on: until %s", (endsOn, over) => {
  expect(nextThings({ ...QUIET, bookings: [booking("record", endsOn)] })).toEqual([{ kind: "record", id: "booking record", title: "Baker", over }]);
});

test.each(CASES)("%s", (_name, changes, expected) => {
  expect(nextThings({ ...QUIET, ...changes }).map(({ kind }) => kind)).toEqual(expected);
});
