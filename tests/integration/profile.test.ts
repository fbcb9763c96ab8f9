import { describe, expect, it } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { emptyProfile } from "#app/domain/vocational-profile/profile.ts";
import { OWN_WORDS_PART, readPrintout, USUAL_PARTS } from "#app/domain/vocational-profile/printout.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;

async function aPerson() {
  const world = await aWorld(db);
  await deps.withActor(world.seeker, async (store) => {
    const [place] = await store.places.byName("Bristol");
    await store.profiles.start(world.seeker.jobSeekerId, emptyProfile(place!.id), {
      updatedAt: deps.clock.now(),
      updatedBy: world.seeker.accountId,
    });
  });
  return world;
}

type Writer = Parameters<typeof saveProfileStep>[1];

async function save(writer: Writer, seeker: JobSeeker, step: string, answer: StepAnswer): Promise<void> {
  const { jobSeekerId } = seeker;
  const { seen } = await readProfileStep(deps, writer, { jobSeekerId, step });
  await saveProfileStep(deps, writer, { jobSeekerId, step, answer, seen });
}

async function fill(writer: Writer, seeker: JobSeeker): Promise<void> {
  await save(writer, seeker, "tasks-liked", { kind: "list", field: "tasksLiked", chosen: ["bake", "wash-up"] });
  await save(writer, seeker, "hours", { kind: "hours", hoursStart: 8, hoursAim: 16 });
  await save(writer, seeker, "days", { kind: "list", field: "days", chosen: ["mon", "tue"] });
  await save(writer, seeker, "area", { kind: "area", town: "Bristol", travelMiles: 5 });
  await save(writer, seeker, "strengths", { kind: "strengths", strengths: "I am careful." });
}

const publishedOf = (seeker: JobSeeker) =>
  deps.withActor(seeker, (store) => store.profiles.published(seeker.jobSeekerId));

describe("a vocational profile", () => {
  it("is written by the person or by their coach, and says who typed last", async () => {
    const { seeker, coach, lead } = await aPerson();
    const { jobSeekerId } = seeker;
    await save(seeker, seeker, "hopes", { kind: "list", field: "hopes", chosen: ["food"] });
    expect(await readProfile(deps, coach, jobSeekerId)).toMatchObject({ revision: 1, helpedBy: "nobody" });
    await save(coach, seeker, "helps", { kind: "list", field: "helps", chosen: ["show-me"] });
    expect(await readProfile(deps, seeker, jobSeekerId)).toMatchObject({ revision: 2, helpedBy: "job_coach" });
    await save(lead, seeker, "strengths", { kind: "strengths", strengths: "I am kind." });
    expect(await readProfile(deps, seeker, jobSeekerId)).toMatchObject({ revision: 3, strengths: "I am kind." });
  });

  it("is closed to other people and other providers' coaches", async () => {
    const { seeker, otherCoach, otherSeeker } = await aPerson();
    const { jobSeekerId } = seeker;
    for (const stranger of [otherCoach, otherSeeker]) {
      await expect(readProfile(deps, stranger, jobSeekerId)).rejects.toBeInstanceOf(NotFound);
      await expect(fill(stranger, seeker)).rejects.toBeInstanceOf(NotFound);
    }
  });

  it("tells the second of two people who change one answer at once, and nobody who changes another", async () => {
    const { seeker, coach } = await aPerson();
    const { jobSeekerId } = seeker;
    const open = await readProfileStep(deps, seeker, { jobSeekerId, step: "days" });
    await save(coach, seeker, "helps", { kind: "list", field: "helps", chosen: ["show-me"] });
    const days = { kind: "list", field: "days", chosen: ["mon"] } satisfies StepAnswer;
    await saveProfileStep(deps, seeker, { jobSeekerId, step: "days", answer: days, seen: open.seen });
    const late = { jobSeekerId, step: "days", answer: { ...days, chosen: ["tue"] } satisfies StepAnswer, seen: open.seen };
    await expect(saveProfileStep(deps, coach, late)).rejects.toBeInstanceOf(Clash);
    // A second press of the same button, or the same answer from two people, is one answer.
    await saveProfileStep(deps, coach, { ...late, answer: days });
    expect(await readProfile(deps, seeker, jobSeekerId)).toMatchObject({ revision: 2 });
  });

  it("drops what was said further about something that is no longer ticked", async () => {
    const { seeker } = await aPerson();
    const profileOf = () => deps.withActor(seeker, (store) => store.profiles.profile(seeker.jobSeekerId));
    await save(seeker, seeker, "tasks-done", { kind: "list", field: "tasksDone", chosen: ["bake", "mow"] });
    const how = { bake: "by-myself", mow: "beside-me", weed: "some-help" };
    await save(seeker, seeker, "how-i-do-tasks", { kind: "each", chosen: how });
    expect((await profileOf())?.taskIndependence).toEqual({ bake: "by-myself", mow: "beside-me" });
    await save(seeker, seeker, "tasks-done", { kind: "list", field: "tasksDone", chosen: ["mow", "weed"] });
    expect((await profileOf())?.taskIndependence).toEqual({ mow: "beside-me" });
    const { seen } = await readProfileStep(deps, seeker, { jobSeekerId: seeker.jobSeekerId, step: "how-i-do-tasks" });
    expect(seen).toBe("mow:beside-me weed:");
  });

  it("keeps the order somebody put things in when they tick another", async () => {
    const { seeker } = await aPerson();
    const priorities = async () =>
      (await deps.withActor(seeker, (store) => store.profiles.profile(seeker.jobSeekerId)))?.priorities;
    const tick = (...chosen: string[]) => save(seeker, seeker, "matters", { kind: "list", field: "priorities", chosen });
    await tick("pay", "quiet");
    await save(seeker, seeker, "matters-order", { kind: "order", chosen: ["quiet", "variety"] });
    expect(await priorities()).toEqual(["quiet", "pay"]);
    await tick("pay", "hours", "quiet");
    expect(await priorities()).toEqual(["quiet", "pay", "hours"]);
    await tick("pay", "hours");
    expect(await priorities()).toEqual(["pay", "hours"]);
  });

  it("takes an answer only to the question that was asked", async () => {
    const { seeker } = await aPerson();
    const list = { kind: "list", field: "hopes", chosen: ["food"] } satisfies StepAnswer;
    await expect(save(seeker, seeker, "travel-help", list)).rejects.toBeInstanceOf(NotFound);
    await expect(save(seeker, seeker, "hopes", { kind: "choice", chosen: "alone" })).rejects.toBeInstanceOf(NotFound);
  });

  it("does not let a place be liked and avoided, nor a 17 year-old work 45 hours or at night", async () => {
    const { seeker } = await aPerson();
    await save(seeker, seeker, "places-like", { kind: "list", field: "environmentLike", chosen: ["quiet", "indoors"] });
    const avoid = { kind: "list", field: "environmentAvoid", chosen: ["loud", "quiet", "indoors"] } satisfies StepAnswer;
    // All of it at once, and what to do: nobody is sent round once for each.
    await expect(save(seeker, seeker, "places-avoid", avoid)).rejects.toMatchObject({
      fields: { chosen: expect.stringMatching(/like this: Quiet, Inside\. Take the tick away here\. Or change “Places I like” first\.$/) },
    });
    await db.superuser`update job_seeker set birth_date = '2009-01-01' where id = ${seeker.jobSeekerId}`;
    const hours = { kind: "hours", hoursStart: 8, hoursAim: 45 } satisfies StepAnswer;
    await expect(save(seeker, seeker, "hours", hours)).rejects.toBeInstanceOf(Invalid);
    const nights = { kind: "list", field: "times", chosen: ["evening", "night"] } satisfies StepAnswer;
    await expect(save(seeker, seeker, "times", nights)).rejects.toBeInstanceOf(Invalid);
    await save(seeker, seeker, "times", { kind: "list", field: "times", chosen: ["evening"] });
  });
});

describe("approving a profile", () => {
  it("publishes that revision, and later changes wait for the next yes", async () => {
    const { seeker, coach } = await aPerson();
    await fill(coach, seeker);
    const { revision, missing } = await readProfile(deps, seeker, seeker.jobSeekerId);
    expect(missing).toEqual([]);
    expect(await publishedOf(seeker)).toBeNull();
    expect(await approveProfile(deps, seeker, { revision })).toEqual({ published: true });
    expect(await publishedOf(seeker)).toMatchObject({ tasksLiked: ["wash-up", "bake"], hoursStart: 8 });
    const [{ search_id: searchId }] = (await db.superuser`
      select search_id from published_profile where job_seeker_id = ${seeker.jobSeekerId}`) as unknown as [{ search_id: string }];

    await save(coach, seeker, "hours", { kind: "hours", hoursStart: 20, hoursAim: 30 });
    await save(coach, seeker, "strengths", { kind: "strengths", strengths: "I am quick." });
    expect(await publishedOf(seeker)).toMatchObject({ hoursStart: 8 });
    const changed = await readProfile(deps, seeker, seeker.jobSeekerId);
    expect(changed).toMatchObject({ approval: "changed-since", approvedStrengths: "I am careful." });
    expect(changed.steps.filter((step) => step.changed).map((step) => step.name)).toEqual(["hours", "strengths"]);
    await approveProfile(deps, seeker, { revision: changed.revision });
    expect(await publishedOf(seeker)).toMatchObject({ hoursStart: 20 });
    expect(await readProfile(deps, seeker, seeker.jobSeekerId)).toMatchObject({ approvedStrengths: "I am quick." });
    const [again] = await db.superuser`
      select search_id from published_profile where job_seeker_id = ${seeker.jobSeekerId}`;
    expect(again?.search_id).toBe(searchId);
  });

  it("is refused for a revision that is not the last", async () => {
    const { seeker, coach } = await aPerson();
    await fill(seeker, seeker);
    const { revision } = await readProfile(deps, seeker, seeker.jobSeekerId);
    await save(coach, seeker, "strengths", { kind: "strengths", strengths: "Words the person has not read." });
    await expect(approveProfile(deps, seeker, { revision })).rejects.toBeInstanceOf(Clash);
    expect(await publishedOf(seeker)).toBeNull();
  });

  it("is impossible for a coach, in the database too", async () => {
    const { seeker, coach } = await aPerson();
    await fill(coach, seeker);
    const { revision } = await readProfile(deps, coach, seeker.jobSeekerId);
    await expect(approveProfile(deps, coach as never, { revision })).rejects.toThrow();
    const facts = { hopes: [], tasksLiked: ["bake"], tasksDone: [], environmentLike: [], environmentAvoid: [], helps: [] };
    const further = { tasksAlone: [], experience: [], experienceLong: [], certificates: [], times: [] };
    const published = { ...facts, ...further, hoursStart: 8, hoursAim: 8, days: ["mon"], placeId: 1, travelMetres: 1609 };
    const publishing = deps.withActor(coach, (store) =>
      store.profiles.publish(seeker.jobSeekerId, published, deps.clock.now()),
    );
    await expect(publishing).rejects.toThrow();
    expect(await publishedOf(seeker)).toBeNull();
  });

  it("of a profile with a part missing is fine, and shows employers nothing", async () => {
    const { seeker } = await aPerson();
    await save(seeker, seeker, "strengths", { kind: "strengths", strengths: "I am careful." });
    const { revision, missing } = await readProfile(deps, seeker, seeker.jobSeekerId);
    expect(missing.map(({ step }) => step)).toEqual(["tasks-liked", "hours", "days", "area"]);
    expect(await approveProfile(deps, seeker, { revision })).toEqual({ published: false });
    expect(await publishedOf(seeker)).toBeNull();
    expect(await readProfile(deps, seeker, seeker.jobSeekerId)).toMatchObject({ approval: "approved" });
  });
});

describe("a printed profile", () => {
  it("holds what was picked and answered, in the person's own words, and nothing that is for no employer", async () => {
    const { seeker, coach, otherCoach } = await aPerson();
    const { jobSeekerId } = seeker;
    await fill(seeker, seeker);
    await save(seeker, seeker, "helps", { kind: "list", field: "helps", chosen: ["show-me"] });
    await save(seeker, seeker, "matters", { kind: "list", field: "priorities", chosen: ["pay"] });
    const print = (actor: Parameters<typeof readPrintout>[1], show: string[]) => readPrintout(deps, actor, { jobSeekerId, show });
    const usual = await print(coach, [...USUAL_PARTS]);
    expect(usual.fullName).toBe("Pat Example");
    expect(usual.parts.map((part) => part.name)).toEqual(["strengths", "tasks", "when"]);
    expect(usual.parts[0]?.answers[0]?.lines).toEqual([{ words: "I am careful.", code: null }]);
    const few = await print(seeker, ["helps", "matters", "plan", "in-the-way", "places-avoid"]);
    expect(few).toMatchObject({ fullName: null });
    expect(few.parts.map((part) => part.name)).toEqual(["helps"]);
    await expect(print(otherCoach, ["strengths"])).rejects.toBeInstanceOf(NotFound);
  });

  it("what they wrote in their own words, which employers do not read, is on it only where they pick it themselves", async () => {
    const { seeker, coach } = await aPerson();
    const { jobSeekerId } = seeker;
    await fill(seeker, seeker);
    await db.superuser`update vocational_profile set experience = '{food}', experience_words = 'In the café of my aunt.' where job_seeker_id = ${jobSeekerId}`;
    const printed = async (actor: Parameters<typeof readPrintout>[1], more: string[]) =>
      JSON.stringify((await readPrintout(deps, actor, { jobSeekerId, show: [...USUAL_PARTS, ...more] })).parts);
    expect(await printed(seeker, [])).toContain("experience");
    for (const page of [await printed(seeker, []), await printed(coach, []), await printed(coach, [OWN_WORDS_PART])]) expect(page).not.toContain("aunt");
    expect(await printed(seeker, [OWN_WORDS_PART])).toContain("In the café of my aunt.");
  });
});
