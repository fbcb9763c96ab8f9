import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import { findJobs } from "#app/domain/jobs/find-jobs.ts";
import { jobFilterFrom } from "#app/domain/jobs/job-filter.ts";
import { openingForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import { jobsNotForMe, myJob, myJobs, setJobAside, takeJobBack } from "#app/domain/jobs/my-jobs.ts";
import { inHours, workloadOf } from "#app/domain/unmet-need/workload.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, employer, otherEmployer } = world;
await anApprovedProfile(db, seeker);
const kitchen = await anOpenVacancy(db, employer.employerId);
const office = await anOpenVacancy(db, otherEmployer.employerId);
await db.superuser`update vacancy set sector = 'office', title = 'Typed by hand', hours_per_week = 30 where id = ${office}`;
await db.superuser`update vacancy_task set task_code = 'file-papers' where vacancy_id = ${office} and task_code = 'wash-up'`;
await db.superuser`update vacancy_task set task_code = 'shred' where vacancy_id = ${office} and task_code = 'lay-tables'`;

const any = jobFilterFrom(() => null);
const filter = (words: Record<string, string>) => jobFilterFrom((name) => words[name] ?? null);
const mine = (words = {}) => myJobs(db.deps, seeker, { filter: filter(words), page: 1 });
const idsOf = async (words = {}) => (await mine(words)).jobs.map(({ id }) => id);

beforeEach(async () => {
  await db.superuser`delete from job_set_aside`;
  await db.superuser`delete from event`;
  await db.superuser`update vacancy set status = 'open'`;
  await db.superuser`update employer set status = 'verified', verified_until = '2028-01-01'`;
});

describe("jobs near me", () => {
  test("hopes first, with why, though the other is as near", async () => {
    const { jobs, town, hoping } = await mine();
    expect(jobs.map(({ id, hoped }) => [id, hoped])).toEqual([[kitchen, true], [office, false]]);
    expect({ town, hoping }).toEqual({ town: "Bristol", hoping: true });
    expect(jobs[0]!.fits.map(({ words }) => words)).toEqual(["You hope for this work:", "You like these tasks:"]);
  });

  test.each([
    ["the kind of work", { work: "office" }, () => [office]],
    ["the hours", { hours: "16-24" }, () => [kitchen]],
    ["the distance", { far: "5" }, () => [kitchen, office]],
    ["all of it", { work: "office", hours: "16-24" }, () => []],
  ] as const)("filtered by %s", async (_, words, ids) => expect(await idsOf(words)).toEqual(ids()));

  test.each([
    ["a closed job", () => db.superuser`update vacancy set status = 'closed' where id = ${office}`],
    ["a draft", () => db.superuser`update vacancy set status = 'draft' where id = ${office}`],
    ["a filled job", () => db.superuser`update vacancy set status = 'filled' where id = ${office}`],
    ["of an employer not verified", () => db.superuser`update employer set status = 'not_verified' where id = ${otherEmployer.employerId}`],
    ["of an employer whose level ran out", () => db.superuser`update employer set verified_until = '2026-06-07' where id = ${otherEmployer.employerId}`],
  ])("not %s, in the list or alone", async (_, change) => {
    await change();
    expect(await idsOf()).toEqual([kitchen]);
    await expect(myJob(db.deps, seeker, { openingId: office })).rejects.toThrow(NotFound);
  });

  test("nothing an employer typed about a job, before a coach has read it", async () => {
    const seen = JSON.stringify([await mine(), await myJob(db.deps, seeker, { openingId: office })]);
    expect(seen).not.toContain("Typed by hand");
    expect(seen).not.toContain("The shop");
    expect(seen).toContain("Put papers in order");
  });

  test.each([["2026-06-07", true], ["2026-06-08", false]] as const)("a job to start on %s: its day is over, for whoever reads it: %s", async (day, startPassed) => {
    await db.superuser`update vacancy set start_date = ${day} where id = ${kitchen}`;
    expect((await myJob(db.deps, seeker, { openingId: kitchen })).job).toMatchObject({ startDate: day, startPassed });
    expect((await openingForCoach(db.deps, coach, { openingId: kitchen, part: "all", page: 1 })).terms).toMatchObject({ startDate: day, startPassed });
    expect(await readVacancy(db.deps, employer, { vacancyId: kitchen })).toMatchObject({ startDate: day, startPassed });
  });

  test("a job they were asked about stands in their introductions, not here", async () => {
    const introduction = { id: crypto.randomUUID(), job_seeker_id: seeker.jobSeekerId, employer_id: employer.employerId, vacancy_id: kitchen };
    const at = db.clock.now().toString();
    await db.superuser`insert into introduction ${db.superuser({ ...introduction, coach_id: coach.coachId, status: "proposed", reasons: ["keen"], proposed_at: at, changed_at: at })}`;
    expect(await idsOf()).toEqual([office]);
    expect((await myJob(db.deps, seeker, { openingId: kitchen })).introductionId).toBe(introduction.id);
    await db.superuser`delete from introduction where id = ${introduction.id}`;
  });

  test("what nobody can reach comes last, hoped for or not", async () => {
    const [site] = await db.superuser`select id, place_id from employer_site where employer_id = ${employer.employerId}`;
    const far = (town: string) => db.superuser`update employer_site set place_id = (select id from place where name = ${town} limit 1), outcode = 'ZZ9' where id = ${site!.id}`;
    await far("Aberdeen");
    expect((await mine()).jobs.map(({ id, hoped }) => [id, hoped])).toEqual([[office, false], [kitchen, true]]);
    await db.superuser`update employer_site set place_id = ${site!.place_id}, outcode = 'BS1' where id = ${site!.id}`;
  });

  test("looking shows them to nobody: nothing is written at all", async () => {
    const [before] = await db.superuser`select (select count(*) from event) + (select count(*) from visibility_choice) as rows`;
    await mine();
    await myJob(db.deps, seeker, { openingId: kitchen });
    expect(await db.superuser`select (select count(*) from event) + (select count(*) from visibility_choice) as rows`).toEqual([before]);
  });
});

describe("work that could become a job", () => {
  test("is listed among jobs and says that it is none: no pay, no employer's words, hours of all of it", async () => {
    const needId = await anOpenNeed(db, otherEmployer);
    await db.superuser`update unmet_need set sector = 'food' where id = ${needId}`;
    const { jobs } = await mine();
    const line = jobs.find(({ id }) => id === needId)!;
    expect(line).toMatchObject({ kind: "unmet_need", payPencePerHour: null, hoped: true });
    expect(await idsOf({ kind: "could-be" })).toEqual([needId]);
    expect(await idsOf({ kind: "job" })).toEqual([kitchen, office]);
    const one = await myJob(db.deps, seeker, { openingId: needId });
    expect(one.job).toMatchObject({ kind: "unmet_need", siteName: null, hoursPerWeek: line.hoursPerWeek });
    expect(one.unknown.map(({ words }) => words)).toContain("We do not know the pay yet.");
    expect(JSON.stringify([line, one])).not.toMatch(/Stock room and recycling|The shop|£/);

    await setJobAside(db.deps, seeker, { openingId: needId });
    expect(await idsOf()).toEqual([kitchen, office]);
    expect((await jobsNotForMe(db.deps, seeker, { page: 1 })).jobs.map(({ id }) => id)).toEqual([needId]);
    // What they said goes along when it becomes a vacancy, and can be taken back there.
    await db.superuser`update unmet_need set status = 'became_vacancy', vacancy_id = ${office} where id = ${needId}`;
    expect(await idsOf()).toEqual([kitchen]);
    await takeJobBack(db.deps, seeker, { openingId: office });
    expect(await idsOf()).toEqual([kitchen, office]);
    await db.superuser`update unmet_need set status = 'closed' where id = ${needId}`;
  });

  test("its hours are the same in the database's list and on its page", async () => {
    const needId = await anOpenNeed(db, otherEmployer);
    await db.superuser`update unmet_need set days = '{mon,tue,wed}' where id = ${needId}`;
    await db.superuser`delete from unmet_need_task where unmet_need_id = ${needId}`;
    for (const [at, often] of ["several-daily", "daily", "weekly", "monthly"].entries()) {
      await db.superuser`insert into unmet_need_task (unmet_need_id, employer_id, task_code, minutes, how_often, done_by, position)
        values (${needId}, ${otherEmployer.employerId}, ${["wash-up", "bake", "shred", "file-papers"][at]!}, ${35 + at * 11}, ${often}, 'nobody', ${at})`;
    }
    const [need] = await db.deps.withActor(coach, (store) => store.unmetNeeds.openAmong([needId]));
    const indexed = await db.deps.withActor({ kind: "indexing" }, ({ jobs }) => jobs.toIndex({ openingId: needId }));
    expect(indexed.open).toMatchObject([{ hoursPerWeek: inHours(workloadOf(need!.tasks, need!.days.length).minutes) }]);
    await db.superuser`update unmet_need set status = 'closed' where id = ${needId}`;
  });
});

describe("not for me", () => {
  const aside = () => setJobAside(db.deps, seeker, { openingId: kitchen });

  test("takes it out of the list, and it can be put back; twice is the same as once", async () => {
    await Promise.all([aside(), aside()]);
    await aside();
    expect(await idsOf()).toEqual([office]);
    expect((await mine()).setAside).toBe(1);
    expect((await jobsNotForMe(db.deps, seeker, { page: 1 })).jobs.map(({ id }) => id)).toEqual([kitchen]);
    await takeJobBack(db.deps, seeker, { openingId: kitchen });
    await takeJobBack(db.deps, seeker, { openingId: kitchen });
    expect(await idsOf()).toEqual([kitchen, office]);
    const events = await db.superuser<{ name: string }[]>`select name from event order by occurred_at, name`;
    expect(events.map(({ name }) => name)).toEqual(["JobSetAside", "JobTakenBack"]);
  });

  test("is not possible for a job that is not there", async () => {
    await expect(setJobAside(db.deps, seeker, { openingId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  });

  test("is theirs alone: another person's list stays as it is", async () => {
    await aside();
    const theirs = await findJobs(db.deps, world.otherSeeker, { jobSeekerId: world.otherSeeker.jobSeekerId, filter: any }).catch((error: unknown) => error);
    // Nobody made them a profile here.
    expect(theirs).toBeInstanceOf(NotFound);
    await anApprovedProfile(db, world.otherSeeker);
    expect((await myJobs(db.deps, world.otherSeeker, { filter: any, page: 1 })).jobs).toHaveLength(2);
  });
});

describe("who may look for a person", () => {
  const look = (actor: Parameters<typeof findJobs>[1]) => findJobs(db.deps, actor, { jobSeekerId: seeker.jobSeekerId, filter: any });

  test("they, their coach, and the lead of that coach", async () => {
    for (const actor of [seeker, coach, world.lead]) expect((await look(actor)).jobs).toHaveLength(2);
  });

  test("nobody else: for them there is no such person", async () => {
    for (const actor of [world.otherSeeker, world.otherCoach]) await expect(look(actor)).rejects.toThrow(NotFound);
  });
});
