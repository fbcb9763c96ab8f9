import { beforeEach, describe, expect, test } from "vitest";
import { suggestDisclosure } from "#app/domain/disclosure/suggest-disclosure.ts";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { Invalid } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { proposable } from "#app/domain/introduction/read-proposal.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { PROPOSAL_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { anApprovedProfile, anOpenVacancy, vacancyRef } from "#tests/support/brokering.ts";
import { counted, publishedPeople } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let vacancyId: string;

/** A value of the person, an opening that asks about nothing else, and what a coach could say of the two. */
const VALUES: { reason: string; profile: Record<string, unknown>; opening: Record<string, unknown>; task?: string }[] = [
  { reason: "tasks-liked", profile: { tasks_liked: ["serve-till"] }, opening: {}, task: "serve-till" },
  { reason: "tasks-done", profile: { tasks_done: ["serve-till"] }, opening: {}, task: "serve-till" },
  { reason: "adjustments-fit", profile: { helps: ["bsl"] }, opening: { adjustments: ["bsl"] } },
  { reason: "environment-fit", profile: { environment_like: ["strong-smells"] }, opening: { environment: ["strong-smells"] } },
];
const [DONE] = VALUES.filter(({ reason }) => reason === "tasks-done");

beforeEach(async () => {
  // Whoever an earlier test published counts no more.
  await db.superuser`update published_profile set withdrawn_at = ${db.clock.now().toString()} where withdrawn_at is null`;
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
});

const about = () => ({ jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId) });
const employersReasons = async (introductionId: string) => (await introductionForEmployer(deps, world.employer, { introductionId })).reasons;
const labels = (...codes: string[]) => codes.map((code) => labelOf(PROPOSAL_REASONS, code));

/** Among twelve who are alike in all else, so many others have the value too. @returns the others' ids, those who share it first */
async function sharedBy(people: number, { profile, opening, task = "wash-up" }: (typeof VALUES)[number]): Promise<string[]> {
  const sql = db.superuser;
  const { jobSeekerId } = world.seeker;
  if (task !== "wash-up") await sql`delete from vacancy_task where vacancy_id = ${vacancyId} and task_code <> 'wash-up'`;
  await sql`update vacancy_task set task_code = ${task} where vacancy_id = ${vacancyId} and task_code = 'wash-up'`;
  for (const [column, value] of Object.entries(opening)) await sql`update vacancy set ${sql({ [column]: value })} where id = ${vacancyId}`;
  const [row] = await sql<{ row: Record<string, unknown> }[]>`select to_jsonb(p) as row from published_profile p where job_seeker_id = ${jobSeekerId}`;
  const { search_id: _search, job_seeker_id: _id, ...like } = row!.row;
  await sql`update published_profile set ${sql(profile)} where job_seeker_id = ${jobSeekerId}`;
  const others = await publishedPeople(db, Array.from({ length: 12 }, (_, n) => ({ ...like, ...(n < people - 1 ? profile : {}) })));
  await counted(db);
  return others;
}

async function leaves(jobSeekerId: string): Promise<void> {
  await db.superuser`update published_profile set withdrawn_at = ${db.clock.now().toString()} where job_seeker_id = ${jobSeekerId}`;
}

describe("what a coach says of somebody to an employer", () => {
  test.each(VALUES)("is offered and taken where five share it, and not where four do: $reason", async (value) => {
    const { reason } = value;
    const others = await sharedBy(5, value);
    expect((await proposable(deps, world.coach, about())).reasons).toContain(reason);
    await leaves(others[0]!);
    expect((await proposable(deps, world.coach, about())).reasons).not.toContain(reason);
    const given = { ...about(), reasons: [reason, "keen"], note: "" };
    await expect(proposeIntroduction(deps, world.coach, given)).rejects.toThrow(Invalid);
    await counted(db);
    await expect(proposeIntroduction(deps, world.coach, given)).rejects.toMatchObject({
      fields: { reasons: expect.stringContaining(labelOf(PROPOSAL_REASONS, reason)) },
    });
    // What a yes says needs nobody to share it.
    await expect(proposeIntroduction(deps, world.coach, { ...given, reasons: ["keen"] })).resolves.toHaveProperty("introductionId");
  });

  test("is read by the person where they say yes or no, and by the employer after a yes, while five share it", async () => {
    const others = await sharedBy(5, DONE!);
    const { introductionId } = await proposeIntroduction(deps, world.coach, { ...about(), reasons: ["tasks-done", "keen"], note: "" });
    const mine = async () => (await introductionForJobSeeker(deps, world.seeker, { introductionId })).reasons;
    const done = "You have done the main tasks before.";
    const keen = { words: "You want to try this work.", told: true };
    expect(await mine()).toEqual([{ words: done, told: true }, keen]);

    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    expect(await employersReasons(introductionId)).toEqual(labels("tasks-done", "keen"));
    // Hidden, with a plan that goes on: neither side is told that the employer reads more than it does.
    const withdrawn = (at: string | null) => db.superuser`update visibility_choice set withdrawn_at = ${at} where job_seeker_id = ${world.seeker.jobSeekerId}`;
    await withdrawn(db.clock.now().toString());
    expect(await mine()).toEqual([{ words: done, told: false }, keen]);
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ reasonsKept: labels("tasks-done") });
    await withdrawn(null);
    await leaves(others[0]!);
    expect(await employersReasons(introductionId)).toEqual(labels("keen"));
    expect(await mine()).toEqual([{ words: done, told: false }, keen]);
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ reasonsKept: labels("tasks-done") });

    await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
    expect(await employersReasons(introductionId)).toEqual(labels("keen"));
    await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name"] });
    expect(await employersReasons(introductionId)).toEqual(labels("keen"));
  });

  test("is gone when the employer has said no, and when nothing of the person is shown", async () => {
    await sharedBy(5, DONE!);
    const { introductionId } = await proposeIntroduction(deps, world.coach, { ...about(), reasons: ["tasks-done", "keen"], note: "" });
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    await leaves(world.seeker.jobSeekerId);
    expect(await employersReasons(introductionId)).toEqual(labels("keen"));
    await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "supervision", words: "" });
    expect(await employersReasons(introductionId)).toEqual([]);
  });
});

describe("what too few share", () => {
  test("is told by the person once they are introduced, item by item, read and kept as read; then it is said too", async () => {
    const others = await sharedBy(5, DONE!);
    const { introductionId } = await proposeIntroduction(deps, world.coach, { ...about(), reasons: ["tasks-done", "keen"], note: "" });
    await leaves(others[0]!);
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
    const page = () => introductionForEmployer(deps, world.employer, { introductionId });
    const says = async () => JSON.stringify(await page());
    await suggestDisclosure(deps, world.coach, { introductionId, items: ["done:serve-till", "area"], stage: "introduced" });
    expect(await says()).not.toContain("Serve customers at a till\"");
    await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name"] });
    expect((await page()).fit!.fits.join()).not.toContain("Has done");

    await tellEmployer(deps, world.seeker, { introductionId, items: ["done:serve-till"] });
    const mine = async () => (await introductionForJobSeeker(deps, world.seeker, { introductionId })).told.find(({ item }) => item === "done:serve-till");
    expect(await mine()).toMatchObject({ label: "Tasks I have done: Work on the till", value: "Serve customers at a till", readAt: null });
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "done:serve-till" });
    expect(await employersReasons(introductionId)).toEqual(labels("keen"));
    await tellEmployer(deps, world.seeker, { introductionId, items: ["done:serve-till", "area"] });
    const after = await page();
    expect(after.told).toContainEqual({ label: "Tasks they have done", values: ["Serve customers at a till"] });
    expect(after.fit!.fits).toContain("Has done: serve customers at a till");
    expect(after.reasons).toEqual(labels("tasks-done", "keen"));
    expect((await mine())!.readAt).not.toBeNull();
  });
});
