import { describe, expect, it } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { addPlanStep, answerPlanPart, markPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { OPEN_STEPS_LIMIT } from "#app/domain/action-plan/plan.ts";
import { readPlan, readPlanStep } from "#app/domain/action-plan/read-plan.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { readInTheWay, saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { emptyProfile } from "#app/domain/vocational-profile/profile.ts";
import { readProfileHistory } from "#app/domain/vocational-profile/read-history.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;

async function aPerson() {
  const world = await aWorld(db);
  await deps.withActor(world.seeker, async (store) => {
    const [place] = await store.places.byName("Bristol");
    const { accountId, jobSeekerId } = world.seeker;
    await store.profiles.start(jobSeekerId, emptyProfile(place!.id), { updatedAt: deps.clock.now(), updatedBy: accountId });
  });
  return world;
}

type Planner = Parameters<typeof addPlanStep>[1];

async function begin(actor: Planner, { jobSeekerId }: JobSeeker, planStepId = crypto.randomUUID()) {
  await addPlanStep(deps, actor, { jobSeekerId, planStepId, goal: "travel" });
  return { jobSeekerId, planStepId };
}

describe("an action plan", () => {
  it("is made by the person and their coach together, one question at a time", async () => {
    const { seeker, coach } = await aPerson();
    const step = await begin(seeker, seeker);
    await answerPlanPart(deps, coach, { ...step, answer: { part: "what", what: "Take the 5 bus" } });
    await answerPlanPart(deps, seeker, { ...step, answer: { part: "who", who: "with-coach" } });
    await answerPlanPart(deps, seeker, { ...step, answer: { part: "when", when: "week" } });
    const due = db.clock.now().toZonedDateTimeISO("Europe/London").toPlainDate().add({ days: 7 }).toString();
    expect((await readPlan(deps, coach, seeker.jobSeekerId)).steps).toEqual([
      { id: step.planStepId, goal: "travel", what: "Take the 5 bus", who: "with-coach", dueOn: due, state: "open" },
    ]);
    const { entries } = await readProfileHistory(deps, seeker, { jobSeekerId: seeker.jobSeekerId, page: 1 });
    // What the person did in a row is one entry.
    expect(new Set(entries.map((entry) => entry.step))).toEqual(new Set(["plan"]));
    expect(entries.filter((entry) => entry.coachName !== null)).toHaveLength(1);
  });

  it("begins one step however often the button is pressed, and not more than there is room for", async () => {
    const { seeker } = await aPerson();
    const step = await begin(seeker, seeker);
    await Promise.all([1, 2, 3].map(() => begin(seeker, seeker, step.planStepId)));
    expect((await readPlan(deps, seeker, seeker.jobSeekerId)).steps).toHaveLength(1);
    const tries = Array.from({ length: OPEN_STEPS_LIMIT + 3 }, () => begin(seeker, seeker));
    const refused = (await Promise.allSettled(tries)).filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(4);
    expect(refused.every(({ reason }) => reason instanceof Clash)).toBe(true);
    expect((await readPlan(deps, seeker, seeker.jobSeekerId)).steps).toHaveLength(OPEN_STEPS_LIMIT);
  });

  it("keeps a step that was taken away, to be put back", async () => {
    const { seeker } = await aPerson();
    const step = await begin(seeker, seeker);
    await markPlanStep(deps, seeker, { ...step, state: "away" });
    expect((await readPlan(deps, seeker, seeker.jobSeekerId)).steps).toEqual([]);
    await expect(readPlanStep(deps, seeker, { ...step, part: "what" })).rejects.toBeInstanceOf(NotFound);
    await markPlanStep(deps, seeker, { ...step, state: "open" });
    await markPlanStep(deps, seeker, { ...step, state: "done" });
    expect((await readPlan(deps, seeker, seeker.jobSeekerId)).steps).toMatchObject([{ state: "done" }]);
  });

  it("is nobody else's: other people, other coaches, employers", async () => {
    const { seeker, otherSeeker, otherCoach, coach, employer } = await aPerson();
    const step = await begin(seeker, seeker);
    for (const stranger of [otherSeeker, otherCoach]) {
      await expect(readPlan(deps, stranger, seeker.jobSeekerId)).rejects.toBeInstanceOf(NotFound);
      await expect(begin(stranger, seeker)).rejects.toBeInstanceOf(NotFound);
      await expect(markPlanStep(deps, stranger, { ...step, state: "done" })).rejects.toBeInstanceOf(NotFound);
    }
    // One's own plan is no way to somebody else's step.
    const foreign = { jobSeekerId: otherSeeker.jobSeekerId, planStepId: step.planStepId };
    await expect(markPlanStep(deps, otherSeeker, { ...foreign, state: "away" })).rejects.toBeInstanceOf(NotFound);
    await expect(begin(otherSeeker, otherSeeker, step.planStepId)).rejects.toBeInstanceOf(NotFound);
    await expect(deps.withActor(employer, (store) => store.plans.ofSeeker(seeker.jobSeekerId))).rejects.toThrow();
    expect((await readPlan(deps, coach, seeker.jobSeekerId)).steps).toMatchObject([{ state: "open" }]);
  });
});

describe("what is in the way", () => {
  const money = { kinds: ["money" as const], words: "The bus is dear.", seen: 0 };

  it("is between the person and their own coach: a lead, other coaches and employers cannot read it", async () => {
    const { seeker, coach, lead, otherCoach, otherSeeker, employer } = await aPerson();
    const { jobSeekerId } = seeker;
    await saveInTheWay(deps, seeker, { jobSeekerId, ...money });
    expect(await readInTheWay(deps, coach, jobSeekerId)).toMatchObject({ kinds: ["money"], words: money.words, revision: 1 });
    for (const stranger of [lead, otherCoach, otherSeeker]) {
      await expect(readInTheWay(deps, stranger, jobSeekerId)).rejects.toBeInstanceOf(NotFound);
      await expect(saveInTheWay(deps, stranger, { jobSeekerId, ...money })).rejects.toBeInstanceOf(NotFound);
    }
    await expect(readInTheWay(deps, employer as never, jobSeekerId)).rejects.toThrow();
    expect(await deps.withActor(lead, (store) => store.inTheWay.of(jobSeekerId))).toBeNull();
    await expect(deps.withActor(employer, (store) => store.inTheWay.of(jobSeekerId))).rejects.toThrow();
    // A lead's history does not even say that something was said.
    const steps = async (reader: Planner) =>
      (await readProfileHistory(deps, reader, { jobSeekerId, page: 1 })).entries.map((entry) => entry.step);
    expect(await steps(seeker)).toEqual(["in-the-way"]);
    expect(await steps(coach)).toEqual(["in-the-way"]);
    expect(await steps(lead)).toEqual([]);
  });

  it("tells the second of two people who change it at once", async () => {
    const { seeker, coach } = await aPerson();
    const { jobSeekerId } = seeker;
    await saveInTheWay(deps, seeker, { jobSeekerId, ...money });
    await saveInTheWay(deps, coach, { jobSeekerId, ...money });
    await expect(saveInTheWay(deps, coach, { jobSeekerId, ...money, words: "Other" })).rejects.toBeInstanceOf(Clash);
    await saveInTheWay(deps, coach, { jobSeekerId, kinds: ["housing"], words: "", seen: 1 });
    const late = { jobSeekerId, kinds: ["debt" as const], words: "", seen: 1 };
    await expect(saveInTheWay(deps, seeker, late)).rejects.toBeInstanceOf(Clash);
  });

  it("is refused to every other kind of account", async () => {
    const { seeker, operator } = await aPerson();
    await expect(readInTheWay(deps, operator as never, seeker.jobSeekerId)).rejects.toSatisfy(
      (error) => error instanceof NotFound || error instanceof NotAllowed,
    );
  });
});
