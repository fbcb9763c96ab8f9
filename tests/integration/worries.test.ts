import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { answerWorry } from "#app/domain/worry/answer-worry.ts";
import { escalateWorries } from "#app/domain/worry/escalate-worries.ts";
import { raiseWorry, takeBackWorry } from "#app/domain/worry/raise-worry.ts";
import { readCaseloadWorries, readWorries, readWorriesAboutMe, readWorryToAnswer } from "#app/domain/worry/read-worries.ts";
import { MOST_OPEN_WORRIES } from "#app/domain/worry/worry-rules.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine, aSupporter, type Line } from "#tests/support/line.ts";

const db = await testDatabase();
const { deps } = db;
let line: Line;
beforeAll(async () => {
  line = await aLine(db);
}, 120_000);

const about = () => ({ jobSeekerId: line.own.seeker.jobSeekerId });
async function aWorry(words = "How does Robin get home?") {
  const worryId = deps.random.uuid();
  await raiseWorry(deps, line.own.supporter, { worryId, ...about(), topic: "travel", words });
  return { worryId };
}
const eventsOf = async (worryId: string) =>
  (await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'worryId' = ${worryId} order by occurred_at, name`).map(({ name }) => name);

const aboutMe = async (worryId: string, seeker = line.own.seeker) =>
  (await readWorriesAboutMe(deps, seeker, { page: 1 })).worries.find(({ id }) => id === worryId);

test("the person reads a worry and its answer, and so do the two who wrote them", async () => {
  const { own } = line;
  const { worryId } = await aWorry();
  await raiseWorry(deps, own.supporter, { worryId, ...about(), topic: "travel", words: "Twice" });
  expect(await readWorryToAnswer(deps, own.coach, { worryId })).toMatchObject({ who: "Robin", memberName: "Sue Support", status: "raised" });
  await answerWorry(deps, own.coach, { worryId, words: "By bus, with me on the first day." });
  for (const read of [readWorriesAboutMe(deps, own.seeker, { page: 1 }), readWorries(deps, own.supporter, { ...about(), page: 1 })]) {
    const { worries } = await read;
    expect(worries[0]).toMatchObject({ id: worryId, words: "How does Robin get home?", answer: "By bus, with me on the first day." });
    expect(JSON.stringify(worries)).not.toContain(own.circleMemberId);
  }
  await expect(answerWorry(deps, own.coach, { worryId, words: "Again" })).rejects.toThrow(Clash);
  expect(await eventsOf(worryId)).toEqual(["WorryAnswered", "WorryRaised"].toSorted());
});

test("before the answer the person reads that it is there, from whom, about what and until when, and no words of it, in SQL either", async () => {
  const { own, other } = line;
  const { worryId } = await aWorry("Nobody has read this yet");
  const waits = await aboutMe(worryId);
  expect(waits).toMatchObject({ topic: "travel", words: null, answer: null, status: "raised", memberName: "Sue Support", answerBy: "2026-06-11" });
  expect(JSON.stringify(await readWorriesAboutMe(deps, own.seeker, { page: 1 }))).not.toContain("Nobody has read this yet");
  const itself = `select words from worry where id = '${worryId}'`;
  const thatItWaits = `select 1 from worries_waiting() where id = '${worryId}'`;
  expect([await inSql(own.seeker, itself), await inSql(own.seeker, thatItWaits)]).toEqual([0, 1]);
  for (const actor of [other.seeker, other.supporter, own.colleague, other.coach, line.operator]) {
    expect([await inSql(actor, itself), await inSql(actor, thatItWaits)], actor.kind).toEqual([0, 0]);
  }
  await expect(readWorriesAboutMe(deps, own.supporter as never, { page: 1 })).rejects.toThrow();
  await answerWorry(deps, own.coach, { worryId, words: "Now somebody has" });
  expect(await aboutMe(worryId)).toMatchObject({ words: "Nobody has read this yet", answer: "Now somebody has" });
  expect([await inSql(own.seeker, itself), await inSql(own.seeker, thatItWaits)]).toEqual([1, 0]);
  const back = await aWorry("Taken back unread");
  await takeBackWorry(deps, own.supporter, back);
  expect(await aboutMe(back.worryId)).toBeUndefined();
});

test("stands on the caseload with a day by which to answer, and a lead sees what waits", async () => {
  const { own } = line;
  const { worryId } = await aWorry("Is it too early in the day?");
  const task = (tasks: { kind: string; about: { id: string } }[]) => tasks.find((one) => one.about.id === worryId);
  const filter = { coachId: null, part: null, overdue: false };
  for (const actor of [own.coach, own.lead]) {
    const { tasks } = await readCaseload(deps, actor, { filter, page: 1 });
    expect(task(tasks)).toMatchObject({ kind: "answer-worry", mine: true, title: "Getting there and back", due: "2026-06-11" });
    const { worries } = await readCaseloadWorries(deps, actor, { status: "raised", page: 1 });
    expect(worries.map(({ id }) => id)).toContain(worryId);
  }
  await answerWorry(deps, own.lead, { worryId, words: "It begins at nine." });
  const { worries: answered } = await readCaseloadWorries(deps, own.coach, { status: "answered", page: 1 });
  expect(answered.find(({ id }) => id === worryId)).toMatchObject({ who: "Robin", answer: "It begins at nine." });
});

test("nobody else can raise, read, answer or take one back", async () => {
  const { own, other } = line;
  const { worryId } = await aWorry("Between us");
  const raise = { worryId: deps.random.uuid(), ...about(), topic: "money", words: "x" } as const;
  await expect(raiseWorry(deps, other.supporter, raise)).rejects.toThrow(NotFound);
  for (const actor of [own.seeker, own.coach, own.owner, line.operator]) {
    await expect(raiseWorry(deps, actor as never, raise)).rejects.toThrow();
  }
  await expect(takeBackWorry(deps, other.supporter, { worryId })).rejects.toThrow(NotFound);
  await expect(readWorries(deps, other.supporter, { ...about(), page: 1 })).rejects.toThrow(NotFound);
  for (const actor of [own.colleague, other.coach, other.lead]) {
    await expect(answerWorry(deps, actor, { worryId, words: "x" })).rejects.toThrow(NotFound);
    expect((await readCaseloadWorries(deps, actor, { status: "raised", page: 1 })).worries).toEqual([]);
  }
  await expect(readCaseloadWorries(deps, own.owner as never, { status: "raised", page: 1 })).rejects.toThrow(NotAllowed);
  await takeBackWorry(deps, own.supporter, { worryId });
  await takeBackWorry(deps, own.supporter, { worryId });
  await expect(readWorryToAnswer(deps, own.coach, { worryId })).rejects.toThrow(NotFound);
  expect(await eventsOf(worryId)).toEqual(["WorryRaised", "WorryTakenBack"]);
});

describe("a member who was taken out", () => {
  test("reads nothing more of what they raised, in SQL either; the person and the coach still do", async () => {
    const { seeker, coach } = line.own;
    const { supporter, circleMemberId } = await aSupporter(line.stage, seeker, { email: "gone@circle.test", name: "Gone" });
    const worryId = deps.random.uuid();
    await raiseWorry(deps, supporter, { worryId, ...about(), topic: "else", words: "Before I go" });
    const raised = `select 1 from worry where id = '${worryId}'`;
    const answers = (status: string) => `update worry set status = '${status}' where id = '${worryId}'`;
    expect(await inSql(supporter, raised)).toBe(1);
    expect(await inSql(supporter, answers("answered"))).toBe(0);
    expect(await inSql(coach, `update worry set words = 'Other words' where id = '${worryId}'`)).toBe(0);
    await takeOutOfCircle(deps, seeker, { circleMemberId });
    expect(await inSql(supporter, raised)).toBe(0);
    expect(await inSql(supporter, answers("taken_back"))).toBe(0);
    await expect(readWorries(deps, supporter, { ...about(), page: 1 })).rejects.toThrow(NotFound);
    await answerWorry(deps, coach, { worryId, words: "Thank you" });
    expect(await aboutMe(worryId, seeker)).toMatchObject({ words: "Before I go" });
  });
});

test("too many that wait are one too many", async () => {
  const { seeker } = line.other;
  const raise = () =>
    raiseWorry(deps, line.other.supporter, { worryId: deps.random.uuid(), jobSeekerId: seeker.jobSeekerId, topic: "hours", words: "x" });
  for (let at = 0; at < MOST_OPEN_WORRIES; at++) await raise();
  await expect(raise()).rejects.toThrow(Clash);
});

test("what is not answered in time is told to the lead, once", async () => {
  const { worryId } = await aWorry("Nobody answers");
  const now = db.clock.now();
  const time = { kind: "timekeeping" } as const;
  db.clock.set(now.add({ hours: 24 * 3 }).toString());
  await escalateWorries(deps, time);
  expect(await eventsOf(worryId)).toEqual(["WorryRaised"]);
  db.clock.set(now.add({ hours: 24 * 4 }).toString());
  await escalateWorries(deps, time);
  expect(await escalateWorries(deps, time)).toBe(0);
  expect(await eventsOf(worryId)).toEqual(["WorryRaised", "WorryOverdue"]);
  await expect(escalateWorries(deps, line.own.coach as never)).rejects.toThrow();
  db.clock.set(now.toString());
});

/** As the login of this actor, past every use case; rolled back. A missing right is nothing. */
async function inSql(actor: Actor, statement: string): Promise<number> {
  const undo = new Error("undo");
  let count = 0;
  await db
    .as("firstshift_app")
    .begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      count = (await tx.unsafe(statement)).count;
      throw undo;
    })
    .catch((error: unknown) => {
      const refused = error instanceof Error && "code" in error && error.code === "42501";
      if (error !== undo && !refused) throw error;
    });
  return count;
}
