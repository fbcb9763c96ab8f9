import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import type { EmployerMember } from "#app/domain/actor.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { duplicateOpening } from "#app/domain/opening/duplicate-opening.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { pauseOpening, resumeOpening } from "#app/domain/opening/pause-opening.ts";
import { renewOpening } from "#app/domain/opening/renew-opening.ts";
import { readUnmetNeed } from "#app/domain/unmet-need/read-unmet-needs.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { vacancyFromNeed } from "#app/domain/vacancy/vacancy-from-need.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { STOCK_ROOM } from "#db/seed/jobs.ts";
import { anApprovedProfile, anOpenVacancy, chooses, introduced, needRef, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let siteId: string;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  siteId = (await listHiringSites(deps, world.employer))[0]!.id;
});

async function anOpenNeed(): Promise<string> {
  const { tasks, ...details } = STOCK_ROOM;
  const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { ...details, siteId }, tasks });
  await postUnmetNeed(deps, world.employer, { unmetNeedId });
  return unmetNeedId;
}

const BOTH: [string, () => Promise<OpeningRef>][] = [
  ["a vacancy", async () => vacancyRef(await anOpenVacancy(db, world.employer.employerId))],
  ["an unmet need", async () => needRef(await anOpenNeed())],
];

const statusOf = async ({ kind, id }: OpeningRef) => {
  const [row] = await db.superuser`select status, paused_until, confirmed_at, closing_reason, posted_at, ended_at
    from ${db.superuser(kind)} where id = ${id}`;
  return row!;
};
const matchesOf = (opening: OpeningRef) => viewMatches(deps, world.employer, { opening, page: 1 });

describe.each(BOTH)("%s", (_, open) => {
  test("is paused until a day, takes in nobody new, keeps what is under way, and is opened again", async () => {
    const opening = await open();
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    const introductionId = await introduced(db, world, opening);
    const aliasId = (await matchesOf(opening)).cards[0]!.aliasId;
    const until = Temporal.PlainDate.from("2026-07-01");
    await pauseOpening(deps, world.employer, { opening, until });
    expect(await statusOf(opening)).toMatchObject({ status: "paused", paused_until: expect.anything(), ended_at: null });
    expect(await matchesOf(opening)).toMatchObject({ hold: "not-open", cards: [] });
    await expect(askCoach(deps, world.employer, { opening, aliasId })).rejects.toThrow(Clash);
    await anApprovedProfile(db, world.otherSeeker);
    const another = { jobSeekerId: world.otherSeeker.jobSeekerId, opening, reasons: ["keen"], note: "" };
    await expect(proposeIntroduction(deps, world.otherCoach, another)).rejects.toThrow(Invalid);
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ stage: "introduced" });
    await expect(renewOpening(deps, world.employer, { opening })).rejects.toThrow(Clash);
    await resumeOpening(deps, world.employer, { opening });
    expect(await statusOf(opening)).toMatchObject({ status: "open", paused_until: null });
    await expect(resumeOpening(deps, world.employer, { opening })).rejects.toThrow(Clash);
  });

  test.each([["2026-06-08"], ["2026-06-01"], ["2026-09-09"]])("cannot be paused until %s", async (day) => {
    const opening = await open();
    const pausing = pauseOpening(deps, world.employer, { opening, until: Temporal.PlainDate.from(day) });
    await expect(pausing).rejects.toThrow(Invalid);
    expect(await statusOf(opening)).toMatchObject({ status: "open" });
  });

  test("is renewed as often as somebody likes", async () => {
    const opening = await open();
    db.clock.advance({ days: 61 });
    await renewOpening(deps, world.employer, { opening });
    await renewOpening(deps, world.employer, { opening });
    expect(String((await statusOf(opening)).confirmed_at)).toBe(String(new Date(db.clock.now().epochMilliseconds)));
  });

  test("is closed with a reason from the list, and once", async () => {
    const opening = await open();
    await expect(closeOpening(deps, world.employer, { opening, reason: null })).rejects.toThrow(Invalid);
    await expect(closeOpening(deps, world.employer, { opening, reason: "stale" })).rejects.toThrow(Invalid);
    expect(await statusOf(opening)).toMatchObject({ status: "open" });
    const presses = [1, 2, 3].map(() => closeOpening(deps, world.employer, { opening, reason: "cannot-pay" }));
    const results = await Promise.allSettled(presses);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.every((one) => one.status === "fulfilled" || one.reason instanceof Clash)).toBe(true);
    expect(await statusOf(opening)).toMatchObject({ status: "closed", closing_reason: "cannot-pay" });
  });

  test("a copy is a draft with the same answers, its own from then on", async () => {
    const opening = await open();
    const copy = await duplicateOpening(deps, world.employer, { opening });
    expect(copy.kind).toBe(opening.kind);
    expect(copy.id).not.toBe(opening.id);
    expect(await statusOf(copy)).toMatchObject({ status: "draft", posted_at: null });
    const tasksOf = async (id: string) =>
      (await db.superuser`select task_code from ${db.superuser(`${opening.kind}_task`)} where ${db.superuser(`${opening.kind}_id`)} = ${id} order by position`).map((row) => row.task_code);
    expect(await tasksOf(copy.id)).toEqual(await tasksOf(opening.id));
  });

  test("is nobody else's to pause, renew, copy or close", async () => {
    const opening = await open();
    const mentor: EmployerMember = { ...world.employer, role: "workplace_mentor" };
    const acts = [
      (by: EmployerMember) => pauseOpening(deps, by, { opening, until: null }),
      (by: EmployerMember) => resumeOpening(deps, by, { opening }),
      (by: EmployerMember) => renewOpening(deps, by, { opening }),
      (by: EmployerMember) => duplicateOpening(deps, by, { opening }),
      (by: EmployerMember) => closeOpening(deps, by, { opening, reason: "cannot-pay" }),
    ];
    for (const act of acts) {
      await expect(act(world.otherEmployer)).rejects.toThrow(NotFound);
      await expect(act(mentor)).rejects.toThrow(NotAllowed);
    }
    expect(await statusOf(opening)).toMatchObject({ status: "open" });
  });
});

describe("a copy of an old vacancy", () => {
  test("leaves open what the calendar has overtaken", async () => {
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    await db.superuser`update vacancy set start_date = '2026-01-01', pay_pence_per_hour = 700 where id = ${vacancyId}`;
    const { id } = await duplicateOpening(deps, world.employer, { opening: vacancyRef(vacancyId) });
    const copy = await readVacancy(deps, world.employer, { vacancyId: id });
    expect(copy).toMatchObject({ startDate: null, payPencePerHour: null, hoursPerWeek: 16, can: { post: true } });
    expect(copy.problems).toHaveLength(2);
  });
});

describe("a draft of a vacancy, page by page", () => {
  test("begins with a title, and says what is missing until all is there", async () => {
    const { vacancyId } = await draftVacancy(deps, world.employer, { details: { title: "Porter" } });
    const view = () => readVacancy(deps, world.employer, { vacancyId });
    const answer = (given: Parameters<typeof changeVacancy>[2]["answer"]) =>
      changeVacancy(deps, world.employer, { vacancyId, answer: given });
    expect((await view()).problems).toHaveLength(6);
    await expect(postVacancy(deps, world.employer, { vacancyId })).rejects.toThrow(Invalid);
    await answer({ sector: "food", siteId });
    await answer({ tasks: [{ code: "wash-up", need: "essential", frequency: "daily" }] });
    await answer({ hoursPerWeek: 16, days: ["mon"], startTime: "09:00", endTime: "13:00" });
    await answer({ contract: "permanent", contractMonths: null, startDate: Temporal.PlainDate.from("2026-08-03") });
    await expect(answer({ payPencePerHour: 700 })).rejects.toThrow(Invalid);
    await answer({ payPencePerHour: 1300 });
    expect((await view()).problems).toEqual(["Say how people show what they can do"]);
    await answer({ selection: "working_interview" });
    expect(await view()).toMatchObject({ problems: [], sections: expect.arrayContaining([expect.objectContaining({ name: "workplace", answered: false, needed: false })]) });
    await postVacancy(deps, world.employer, { vacancyId });
    expect(await view()).toMatchObject({ status: "open", can: { change: true, post: false, pause: true } });
  });

  test("the database keeps a half-written one from being posted, and others from reading it", async () => {
    const { vacancyId } = await draftVacancy(deps, world.employer, { details: { title: "Porter" } });
    await expect(db.superuser`update vacancy set status = 'open', posted_at = now() where id = ${vacancyId}`).rejects.toMatchObject({
      constraint_name: "vacancy_complete",
    });
    expect(await closeOpening(deps, world.employer, { opening: vacancyRef(vacancyId), reason: null })).toEqual({ draft: true });
    for (const actor of [world.coach, world.seeker]) {
      expect(await deps.withActor(actor, (store) => store.vacancies.inMaking(vacancyId))).toBeNull();
    }
  });
});

describe("an unmet need that becomes a vacancy", () => {
  const finish = async (vacancyId: string) => {
    await changeVacancy(deps, world.employer, {
      vacancyId,
      answer: {
        startTime: "09:00", endTime: "13:00", payPencePerHour: 1300, contract: "permanent", contractMonths: null,
        startDate: Temporal.PlainDate.from("2026-08-03"), selection: "work_trial",
      },
    });
    await postVacancy(deps, world.employer, { vacancyId });
  };

  test("gives its tasks, days, place and hours, and the same draft when it is pressed again", async () => {
    const unmetNeedId = await anOpenNeed();
    const { vacancyId } = await vacancyFromNeed(deps, world.employer, { unmetNeedId });
    expect(await vacancyFromNeed(deps, world.employer, { unmetNeedId })).toEqual({ vacancyId });
    expect(await readVacancy(deps, world.employer, { vacancyId })).toMatchObject({
      title: STOCK_ROOM.title, status: "draft", hoursPerWeek: 8, days: STOCK_ROOM.days, siteId, payPencePerHour: null,
      environment: STOCK_ROOM.environment, adjustments: STOCK_ROOM.adjustments,
    });
    // The need leads on to its draft, for as long as that is one.
    expect(await readUnmetNeed(deps, world.employer, { unmetNeedId })).toMatchObject({ status: "open", draftVacancyId: vacancyId });
    await closeOpening(deps, world.employer, { opening: vacancyRef(vacancyId), reason: null });
    expect(await readUnmetNeed(deps, world.employer, { unmetNeedId })).toMatchObject({ status: "open", draftVacancyId: null });
    await expect(vacancyFromNeed(deps, world.otherEmployer, { unmetNeedId })).rejects.toThrow(NotFound);
  });

  test("takes along everybody who is introduced for it, those the employer does not know of too", async () => {
    const unmetNeedId = await anOpenNeed();
    const opening = needRef(unmetNeedId);
    await anApprovedProfile(db, world.seeker);
    await anApprovedProfile(db, world.otherSeeker);
    const known = await introduced(db, world, opening);
    const { introductionId: unknown } = await proposeIntroduction(deps, world.otherCoach, {
      jobSeekerId: world.otherSeeker.jobSeekerId, opening, reasons: ["keen"], note: "",
    });
    const { vacancyId } = await vacancyFromNeed(deps, world.employer, { unmetNeedId });
    expect(await introductionForCoach(deps, world.coach, { introductionId: known })).toMatchObject({ opening, can: { book: true } });
    await finish(vacancyId);

    expect(await statusOf(opening)).toMatchObject({ status: "became_vacancy" });
    const asVacancy = vacancyRef(vacancyId);
    expect(await introductionForCoach(deps, world.coach, { introductionId: known })).toMatchObject({
      opening: asVacancy, stage: "introduced", can: { book: true },
    });
    expect(await introductionForEmployer(deps, world.employer, { introductionId: known })).toMatchObject({ opening: asVacancy });
    expect(await introductionForJobSeeker(deps, world.otherSeeker, { introductionId: unknown })).toMatchObject({
      kind: "vacancy", stage: "proposed", job: { kind: "vacancy", payPencePerHour: 1300 },
    });
    await answerIntroduction(deps, world.otherSeeker, { introductionId: unknown, answer: "yes" });
    await expect(
      proposeIntroduction(deps, world.coach, { jobSeekerId: world.seeker.jobSeekerId, opening: asVacancy, reasons: ["keen"], note: "" }),
    ).rejects.toThrow("already has an introduction");
    await expect(vacancyFromNeed(deps, world.employer, { unmetNeedId })).rejects.toThrow(Clash);

    await closeOpening(deps, world.employer, { opening: asVacancy, reason: "changed" });
    for (const [actor, introductionId] of [[world.seeker, known], [world.otherSeeker, unknown]] as const) {
      expect(await introductionForJobSeeker(deps, actor, { introductionId })).toMatchObject({ stage: "closed" });
    }
  });

  test("a no to the need is a no to the vacancy it became", async () => {
    const unmetNeedId = await anOpenNeed();
    await anApprovedProfile(db, world.seeker);
    const about = { jobSeekerId: world.seeker.jobSeekerId, reasons: ["keen"], note: "" };
    const { introductionId } = await proposeIntroduction(deps, world.coach, { ...about, opening: needRef(unmetNeedId) });
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "no" });
    const { vacancyId } = await vacancyFromNeed(deps, world.employer, { unmetNeedId });
    await finish(vacancyId);
    await expect(
      proposeIntroduction(deps, world.coach, { ...about, opening: vacancyRef(vacancyId) }),
    ).rejects.toThrow("said no");
  });

  test("a need that was closed meanwhile stays closed, and the vacancy stands by itself", async () => {
    const unmetNeedId = await anOpenNeed();
    const { vacancyId } = await vacancyFromNeed(deps, world.employer, { unmetNeedId });
    await closeOpening(deps, world.employer, { opening: needRef(unmetNeedId), reason: "changed" });
    await finish(vacancyId);
    expect(await statusOf(needRef(unmetNeedId))).toMatchObject({ status: "closed" });
    expect(await statusOf(vacancyRef(vacancyId))).toMatchObject({ status: "open" });
  });
});
