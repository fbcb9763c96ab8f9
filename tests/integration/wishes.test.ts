import { myJob } from "#app/domain/jobs/my-jobs.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { beforeEach, expect, test } from "vitest";
import type { JobCoach } from "#app/domain/actor.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { Clash, DomainError, Invalid, NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askForIntroduction, MOST_WISHES, takeBackWish } from "#app/domain/introduction/ask-for-introduction.ts";
import { chaseWishes } from "#app/domain/introduction/chase-answers.ts";
import { closeWish } from "#app/domain/introduction/close-wish.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { wishesOfJobSeeker } from "#app/domain/introduction/read-wishes.ts";
import { jobToAskAbout } from "#app/domain/jobs/my-jobs.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let vacancyId: string;

beforeEach(async () => {
  db.clock.set(A_MONDAY);
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
});

const propose = () =>
  proposeIntroduction(deps, world.coach, { jobSeekerId: world.seeker.jobSeekerId, opening: { kind: "vacancy", id: vacancyId }, reasons: ["keen"], note: "" });
const coachSees = async (coach: JobCoach = world.coach) => (await questionsForCoach(deps, coach)).items;
const events = async () =>
  (await db.superuser`
    select e.name from event e join introduction_wish w on e.subjects->>'introductionWishId' = w.id::text
    where w.job_seeker_id = ${world.seeker.jobSeekerId} order by e.occurred_at, e.name`).map(({ name }) => name as string);

test("a job seeker asks once, the coach proposes, and they still answer first; the employer hears nothing", async () => {
  await Promise.allSettled([1, 2, 3].map(() => askForIntroduction(deps, world.seeker, { openingId: vacancyId })));
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  const [wish] = await coachSees();
  expect(wish).toMatchObject({ who: "Pat", openingTitle: "Kitchen helper", from: "job_seeker" });
  expect(await coachSees()).toHaveLength(1);
  expect(await coachSees(world.otherCoach)).toEqual([]);
  expect((await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 })).tasks.map(({ kind }) => kind)).toEqual(["answer-wish"]);
  expect(await wishesOfJobSeeker(deps, world.seeker)).toMatchObject([{ title: "Wash up in a kitchen", stage: "waiting" }]);
  expect(await introductionsForEmployer(deps, world.employer)).toMatchObject({ introductions: { none: true }, requests: { items: [] } });

  const { introductionId } = await propose();
  expect(await coachSees()).toEqual([]);
  expect(await wishesOfJobSeeker(deps, world.seeker)).toEqual([]);
  expect(await introductionsForEmployer(deps, world.employer)).toMatchObject({ introductions: { none: true }, requests: { items: [] } });
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await expect(askForIntroduction(deps, world.seeker, { openingId: vacancyId })).rejects.toThrow("in your jobs already");
  expect(await events()).toEqual(["IntroductionWished"]);
});

test("a coach who does not ask now says why, in easy words, once", async () => {
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  const [wish] = await coachSees();
  const close = (reason: string, actor = world.coach) => closeWish(deps, actor, { wishId: wish!.id, reason });
  await expect(close("not-ready")).rejects.toThrow(Invalid);
  for (const actor of [world.otherCoach, world.seeker]) {
    await expect(close("talk-first", actor as never)).rejects.toThrow(DomainError);
  }
  // The employers' login has no right on the table at all.
  await expect(close("talk-first", world.employer as never)).rejects.toThrow();
  await close("talk-first");
  await expect(close("talk-first")).rejects.toThrow(Clash);
  expect(await wishesOfJobSeeker(deps, world.seeker)).toMatchObject([
    { stage: "closed", ending: "Your coach would like to talk with you about it first." },
  ]);
});

test("they can take it back, as often as they press, and ask again", async () => {
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  await takeBackWish(deps, world.seeker, { openingId: vacancyId });
  await takeBackWish(deps, world.seeker, { openingId: vacancyId });
  expect(await wishesOfJobSeeker(deps, world.seeker)).toEqual([]);
  expect(await coachSees()).toEqual([]);
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  expect(await coachSees()).toHaveLength(1);
});

test("their own no is theirs to take back, and nobody else's", async () => {
  const { introductionId } = await propose();
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "no" });
  await expect(propose()).rejects.toThrow("said no");
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ askAgain: vacancyId });
  expect(await myJob(deps, world.seeker, { openingId: vacancyId })).toMatchObject({ saidNo: true });
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  await propose();
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ askAgain: null });
  expect(await myJob(deps, world.seeker, { openingId: vacancyId })).toMatchObject({ saidNo: false });
});

test("only for jobs that are open, and for so many at a time", async () => {
  await expect(askForIntroduction(deps, world.seeker, { openingId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  for (let one = 0; one < MOST_WISHES; one += 1) {
    await askForIntroduction(deps, world.seeker, { openingId: await anOpenVacancy(db, world.employer.employerId) });
  }
  await expect(askForIntroduction(deps, world.seeker, { openingId: vacancyId })).rejects.toThrow(Clash);
  await db.superuser`update vacancy set status = 'closed' where employer_id = ${world.employer.employerId}`;
  await expect(askForIntroduction(deps, world.seeker, { openingId: vacancyId })).rejects.toThrow(NotFound);
  expect((await wishesOfJobSeeker(deps, world.seeker)).every(({ stage }) => stage === "gone")).toBe(true);
  expect(await coachSees()).toEqual([]);
  // No coach has those to look at, so they keep nobody from asking about another.
  await askForIntroduction(deps, world.seeker, { openingId: await anOpenVacancy(db, world.otherEmployer.employerId) });
  expect(await coachSees()).toHaveLength(1);
});

test("about work that could become a job, it goes the same way; and with it when it becomes one", async () => {
  const needId = await anOpenNeed(db, world.employer);
  const ask = (openingId = needId) => askForIntroduction(deps, world.seeker, { openingId });
  await Promise.allSettled([ask(), ask()]);
  await ask();
  const opening = { kind: "unmet_need", id: needId };
  expect(await coachSees()).toMatchObject([{ who: "Pat", opening, from: "job_seeker" }]);
  const [own] = await wishesOfJobSeeker(deps, world.seeker);
  expect(own).toMatchObject({ opening, stage: "waiting" });
  expect(JSON.stringify(own)).not.toContain("Stock room and recycling");
  expect((await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 })).tasks.map(({ kind }) => kind)).toEqual(["answer-wish"]);
  expect(await introductionsForEmployer(deps, world.employer)).toMatchObject({ introductions: { none: true }, requests: { items: [] } });
  db.clock.advance({ days: 4 });
  await chaseWishes(deps, { kind: "timekeeping" });
  expect(await events()).toEqual(["IntroductionWished", "WishReminded"]);

  await db.superuser`update unmet_need set status = 'became_vacancy', vacancy_id = ${vacancyId} where id = ${needId}`;
  expect(await coachSees()).toMatchObject([{ opening: { kind: "vacancy", id: vacancyId } }]);
  // It is the same question still, so it is not asked twice, and is taken up with the vacancy.
  await ask(vacancyId);
  expect(await coachSees()).toHaveLength(1);
  await propose();
  expect(await coachSees()).toEqual([]);
});

test("what is paused meanwhile can still be taken back, and is nobody else's to see", async () => {
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  await db.superuser`update vacancy set status = 'paused' where id = ${vacancyId}`;
  const look = (actor = world.seeker) => jobToAskAbout(deps, actor, { openingId: vacancyId });
  expect(await look()).toMatchObject({ wished: true, open: false, title: "Wash up in a kitchen" });
  await expect(look(world.otherSeeker)).rejects.toThrow(NotFound);
  await takeBackWish(deps, world.seeker, { openingId: vacancyId });
  await expect(look()).rejects.toThrow(NotFound);
});

test("a coach who does not answer is reminded, and then their lead is told", async () => {
  await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
  for (const days of [2, 1, 4, 8, 30]) {
    db.clock.advance({ days });
    await chaseWishes(deps, { kind: "timekeeping" });
  }
  expect(await events()).toEqual(["IntroductionWished", "WishReminded", "WishReminded", "WishOverdue"]);
});
