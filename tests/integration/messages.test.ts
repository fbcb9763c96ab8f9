import { beforeEach, describe, expect, test } from "vitest";
import { Clash, DomainError, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionsForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForEmployer, introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { markRead } from "#app/domain/message/mark-read.ts";
import { readThread, readThreadAsCoach } from "#app/domain/message/read-thread.ts";
import { keepMessage, relayMessage } from "#app/domain/message/relay-message.ts";
import { MOST_WAITING, writeAsCoach, writeMessage } from "#app/domain/message/write-message.ts";
import { readSeekerHome } from "#app/domain/seeker-home/read-seeker-home.ts";
import { anApprovedProfile, anOpenVacancy, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

async function proposed(): Promise<string> {
  const vacancyId = await anOpenVacancy(db, world.employer.employerId);
  const { jobSeekerId } = world.seeker;
  return (await proposeIntroduction(deps, world.coach, { jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" })).introductionId;
}

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  introductionId = await proposed();
});

const yes = () => answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
const read = (actor: World["employer"] | World["seeker"]) => readThread(deps, actor, { introductionId, page: 1 });
const coachReads = async () => (await readThreadAsCoach(deps, world.coach, { introductionId, page: 1 })).messages;
const waiting = async () => (await coachReads()).find(({ status }) => status === "written")!.id;
const events = async () =>
  (await db.superuser`select name from event where subjects->>'introductionId' = ${introductionId} and name like '%Message%' `).map(({ name }) => name as string).toSorted();

describe("an employer's message", () => {
  test("is read by the coach first, and reaches the job seeker in the coach's words alone", async () => {
    await yes();
    await writeMessage(deps, world.employer, { introductionId, text: "Pursuant to our onboarding, 0900 sharp!" });
    expect((await read(world.seeker)).messages).toEqual([]);
    expect((await read(world.employer)).messages).toMatchObject([{ own: true, status: "written" }]);
    expect((await introductionsForCoach(deps, world.coach)).items[0]).toMatchObject({ messages: 1 });

    await relayMessage(deps, world.coach, { introductionId, messageId: await waiting(), text: "You start at 9." });
    const theirs = await read(world.seeker);
    expect(theirs).toMatchObject({ unread: 1, messages: [{ own: false, from: "employer", text: "You start at 9.", unread: true }] });
    expect(JSON.stringify(theirs)).not.toContain("Pursuant");
    const own = await read(world.employer);
    expect(own.messages).toMatchObject([{ text: "Pursuant to our onboarding, 0900 sharp!", status: "relayed" }]);
    expect(JSON.stringify(own)).not.toContain("You start at 9");
    expect(await coachReads()).toMatchObject([{ status: "relayed", relayed: { text: "You start at 9.", changed: true, readAt: null } }]);

    expect((await introductionsForJobSeeker(deps, world.seeker)).items[0]).toMatchObject({ unread: 1 });
    const waits = async () => (await readSeekerHome(deps, world.seeker)).things.filter(({ kind }) => kind === "read-message");
    expect(await waits()).toEqual([{ kind: "read-message", id: introductionId, title: "Kitchen helper" }]);
    await markRead(deps, world.seeker, { introductionId });
    expect(await waits()).toEqual([]);
    await markRead(deps, world.seeker, { introductionId });
    expect((await read(world.seeker)).unread).toBe(0);
    expect((await coachReads())[0]!.relayed!.readAt).not.toBeNull();
    expect(await events()).toEqual(["JobSeekerGotMessage", "MessageWritten", "MessagesRead"]);
  });

  test("that the coach keeps goes no further, and its author reads why", async () => {
    await yes();
    await writeMessage(deps, world.employer, { introductionId, text: "What is wrong with them?" });
    const messageId = await waiting();
    await expect(keepMessage(deps, world.coach, { introductionId, messageId, reason: "because" })).rejects.toThrow(Invalid);
    await keepMessage(deps, world.coach, { introductionId, messageId, reason: "private" });
    expect((await read(world.seeker)).messages).toEqual([]);
    expect((await read(world.employer)).messages).toMatchObject([
      { status: "not_relayed", keptReason: "It asks for or tells something private" },
    ]);
    await expect(relayMessage(deps, world.coach, { introductionId, messageId, text: "Hello." })).rejects.toThrow(Clash);
  });

  test("that is sent twice waits once", async () => {
    await yes();
    const write = () => writeMessage(deps, world.employer, { introductionId, text: "Is Tuesday fine?" });
    await Promise.all([write(), write()]);
    await write();
    expect((await coachReads()).filter(({ status }) => status === "written")).toHaveLength(1);
  });

  test("waits at most so many times, and each is answered once whoever is faster", async () => {
    await yes();
    for (let one = 0; one < MOST_WAITING; one += 1) await writeMessage(deps, world.employer, { introductionId, text: `${one}` });
    await expect(writeMessage(deps, world.employer, { introductionId, text: "more" })).rejects.toThrow(Clash);
    const messageId = await waiting();
    const both = await Promise.allSettled([
      relayMessage(deps, world.coach, { introductionId, messageId, text: "One." }),
      relayMessage(deps, world.lead, { introductionId, messageId, text: "Two." }),
      keepMessage(deps, world.coach, { introductionId, messageId, reason: "answered" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of both) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Clash);
  });
});

describe("a job seeker's message", () => {
  test("stays with the coach before the yes, and reaches the employer without a name that was not told", async () => {
    await writeMessage(deps, world.seeker, { introductionId, text: "Is it loud there? Love, Pat" });
    const messageId = await waiting();
    await expect(relayMessage(deps, world.coach, { introductionId, messageId, text: "Is it loud?" })).rejects.toThrow("does not know");
    await yes();
    await expect(relayMessage(deps, world.coach, { introductionId, messageId, text: "Is it loud there? Love, Pat" })).rejects.toThrow(Invalid);
    expect((await read(world.employer)).messages).toEqual([]);
    await relayMessage(deps, world.coach, { introductionId, messageId, text: "Is it loud?" });
    const got = await read(world.employer);
    expect(got).toMatchObject({ unread: 1, messages: [{ own: false, from: "job_seeker", text: "Is it loud?" }] });
    for (const secret of ["Pat", world.seeker.jobSeekerId, world.seeker.accountId]) {
      expect(JSON.stringify([got, await introductionsForEmployer(deps, world.employer)])).not.toContain(secret);
    }
    expect(await introductionForEmployer(deps, world.employer, { introductionId })).toMatchObject({ unread: 1 });
    await writeMessage(deps, world.employer, { introductionId, text: "Not very." });
    expect((await read(world.employer)).unread).toBe(0);
  });

  test("may say the name once it is told", async () => {
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    introductionId = await introduced(db, world, vacancyId);
    await writeMessage(deps, world.seeker, { introductionId, text: "Thank you. Pat" });
    await relayMessage(deps, world.coach, { introductionId, messageId: await waiting(), text: "Thank you. Pat" });
    expect((await read(world.employer)).messages[0]).toMatchObject({ text: "Thank you. Pat" });
  });
});

test("a job seeker can write as before while a no of the employer's waits for the coach, who hears of it, and not after", async () => {
  await yes();
  await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "supervision", words: "" });
  expect(await read(world.seeker)).toMatchObject({ mayWrite: true });
  expect(await read(world.employer)).toMatchObject({ mayWrite: false });
  await writeMessage(deps, world.seeker, { introductionId, text: "Is there news?" });
  await expect(writeMessage(deps, world.employer, { introductionId, text: "No." })).rejects.toThrow(Clash);
  const written = { id: crypto.randomUUID(), accountId: world.seeker.accountId, name: "MessageWritten", subjects: { introductionId }, occurredAt: db.clock.now() } as const;
  const told = await deps.withActor({ kind: "mailing" }, async ({ mailing }) => wantedEmails(written, await circumstancesOf(mailing, written)));
  expect(told.map(({ recipientId }) => recipientId)).toEqual([world.coach.accountId]);
  // What can be passed on to nobody is answered by the coach.
  const messageId = await waiting();
  await expect(relayMessage(deps, world.coach, { introductionId, messageId, text: "Is there news?" })).rejects.toThrow(DomainError);
  await keepMessage(deps, world.coach, { introductionId, messageId, reason: "answered" });
  await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false });
  expect(await read(world.seeker)).toMatchObject({ mayWrite: false, messages: [{ own: true, status: "not_relayed" }] });
  await expect(writeMessage(deps, world.seeker, { introductionId, text: "Why?" })).rejects.toThrow(Clash);
});

describe("the coach", () => {
  test("writes to either side, to the employer only after the yes", async () => {
    await expect(writeAsCoach(deps, world.coach, { introductionId, to: "employer", text: "Hello." })).rejects.toThrow(Invalid);
    await writeAsCoach(deps, world.coach, { introductionId, to: "job_seeker", text: "Have a look." });
    await yes();
    await writeAsCoach(deps, world.lead, { introductionId, to: "employer", text: "Somebody good." });
    expect((await read(world.seeker)).messages).toMatchObject([{ from: "coach", text: "Have a look." }]);
    expect((await read(world.employer)).messages).toMatchObject([{ from: "coach", text: "Somebody good." }]);
  });

  test("a refused text leaves nothing behind", async () => {
    await yes();
    const text = "Ring them on 07700 900123";
    await expect(writeAsCoach(deps, world.coach, { introductionId, to: "employer", text })).rejects.toThrow(Invalid);
    expect(await coachReads()).toEqual([]);
  });
});

test("nobody else reads or writes, and nothing is passed on once it is over", async () => {
  await yes();
  await writeMessage(deps, world.employer, { introductionId, text: "Hello." });
  const messageId = await waiting();
  for (const actor of [world.otherEmployer, world.otherSeeker]) {
    await expect(writeMessage(deps, actor, { introductionId, text: "Hello." })).rejects.toThrow(NotFound);
    await expect(readThread(deps, actor, { introductionId, page: 1 })).rejects.toThrow(NotFound);
  }
  const mentor = { ...world.employer, role: "workplace_mentor" as const };
  await expect(writeMessage(deps, mentor, { introductionId, text: "Hello." })).rejects.toThrow(NotAllowed);
  for (const actor of [world.otherCoach, world.employer, world.seeker, world.operator]) {
    await expect(relayMessage(deps, actor as never, { introductionId, messageId, text: "Hello." })).rejects.toThrow(DomainError);
    await expect(keepMessage(deps, actor as never, { introductionId, messageId, reason: "answered" })).rejects.toThrow(DomainError);
    await expect(readThreadAsCoach(deps, actor as never, { introductionId, page: 1 })).rejects.toThrow(DomainError);
  }
  // Of another introduction of theirs.
  const other = await proposed();
  await expect(relayMessage(deps, world.coach, { introductionId: other, messageId, text: "Hello." })).rejects.toThrow(NotFound);

  await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
  await expect(relayMessage(deps, world.coach, { introductionId, messageId, text: "Hello." })).rejects.toThrow(Clash);
  await expect(writeMessage(deps, world.employer, { introductionId, text: "Hello?" })).rejects.toThrow(Clash);
  expect((await read(world.seeker)).messages).toEqual([]);
});

test("the database keeps both sides apart, whatever a use case forgets", async () => {
  await writeMessage(deps, world.seeker, { introductionId, text: "Only for my coach." });
  const { jobSeekerId } = world.seeker;
  const { employerId } = world.employer;
  const between = { introductionId, jobSeekerId, employerId };
  const now = db.clock.now();
  const id = await waiting();
  const relay = { messageId: id, ...between, from: "job_seeker" as const, to: "employer" as const, text: "x", relayedAt: now };
  // Before the yes not even a coach's own login can pass anything to the employer, nor a job seeker pass on at all.
  for (const actor of [world.coach, world.seeker, world.employer]) {
    await expect(deps.withActor(actor, (store) => store.messages.relay({ ...relay, relayedBy: actor.accountId }))).rejects.toThrow();
  }
  await yes();
  const seen = await deps.withActor(world.employer, (store) => store.messages.thread(introductionId));
  expect(seen).toEqual({ written: [], relayed: [] });
  const forged = { id: crypto.randomUUID(), ...between, text: "x", writtenBy: world.employer.accountId, writtenAt: now };
  for (const from of ["job_seeker", "coach"] as const) {
    await expect(deps.withActor(world.employer, (store) => store.messages.add({ ...forged, from }))).rejects.toThrow();
  }
});
