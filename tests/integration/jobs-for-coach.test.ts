import { describe, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import { openingForCoach, openingsForCoach, type OpeningsFilter } from "#app/domain/jobs/jobs-for-coach.ts";
import { setJobAside } from "#app/domain/jobs/my-jobs.ts";
import { suggestJobs } from "#app/domain/jobs/suggest-jobs.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { askForIntroduction, takeBackWish } from "#app/domain/introduction/ask-for-introduction.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, lead, employer, otherEmployer } = world;
await anApprovedProfile(db, seeker);
await anApprovedProfile(db, world.otherSeeker);
const kitchen = await anOpenVacancy(db, employer.employerId);
const office = await anOpenVacancy(db, otherEmployer.employerId);
await db.superuser`update vacancy set sector = 'office', title = 'Clerk' where id = ${office}`;
await db.superuser`update employer set level = 'committed' where id = ${otherEmployer.employerId}`;

const none: OpeningsFilter = { kind: null, sector: null, miles: null, hours: null, level: null, town: "" };
const browse = (filter: Partial<OpeningsFilter> = {}, page = 1) =>
  openingsForCoach(db.deps, coach, { filter: { ...none, ...filter }, page });
const forPerson = (actor: typeof coach | typeof lead) =>
  suggestJobs(db.deps, actor, { jobSeekerId: seeker.jobSeekerId, filter: none, search: "", part: "all", page: 1 });
const opening = (actor: typeof coach | typeof lead, openingId = kitchen) => openingForCoach(db.deps, actor, { openingId, part: "all", page: 1 });

describe("openings to browse", () => {
  test.each([
    [{}, ["Clerk", "Kitchen helper"]],
    [{ sector: "office" }, ["Clerk"]],
    [{ level: "leader" }, ["Kitchen helper"]],
    [{ town: "Bristol", miles: 5 }, ["Clerk", "Kitchen helper"]],
    [{ town: "Penzance", miles: 5 }, []],
  ] as const)("%o", async (filter, titles) => {
    const { openings, total, problem } = await browse(filter as Partial<OpeningsFilter>);
    expect(openings.map(({ title }) => title).toSorted()).toEqual(titles);
    expect({ total, problem }).toEqual({ total: titles.length, problem: null });
  });

  test("a town nobody knows is said beside the field, and everything is shown", async () => {
    const { problem, total } = await browse({ town: "Nowhereville" });
    expect(problem).toContain("We do not know this town");
    expect(total).toBe(2);
  });

  test("a page that is not there is the last one", async () => {
    expect(await browse({}, 99)).toMatchObject({ page: 1, pageCount: 1 });
  });
});

describe("the best jobs for one person", () => {
  test("with why in words for the coach; the hope first", async () => {
    const { jobs, person } = await forPerson(coach);
    expect(person.knownAs).toBe("Pat");
    expect(jobs.map(({ title, hoped }) => [title, hoped])).toEqual([["Kitchen helper", true], ["Clerk", false]]);
    expect(jobs[0]!.fits).toContain("Hopes for this work: Food and hospitality");
    expect(jobs[0]!.asking).toEqual({ introduction: null, notForThem: false, wished: false, open: true });
  });

  test("holds no number on the person", async () => {
    expect(Object.keys((await forPerson(coach)).jobs[0]!)).not.toEqual(expect.arrayContaining(["weight"]));
  });

  test("what they said is not for them is left out, and the coach is told how many", async () => {
    await setJobAside(db.deps, seeker, { openingId: office });
    expect(await forPerson(coach)).toMatchObject({ leftOut: 1, jobs: [{ title: "Kitchen helper" }] });
    expect((await opening(coach, office)).people).toMatchObject([{ asking: { notForThem: true, open: false } }]);
    await db.superuser`delete from job_set_aside`;
  });

  test("nobody else's coach", async () => {
    await expect(forPerson(world.otherCoach)).rejects.toThrow(NotFound);
  });
});

describe("one rule for what a coach is offered", () => {
  const offered = (part: "all" | "open", search = "") =>
    suggestJobs(db.deps, coach, { jobSeekerId: seeker.jobSeekerId, filter: none, search, part, page: 1 });

  test("to choose from is what stands in the list and can be asked, in the same order", async () => {
    const openingIds = async () => (await offered("open")).jobs.map(({ id }) => id);
    expect(await openingIds()).toEqual((await offered("all")).jobs.map(({ id }) => id));
    const { introductionId } = await proposeIntroduction(db.deps, coach, {
      jobSeekerId: seeker.jobSeekerId, opening: { kind: "vacancy", id: office }, reasons: ["keen"], note: "",
    });
    expect(await openingIds()).toEqual([kitchen]);
    await answerIntroduction(db.deps, seeker, { introductionId, answer: "no" });
    expect((await offered("all")).jobs.find(({ id }) => id === office)!.asking).toMatchObject({ notForThem: true, open: false });
    // Their own no is theirs to take back: by asking about it.
    await askForIntroduction(db.deps, seeker, { openingId: office });
    expect((await offered("open")).jobs.find(({ id }) => id === office)!.asking).toMatchObject({ notForThem: false, wished: true, open: true });
    await takeBackWish(db.deps, seeker, { openingId: office });
    expect(await openingIds()).toEqual([kitchen]);
    await db.superuser`delete from introduction`;
  });

  test("looked for by words of a title, an employer or a town", async () => {
    expect((await offered("all", "kitchen help")).jobs.map(({ id }) => id)).toEqual([kitchen]);
    expect((await offered("all", "bristol")).jobs).toHaveLength(2);
    expect((await offered("all", "nowhere")).jobs).toEqual([]);
  });

  test("unmet needs are among them, and in what is browsed, by kind, hours and distance", async () => {
    const needId = await anOpenNeed(db, employer);
    const browsed = async (filter: Partial<OpeningsFilter>) => (await browse(filter)).openings.map(({ id }) => id);
    expect(await browsed({ kind: "unmet_need", hours: "under-8", town: "Bristol", miles: 5 })).toEqual([needId]);
    expect(await browsed({ kind: "unmet_need", hours: "25-up" })).toEqual([]);
    expect(await browsed({ kind: "vacancy" })).not.toContain(needId);
    expect((await offered("open")).jobs.find(({ id }) => id === needId)).toMatchObject({ kind: "unmet_need", payPencePerHour: null });
    const alone = await opening(coach, needId);
    expect(alone).toMatchObject({ kind: "unmet_need", terms: { kind: "unmet_need" }, payPencePerHour: null });
    expect(alone.people[0]!.unknown).toContain("Pay and contract are agreed when it becomes a job");
    await db.superuser`update unmet_need set status = 'closed' where id = ${needId}`;
  });
});

describe("who of the caseload might like an opening", () => {
  test("a coach sees their own people, a lead the provider's, another coach theirs", async () => {
    const names = async (actor: typeof coach | typeof lead) => (await opening(actor)).people.map(({ jobSeekerId }) => jobSeekerId);
    expect(await names(coach)).toEqual([seeker.jobSeekerId]);
    expect(await names(lead)).toEqual([seeker.jobSeekerId]);
    expect(await names(world.otherCoach)).toEqual([world.otherSeeker.jobSeekerId]);
  });

  test("whoever likes the work comes first, among them whoever has waited longest", async () => {
    const add = async (name: string, daysAgo: number, hopes: string, liked: string) => {
      const ids = { jobSeekerId: crypto.randomUUID(), accountId: crypto.randomUUID() };
      const at = db.clock.now().subtract({ hours: 24 * daysAgo }).toString();
      await db.superuser`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
        values (${ids.jobSeekerId}, ${ids.accountId}, ${name}, ${name}, '2000-01-01', ${at})`;
      await db.superuser`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
        values (${crypto.randomUUID()}, ${ids.jobSeekerId}, ${coach.coachId}, ${coach.providerId}, ${at})`;
      await anApprovedProfile(db, { kind: "jobSeeker", ...ids });
      await db.superuser`update vocational_profile set hopes = ${[hopes]}, tasks_liked = ${[liked]} where job_seeker_id = ${ids.jobSeekerId}`;
    };
    await add("Other", 90, "animals", "walk-dogs");
    await add("Long", 60, "food", "bake");
    await add("Short", 5, "animals", "wash-up");
    const { people } = await opening(coach);
    expect(people.map(({ knownAs, idleDays }) => [knownAs, idleDays])).toEqual([["Long", 60], ["Short", 5], ["Pat", 0], ["Other", 90]]);
    expect(people.at(-1)!.unknown.length).toBeGreaterThan(0);
  });

  test("whoever asked about it comes first; to choose from are those who can be asked", async () => {
    const people = async (part: "all" | "open") =>
      (await openingForCoach(db.deps, coach, { openingId: kitchen, part, page: 1 })).people.map(({ knownAs }) => knownAs);
    await askForIntroduction(db.deps, seeker, { openingId: kitchen });
    expect((await people("all"))[0]).toBe("Pat");
    expect(await people("open")).toContain("Pat");
    await takeBackWish(db.deps, seeker, { openingId: kitchen });
    await setJobAside(db.deps, seeker, { openingId: kitchen });
    expect(await people("open")).not.toContain("Pat");
    await db.superuser`delete from job_set_aside`;
  });

  test("whoever was asked, or said no, is shown as that and not asked again", async () => {
    const { introductionId } = await proposeIntroduction(db.deps, coach, {
      jobSeekerId: seeker.jobSeekerId, opening: { kind: "vacancy", id: kitchen }, reasons: ["keen"], note: "",
    });
    const pat = async () => (await opening(coach)).people.find(({ knownAs }) => knownAs === "Pat")!.asking;
    expect(await pat()).toMatchObject({ introduction: { stage: "proposed" }, open: false });
    await answerIntroduction(db.deps, seeker, { introductionId, answer: "no" });
    expect(await pat()).toMatchObject({ introduction: { stage: "refused" }, notForThem: true, open: false });
  });

  test("an opening that is closed is not there", async () => {
    await db.superuser`update vacancy set status = 'closed' where id = ${kitchen}`;
    await expect(opening(coach)).rejects.toThrow(NotFound);
  });
});
