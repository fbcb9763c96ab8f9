import { beforeEach, describe, expect, test } from "vitest";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { readSuggesting } from "#app/domain/disclosure/read-suggesting.ts";
import { suggestDisclosure } from "#app/domain/disclosure/suggest-disclosure.ts";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { aPlan, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

const ITEM = "task:wash-up";
const SAID = "Wash up and keep a kitchen clean: someone beside them helps";
const HOW = { "wash-up": "beside-me", "lay-tables": "by-myself", bake: "some-help" };

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  await db.superuser`update vocational_profile set tasks_done = '{wash-up,lay-tables}', task_independence = ${db.superuser.json(HOW)}, strengths = 'I shine.'`;
  const [{ revision }] = (await db.superuser`select revision from vocational_profile`) as unknown as [{ revision: number }];
  await approveProfile(deps, world.seeker, { revision });
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

const tell = (items: string[], stage: "introduced" | "trial" = "introduced") => tellEmployer(deps, world.seeker, { introductionId, items, stage });
const seekerReads = () => introductionForJobSeeker(deps, world.seeker, { introductionId });
const employerReads = async () => (await introductionForEmployer(deps, world.employer, { introductionId })).told;
const book = async () => (await makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).bookingId;
const onBooking = async (bookingId: string, actor: Parameters<typeof readBooking>[1] = world.employer) =>
  (await readBooking(deps, actor, { bookingId })).taskSupport;
const mentor = () => ({ ...world.employer, role: "workplace_mentor" as const });

describe("how somebody does a task they have done", () => {
  test("can be told one task at a time, as approved, in words of support on both sides", async () => {
    const { tellable } = await seekerReads();
    expect(tellable.filter(({ group }) => group === "task")).toMatchObject([
      { item: ITEM, words: "Wash up in a kitchen: someone beside me helps" },
      // Bread they have not said they baked is nothing to tell of.
      { item: "task:lay-tables", words: "Set and clear tables: I do this by myself" },
    ]);
    await db.superuser`update vocational_profile set task_independence = '{"wash-up":"by-myself"}'`;
    await tell([ITEM]);
    expect(await employerReads()).toContainEqual({ label: "Support with tasks", values: [SAID] });
  });

  test("is suggested by the coach, and told by nobody but the person", async () => {
    expect((await readSuggesting(deps, world.coach, { introductionId })).items.find(({ item }) => item === ITEM)).toMatchObject({ group: "task", value: SAID });
    await suggestDisclosure(deps, world.coach, { introductionId, items: [ITEM], stage: "introduced" });
    expect((await seekerReads()).suggested).toEqual({ items: [ITEM], stage: "introduced" });
    expect(JSON.stringify(await employerReads())).not.toContain("beside them");
    for (const actor of [world.coach, world.lead, world.otherSeeker, world.employer, world.operator]) {
      await expect(tellEmployer(deps, actor as never, { introductionId, items: [ITEM] }), actor.kind).rejects.toThrow();
    }
  });

  test("is taken back until it is read, and not after", async () => {
    await tell([ITEM, "task:lay-tables"]);
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: ITEM });
    expect(await employerReads()).toContainEqual({ label: "Support with tasks", values: ["Lay and clear tables: they do this by themselves"] });
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "task:lay-tables" })).rejects.toThrow("They have read it");
  });

  test("of what was approved before this could be told there is nothing to tell", async () => {
    await db.superuser`update vocational_profile set approved_facts = approved_facts - 'taskIndependence'`;
    expect((await seekerReads()).tellable.filter(({ group }) => group === "task")).toEqual([]);
  });
});

describe("on the plan for work", () => {
  test("whoever shows the work reads it of the tasks in the plan, once it was told and is due", async () => {
    const bookingId = await book();
    await noteBooking(deps, world.coach, { bookingId, mentor: { member: mentor().memberId }, meetingNotes: "" });
    expect(await onBooking(bookingId, mentor())).toEqual([]);
    await tell([ITEM, "task:lay-tables"], "trial");
    expect(await onBooking(bookingId, world.coach)).toEqual([SAID]);
    expect((await seekerReads()).told.find(({ item }) => item === ITEM)).toMatchObject({ readAt: null });
    expect(await onBooking(bookingId, mentor())).toEqual([SAID]);
    const told = (await seekerReads()).told.map(({ item, readAt }) => [item, readAt !== null]);
    // Tables are not in this plan: nothing of them was shown.
    expect(told).toEqual(expect.arrayContaining([[ITEM, true], ["task:lay-tables", false]]));
  });

  test("it is nobody's who was not told, and gone when the plan is called off or the person hides", async () => {
    const bookingId = await book();
    await tell([ITEM]);
    await expect(onBooking(bookingId, world.otherEmployer)).rejects.toThrow();
    await cancelBooking(deps, world.seeker, { bookingId, reason: "dates" });
    expect(await onBooking(bookingId)).toEqual([]);
    expect((await seekerReads()).told.find(({ item }) => item === ITEM)).toMatchObject({ readAt: null });
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    expect(await onBooking(bookingId)).toEqual([]);
    expect(JSON.stringify(await employerReads())).not.toContain("beside them");
  });
});
