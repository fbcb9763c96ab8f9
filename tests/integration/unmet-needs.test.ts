import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, EmployerMember } from "#app/domain/actor.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForCoach, requestForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { proposable } from "#app/domain/introduction/read-proposal.ts";
import { jobFilterFrom } from "#app/domain/jobs/job-filter.ts";
import { openingForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import { suggestJobs } from "#app/domain/jobs/suggest-jobs.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { changeUnmetNeed } from "#app/domain/unmet-need/change-unmet-need.ts";
import { duplicateOpening } from "#app/domain/opening/duplicate-opening.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { listUnmetNeeds, readUnmetNeed } from "#app/domain/unmet-need/read-unmet-needs.ts";
import type { UnmetNeedTask } from "#app/domain/unmet-need/unmet-need.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { STOCK_ROOM } from "#db/seed/jobs.ts";
import { anApprovedProfile, aPlan, chooses, introduced, needRef } from "#tests/support/brokering.ts";
import { aCrowdLike } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let siteId: string;

beforeEach(async () => {
  world = await aWorld(db);
  siteId = (await listHiringSites(deps, world.employer))[0]!.id;
});

const TASKS: UnmetNeedTask[] = [
  { code: "wash-up", minutes: 60, howOften: "daily", doneBy: "skilled" },
  { code: "recycle", minutes: 60, howOften: "weekly", doneBy: "nobody" },
];

const draft = async () => {
  const { tasks: _, ...details } = STOCK_ROOM;
  return (await draftUnmetNeed(deps, world.employer, { details: { ...details, siteId }, tasks: TASKS })).unmetNeedId;
};
const open = async () => {
  const unmetNeedId = await draft();
  await postUnmetNeed(deps, world.employer, { unmetNeedId });
  return unmetNeedId;
};
const eventsOf = async (id: string) =>
  (await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'unmetNeedId' = ${id} order by occurred_at, name`).map(({ name }) => name);

describe("a draft", () => {
  test("begins with a name alone, says what is missing, and is its employer's only", async () => {
    const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { title: "Stock room" } });
    const view = await readUnmetNeed(deps, world.employer, { unmetNeedId });
    expect(view).toMatchObject({ status: "draft", siteName: null, hoursPerWeek: null, can: { change: true, post: true, close: true, pause: false, resume: false } });
    expect(view.problems).toHaveLength(4);
    await expect(postUnmetNeed(deps, world.employer, { unmetNeedId })).rejects.toThrow(Invalid);
    await expect(readUnmetNeed(deps, world.otherEmployer, { unmetNeedId })).rejects.toThrow(NotFound);
    for (const actor of [world.coach, world.seeker, world.lead]) {
      expect(await deps.withActor(actor, (store) => store.unmetNeeds.inMaking(unmetNeedId))).toBeNull();
    }
  });

  test("is gone on with when its first page is sent once more, until it says more", async () => {
    const begin = async () => {
      const input = { unmetNeedId: crypto.randomUUID(), details: { title: "Post room", sector: "office", siteId } as const };
      return (await draftUnmetNeed(deps, world.employer, input)).unmetNeedId;
    };
    const unmetNeedId = await begin();
    expect(await begin()).toBe(unmetNeedId);
    await changeUnmetNeed(deps, world.employer, { unmetNeedId, answer: { why: "not-done" } });
    expect(await begin()).not.toBe(unmetNeedId);
  });

  test("is answered bit by bit, at the employer's own sites and without a task twice", async () => {
    const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { title: "Stock room" } });
    const answer = (input: Parameters<typeof changeUnmetNeed>[2]["answer"], by = world.employer) =>
      changeUnmetNeed(deps, by, { unmetNeedId, answer: input });
    const [theirs] = await listHiringSites(deps, world.otherEmployer);
    await expect(answer({ siteId: theirs!.id })).rejects.toThrow(Invalid);
    await expect(answer({ tasks: [] })).rejects.toThrow(Invalid);
    await expect(answer({ tasks: [TASKS[0]!, TASKS[0]!] })).rejects.toThrow(Invalid);
    await expect(answer({ title: "Mine" }, world.otherEmployer)).rejects.toThrow(NotFound);
    await answer({ siteId, sector: "retail", why: "not-done" });
    await answer({ days: ["mon", "tue"], times: ["morning"] });
    await answer({ tasks: TASKS });
    expect(await readUnmetNeed(deps, world.employer, { unmetNeedId })).toMatchObject({
      problems: [], hoursPerWeek: 3, givenBackHours: 2, why: "not-done",
    });
    await postUnmetNeed(deps, world.employer, { unmetNeedId });
    expect((await listUnmetNeeds(deps, world.employer)).items.map(({ status }) => status)).toEqual(["open"]);
  });

  test("says what the work costs now, to its employer and to coaches, and to nobody who looks for work", async () => {
    const unmetNeedId = await open();
    const cost = { kind: "hourly", pence: 1450 } as const;
    const say = (by: EmployerMember) => changeUnmetNeed(deps, by, { unmetNeedId, answer: { cost } });
    expect((await readUnmetNeed(deps, world.employer, { unmetNeedId })).cost).toBeNull();
    await expect(say(world.otherEmployer)).rejects.toThrow(NotFound);
    await expect(say({ ...world.employer, role: "workplace_mentor" })).rejects.toThrow(NotAllowed);
    await say(world.employer);
    await say(world.employer);
    // Three hours a week of what somebody does now.
    const view = { ...cost, now: { penceAWeek: 4_400, penceAMonth: 18_900 } };
    const { sections, cost: said } = await readUnmetNeed(deps, world.employer, { unmetNeedId });
    expect(said).toEqual(view);
    expect(sections.find(({ name }) => name === "cost")).toMatchObject({ needed: false, answered: true });
    expect((await openingForCoach(deps, world.coach, { openingId: unmetNeedId, part: "all", page: 1 })).terms).toMatchObject({ cost: view });
    const reads = (actor: Actor) => deps.withActor(actor, (store) => store.unmetNeeds.costOf(unmetNeedId));
    for (const actor of [world.seeker, world.otherSeeker, world.supporter, world.otherEmployer, world.operator]) expect(await reads(actor)).toBeNull();
    const copy = await duplicateOpening(deps, world.employer, { opening: needRef(unmetNeedId) });
    expect((await readUnmetNeed(deps, world.employer, { unmetNeedId: copy.id })).cost).toEqual(view);
    // A draft's is its employer's alone.
    expect(await deps.withActor(world.coach, (store) => store.unmetNeeds.costOf(copy.id))).toBeNull();
  });

  test("is not for a mentor to write", async () => {
    const mentor: EmployerMember = { ...world.employer, role: "workplace_mentor" };
    await expect(draftUnmetNeed(deps, mentor, { details: { title: "Mine" } })).rejects.toThrow(NotAllowed);
    const unmetNeedId = await draft();
    expect((await readUnmetNeed(deps, mentor, { unmetNeedId })).can).toEqual({
      change: false, post: false, close: false, pause: false, resume: false, write: false,
    });
    const closeUnmetNeed = (using: typeof deps, by: EmployerMember) =>
      closeOpening(using, by, { opening: needRef(unmetNeedId), reason: null });
    for (const act of [postUnmetNeed, closeUnmetNeed]) {
      await expect(act(deps, mentor, { unmetNeedId })).rejects.toThrow(NotAllowed);
      await expect(act(deps, world.otherEmployer, { unmetNeedId })).rejects.toThrow(NotFound);
    }
  });

  test("the database keeps a half-written one from being posted, and an introduction from having two openings or none", async () => {
    const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { title: "Stock room" } });
    await expect(db.superuser`update unmet_need set status = 'open' where id = ${unmetNeedId}`).rejects.toMatchObject({
      constraint_name: "unmet_need_complete",
    });
    const both = await open();
    await anApprovedProfile(db, world.seeker);
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening: needRef(both), reasons: ["keen"], note: "",
    });
    await expect(
      db.superuser`update introduction set unmet_need_id = null where id = ${introductionId}`,
    ).rejects.toMatchObject({ constraint_name: "introduction_opening" });
  });
});

describe("posting", () => {
  test("opens it to coaches and job seekers, once, whoever presses", async () => {
    const unmetNeedId = await draft();
    const presses = await Promise.allSettled([1, 2, 3].map(() => postUnmetNeed(deps, world.employer, { unmetNeedId })));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(presses.every((press) => press.status === "fulfilled" || press.reason instanceof Clash)).toBe(true);
    expect(await eventsOf(unmetNeedId)).toEqual(["UnmetNeedPosted", "UnmetNeedSaved"]);
    for (const actor of [world.coach, world.seeker, world.lead]) {
      const read = await deps.withActor(actor, (store) => store.unmetNeeds.byId(unmetNeedId));
      expect(read).toMatchObject({ status: "open", tasks: TASKS, employerLevel: "leader" });
    }
    const listed = () => deps.withActor(world.coach, (store) => store.unmetNeeds.openAmong([unmetNeedId]));
    expect(await listed()).toMatchObject([{ id: unmetNeedId }]);
    await db.superuser`update employer set verified_until = '2026-06-07' where id = ${world.employer.employerId}`;
    expect(await listed()).toEqual([]);
  });
});

describe("people for an unmet need", () => {
  test("are seen, asked about once, proposed, introduced and read by every side", async () => {
    const unmetNeedId = await open();
    const opening = needRef(unmetNeedId);
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    await aCrowdLike(db, world.seeker.jobSeekerId);
    const matches = () => viewMatches(deps, world.employer, { opening, page: 1 });
    const { cards, opening: heading } = await matches();
    expect(heading).toMatchObject({ kind: "unmet_need", title: STOCK_ROOM.title, status: "open" });
    expect(cards[0]!.wouldWork).toContain("A job could be made of this: wash up and keep a kitchen clean");
    await expect(viewMatches(deps, world.otherEmployer, { opening, page: 1 })).rejects.toThrow(NotFound);

    const { aliasId } = cards[0]!;
    await askCoach(deps, world.employer, { opening, aliasId });
    await expect(askCoach(deps, world.employer, { opening, aliasId })).rejects.toThrow(Clash);
    expect((await matches()).cards[0]).toMatchObject({ underWay: "asked" });
    const [request] = (await questionsForCoach(deps, world.coach)).items;
    expect(request).toMatchObject({ opening, openingTitle: STOCK_ROOM.title, from: "employer" });

    const { jobSeekerId } = world.seeker;
    const filter = jobFilterFrom(() => null);
    const offered = await suggestJobs(deps, world.coach, { jobSeekerId, filter, search: STOCK_ROOM.title, part: "open", page: 1 });
    expect(offered.jobs.find(({ id }) => id === unmetNeedId)).toMatchObject({ kind: "unmet_need", payPencePerHour: null });
    expect((await proposable(deps, world.coach, { jobSeekerId, opening })).obstacle).toBeNull();
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "",
    });
    expect(await requestForCoach(deps, world.coach, { requestId: request!.id })).toMatchObject({ status: "taken_up" });
    const asked = await introductionForJobSeeker(deps, world.seeker, { introductionId });
    expect(asked).toMatchObject({ kind: "unmet_need", stage: "proposed", job: { kind: "unmet_need", hoursPerWeek: 4 } });
    expect(JSON.stringify(asked.job)).not.toMatch(/pay|£/i);
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    expect(await introductionForEmployer(deps, world.employer, { introductionId })).toMatchObject({
      opening, stage: "with_employer", fit: { wouldWork: expect.arrayContaining([expect.stringContaining("A job could be made")]) },
    });
    expect((await matches()).cards[0]).toMatchObject({ underWay: "introduction" });
  });

  test("two proposals at once for one person: one of them", async () => {
    const opening = needRef(await open());
    await anApprovedProfile(db, world.seeker);
    const input = { jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "" };
    const results = await Promise.allSettled([1, 2].map(() => proposeIntroduction(deps, world.coach, input)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(Clash);
  });

  test("no trial before it is a vacancy with pay and terms", async () => {
    await anApprovedProfile(db, world.seeker);
    const introductionId = await introduced(db, world, needRef(await open()));
    expect((await introductionForCoach(deps, world.coach, { introductionId })).can).toMatchObject({ book: true, close: true });
    await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).rejects.toThrow("A work trial is for a vacancy");
  });

  test("closing ends what is under way, what the employer never knew of too", async () => {
    const unmetNeedId = await open();
    await anApprovedProfile(db, world.seeker);
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening: needRef(unmetNeedId), reasons: ["keen"], note: "",
    });
    await closeOpening(deps, world.employer, { opening: needRef(unmetNeedId), reason: "cannot-pay" });
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "closed" });
    await expect(answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" })).rejects.toThrow(Clash);
    await expect(closeOpening(deps, world.employer, { opening: needRef(unmetNeedId), reason: "cannot-pay" })).rejects.toThrow(Clash);
    await expect(changeUnmetNeed(deps, world.employer, { unmetNeedId, answer: { title: "Again" } })).rejects.toThrow(Clash);
    expect(await viewMatches(deps, world.employer, { opening: needRef(unmetNeedId), page: 1 })).toMatchObject({ hold: "not-open", cards: [] });
  });
});
