import { beforeEach, expect, test } from "vitest";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { chaseIntroductions } from "#app/domain/introduction/chase-answers.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { anApprovedProfile, anOpenVacancy } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;

beforeEach(async () => {
  db.clock.set(A_MONDAY);
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
});

async function shared(): Promise<string> {
  const opening = { kind: "vacancy" as const, id: await anOpenVacancy(db, world.employer.employerId) };
  const { introductionId } = await proposeIntroduction(deps, world.coach, {
    jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "",
  });
  db.clock.advance({ hours: 1 });
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "later" });
  db.clock.advance({ hours: 1 });
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  return introductionId;
}

test("each side reads what it took part in, and no more", async () => {
  const introductionId = await shared();
  const histories = async () => ({
    coach: (await introductionForCoach(deps, world.coach, { introductionId })).history.map(({ words }) => words),
    employer: (await introductionForEmployer(deps, world.employer, { introductionId })).history.map(({ words }) => words),
    seeker: (await introductionForJobSeeker(deps, world.seeker, { introductionId })).history.map(({ words }) => words),
  });
  db.clock.advance({ days: 4 });
  await chaseIntroductions(deps, { kind: "timekeeping" });
  expect(await histories()).toEqual({
    coach: ["The employer was reminded.", "Pat said yes. The employer can see the introduction.", "Pat was asked."],
    employer: ["We reminded you that somebody is waiting.", "The job coach brought you this introduction."],
    seeker: ["We asked the employer to answer.", "You said yes.", "Your coach asked you about this job."],
  });

  db.clock.advance({ days: 1 });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "timing", words: "Too keen." });
  const unread = await histories();
  expect(unread.seeker[0]).toBe("We asked the employer to answer.");
  expect(unread.employer[0]).toBe("You said no.");
  db.clock.advance({ days: 8 });
  await chaseIntroductions(deps, { kind: "timekeeping" });
  await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false });
  const read = await histories();
  expect(read.seeker[0]).toBe("The employer said no.");
  // How long the coach took is between the coach and the provider.
  expect(JSON.stringify([read.seeker, read.employer])).not.toContain("reminded to read");
  expect(read.coach).toContain("The job coach was reminded to read the employer’s answer.");
});

test("an employer is told whom to talk to once the job seeker said yes, and nobody else's employer is", async () => {
  const introductionId = await shared();
  const { coach } = await introductionForEmployer(deps, world.employer, { introductionId });
  expect(coach).toMatchObject({ coach: "A Coach" });
  const ask = (actor: World["employer"]) => deps.withActor(actor, (store) => store.introductions.coachOf(introductionId));
  expect(await ask(world.otherEmployer)).toBeNull();
  await db.superuser`update introduction set shared_at = null where id = ${introductionId}`;
  expect(await ask(world.employer)).toBeNull();
});

test("a coach reads how an employer answers everybody, as counts", async () => {
  const answers = (actor = world.coach) => deps.withActor(actor, (store) => store.introductions.answersOf(world.employer.employerId));
  expect(await answers()).toEqual({ answered: 0, usualDays: null, overdue: 0 });
  for (const days of [1, 2, 3]) {
    const introductionId = await shared();
    db.clock.advance({ days });
    await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  }
  expect(await answers()).toEqual({ answered: 3, usualDays: 2, overdue: 0 });
  await shared();
  // A week to answer in, and on to the next working day.
  db.clock.advance({ days: 12 });
  // A coach of another provider, who can read none of these introductions.
  expect(await answers(world.otherCoach)).toEqual({ answered: 3, usualDays: 2, overdue: 1 });
  expect(await answers(world.seeker as never)).toEqual({ answered: 0, usualDays: null, overdue: 0 });
});

test("the coach's own easy words reach the job seeker, and never the employer", async () => {
  const introductionId = await shared();
  await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "timing", words: "No." });
  await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false, words: "They are very busy.\nWe look on." });
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ ending: "They are very busy.\nWe look on." });
  expect(JSON.stringify(await introductionForEmployer(deps, world.employer, { introductionId }))).not.toContain("busy");
  expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({
    decline: { passedOn: false, wordsPassedOn: "They are very busy.\nWe look on." },
  });
});
