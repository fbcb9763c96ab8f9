import { describe, expect, it } from "vitest";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { makeStandingChoice } from "#app/domain/visibility/make-standing-choice.ts";
import { declinePreparedChoice, prepareChoice, withdrawPreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import type { ReadBack } from "#app/domain/visibility/read-back.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { anApprovedProfile, anOpenVacancy, chooses, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const { deps } = db;

const pairOf = ({ seeker, employer }: World) => ({ jobSeekerId: seeker.jobSeekerId, employerId: employer.employerId });
const sees = ({ seeker, employer }: World) =>
  deps.withActor(employer, async (store) => (await store.visibility.sees(seeker.jobSeekerId, employer.employerId)));
const view = ({ seeker }: World) => readVisibility(deps, seeker, seeker.jobSeekerId);

describe("a yes that a coach writes down", () => {
  it("lets nobody see anything until the person says it and what it means", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await prepareChoice(deps, world.coach, pair);
    await prepareChoice(deps, world.lead, pair);
    expect(await sees(world)).toBe(false);
    expect(await view(world)).toMatchObject({ employers: [], prepared: [{ employerId: pair.employerId }] });
    for (const readBack of [undefined, "every-employer", "nobody"] as const) {
      await expect(chooseVisibility(deps, world.seeker, { ...pair, readBack })).rejects.toBeInstanceOf(Invalid);
    }
    expect(await sees(world)).toBe(false);
    await chooseVisibility(deps, world.seeker, { ...pair, readBack: "this-employer" });
    expect(await sees(world)).toBe(true);
    expect(await view(world)).toMatchObject({ employers: [{ id: pair.employerId }], prepared: [] });
    const [kept] = await db.superuser`select helper, read_back from visibility_choice where job_seeker_id = ${pair.jobSeekerId}`;
    expect(kept).toEqual({ helper: "job-coach", read_back: true });
    await expect(prepareChoice(deps, world.coach, pair)).rejects.toBeInstanceOf(Clash);
  });

  it("is declined by the person, or taken back by a coach of theirs, and then is nothing", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await prepareChoice(deps, world.coach, pair);
    await declinePreparedChoice(deps, world.seeker, pair);
    await prepareChoice(deps, world.coach, pair);
    await expect(withdrawPreparedChoice(deps, world.otherCoach, pair)).rejects.toBeInstanceOf(NotFound);
    await withdrawPreparedChoice(deps, world.coach, pair);
    expect((await view(world)).prepared).toEqual([]);
    await chooseVisibility(deps, world.seeker, pair);
    expect(await sees(world)).toBe(true);
  });

  it("waits no more once a yes to a job lets the employer in, and rules leave it out no more", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await anApprovedProfile(db, world.seeker);
    await chooseVisibility(deps, world.seeker, pair);
    await withdrawVisibility(deps, world.seeker, pair);
    await prepareChoice(deps, world.coach, pair);
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(await anOpenVacancy(db, pair.employerId)), reasons: ["keen"], note: "",
    });
    expect(await view(world)).toMatchObject({ prepared: [{ employerId: pair.employerId }], exceptions: [{ id: pair.employerId }] });
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    expect(await view(world)).toMatchObject({ employers: [{ id: pair.employerId }], prepared: [], exceptions: [] });
  });

  it("waits no more once it is chosen again though it was chosen before", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await prepareChoice(deps, world.coach, pair);
    await chooses(db, world.seeker, world.employer);
    await chooseVisibility(deps, world.seeker, pair);
    expect((await view(world)).prepared).toEqual([]);
  });

  it("is no no to a rule that lets the employer in, and says so", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await anApprovedProfile(db, world.seeker);
    await prepareChoice(deps, world.coach, pair);
    const rule = { leastLevel: "committed", miles: 10 } as const;
    await makeStandingChoice(deps, world.seeker, { ...rule, sectors: [], shown: [pair.employerId], kept: [pair.employerId] });
    expect(await declinePreparedChoice(deps, world.seeker, pair)).toEqual({ isLetIn: true });
    expect(await sees(world)).toBe(true);
    await withdrawVisibility(deps, world.seeker, pair);
    await prepareChoice(deps, world.coach, pair);
    expect(await declinePreparedChoice(deps, world.seeker, pair)).toEqual({ isLetIn: false });
  });

  it("is not for others to write", async () => {
    const world = await aWorld(db);
    for (const other of [world.otherCoach, world.seeker, world.operator, world.employer]) {
      await expect(prepareChoice(deps, other as never, pairOf(world)), other.kind).rejects.toThrow();
    }
    expect((await view(world)).prepared).toEqual([]);
  });
});

describe("a person with a helper beside them", () => {
  it("says what a yes means first; alone they are not asked", async () => {
    const world = await aWorld(db);
    const pair = pairOf(world);
    await sayWhoHelps(deps, world.seeker, { helper: "family" });
    await expect(chooseVisibility(deps, world.seeker, pair)).rejects.toMatchObject({ fields: { readBack: expect.any(String) } });
    await chooseVisibility(deps, world.seeker, { ...pair, readBack: "this-employer" });
    const [kept] = await db.superuser`select helper, read_back from visibility_choice where job_seeker_id = ${pair.jobSeekerId}`;
    expect(kept).toEqual({ helper: "family", read_back: true });
    await sayWhoHelps(deps, world.seeker, { helper: "nobody" });
    await chooseVisibility(deps, world.seeker, { employerId: world.otherEmployer.employerId });
    expect((await view(world)).employers).toHaveLength(2);
  });
});

describe("a yes inside an introduction", () => {
  it("that lets the employer see them is read back where somebody helps, and kept as such", async () => {
    const world = await aWorld(db);
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    await anApprovedProfile(db, world.seeker);
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
    });
    await sayWhoHelps(deps, world.seeker, { helper: "family" });
    const yes = (readBack?: ReadBack) => answerIntroduction(deps, world.seeker, { introductionId, answer: "yes", readBack });
    for (const wrong of [undefined, "every-employer", "nobody", "my-rule"] as const) {
      await expect(yes(wrong)).rejects.toMatchObject({ fields: { readBack: expect.any(String) } });
    }
    expect(await sees(world)).toBe(false);
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "proposed", readBack: true });
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "later" });
    await yes("this-employer");
    expect(await sees(world)).toBe(true);
    const [kept] = await db.superuser`select helper, read_back from visibility_choice where job_seeker_id = ${world.seeker.jobSeekerId}`;
    expect(kept).toEqual({ helper: "family", read_back: true });
  });

  it("is not asked back from somebody alone, or whom the employer can see already", async () => {
    for (const before of ["alone", "seen"] as const) {
      const world = await aWorld(db);
      const vacancyId = await anOpenVacancy(db, world.employer.employerId);
      await anApprovedProfile(db, world.seeker);
      if (before === "seen") await chooses(db, world.seeker, world.employer);
      const { introductionId } = await proposeIntroduction(deps, world.coach, {
        jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
      });
      await sayWhoHelps(deps, world.seeker, { helper: before === "seen" ? "family" : "nobody" });
      await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
      expect(await sees(world), before).toBe(true);
    }
  });
});

describe("in a story", async () => {
  const world = await aWorld(db);
  await aStory(db, world);
  await sayWhoHelps(deps, world.seeker, { helper: "nobody" });

  describe("a no that a coach records", () => {
    it("counts at once, ends what goes on, and only the person undoes it", async () => {
      const pair = pairOf(world);
      await db.superuser`update booking set status = 'awaiting_signatures' where job_seeker_id = ${pair.jobSeekerId}`;
      await expect(withdrawVisibility(deps, world.otherCoach, pair)).rejects.toBeInstanceOf(NotFound);
      await expect(withdrawVisibility(deps, world.coach, { employerId: pair.employerId })).rejects.toBeInstanceOf(NotFound);
      expect(await sees(world)).toBe(true);
      await withdrawVisibility(deps, world.coach, pair);
      expect(await sees(world)).toBe(false);
      const [introduction] = await db.superuser`select status from introduction where job_seeker_id = ${pair.jobSeekerId}`;
      expect(introduction?.status).toBe("closed");
      await expect(chooseVisibility(deps, world.coach as never, pair)).rejects.toThrow();
      await chooseVisibility(deps, world.seeker, pair);
      expect(await sees(world)).toBe(true);
    });
  });
});
