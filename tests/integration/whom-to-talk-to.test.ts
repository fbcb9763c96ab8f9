import { beforeEach, describe, expect, test } from "vitest";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

const employerReads = () => introductionForEmployer(deps, world.employer, { introductionId });
const inSql = () => deps.withActor(world.employer, (store) => store.introductions.coachOf(introductionId));

describe("whom an employer may talk to", () => {
  test("is named while the introduction goes on, and never again after it: not the coach of then, nor the one of now", async () => {
    expect((await employerReads()).coach).toMatchObject({ coach: "A Coach" });
    expect(await inSql()).toMatchObject({ coach: "A Coach" });
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    await db.superuser`update coaching set ended_at = now() where job_seeker_id = ${world.seeker.jobSeekerId}`;
    const { coachId, providerId } = world.otherCoach;
    await db.superuser`insert into coaching ${db.superuser({
      id: crypto.randomUUID(), job_seeker_id: world.seeker.jobSeekerId, coach_id: coachId, provider_id: providerId, started_at: "2026-06-08T09:00:00Z",
    })}`;
    expect((await employerReads()).coach).toBeNull();
    expect(await inSql()).toBeNull();
  });

  test("is not named to an employer that said no", async () => {
    await db.superuser`update introduction set status = 'with_employer' where id = ${introductionId}`;
    expect((await employerReads()).coach).not.toBeNull();
    await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "timing", words: "" });
    expect((await employerReads()).coach).toBeNull();
    expect(await inSql()).toBeNull();
  });
});
