import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { fanOut, isOfMany } from "#app/composition/jobs/event-job.ts";
import type { Deps } from "#app/domain/deps.ts";
import { endPause, pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { NotFound } from "#app/domain/errors.ts";
import { jobFilterFrom } from "#app/domain/jobs/job-filter.ts";
import { openingForCoach, openingsForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import { myJob, myJobs } from "#app/domain/jobs/my-jobs.ts";
import { suggestJobs } from "#app/domain/jobs/suggest-jobs.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { pauseOpening, resumeOpening } from "#app/domain/opening/pause-opening.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { PRIORITIES } from "#app/domain/vocabulary/priorities.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import type { JobDocument } from "#search/job-document.ts";
import { OPENINGS, rebuild, unfinishedBuilds } from "#search/reindex.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy, needRef, vacancyRef } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, employer, otherEmployer } = world;
await anApprovedProfile(db, seeker);
const kitchen = await anOpenVacancy(db, employer.employerId);
const tidying = await anOpenNeed(db, employer);
const office = await anOpenVacancy(db, otherEmployer.employerId);
await db.superuser`update vacancy set sector = 'office' where id = ${office}`;
await db.superuser`update unmet_need set sector = 'food' where id = ${tidying}`;

const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const connection = connectSearch(env, { prefix });
const deps: Deps = { ...db.deps, search: createSearch(env, { prefix }) };
const indexing = createIndexing(deps, connection);
const index = connection.client.index<JobDocument>(connection.jobs);

const filter = jobFilterFrom(() => null);
const mine = (using = deps) => myJobs(using, seeker, { filter, page: 1 });
const idsOf = async (using = deps) => (await mine(using)).jobs.map(({ id }) => id);
const suggested = (part: "all" | "open") =>
  suggestJobs(deps, coach, { jobSeekerId: seeker.jobSeekerId, filter, search: "", part, page: 1 });
const documents = async () => (await index.getDocuments({ limit: 100 })).results;
const indexed = async () => (await documents()).map(({ id }) => id).toSorted();
const ALL = [kitchen, tidying, office].toSorted();

const known = new Set<string>();
/** Works through the jobs of the index that follow from what has happened since the last time. */
async function follow(): Promise<number> {
  const events = await db.superuser<{ id: string }[]>`select id from event`;
  let jobs = 0;
  for (const { id } of events.filter(({ id }) => !known.has(id))) {
    known.add(id);
    for (const { data } of (await fanOut(deps, { eventId: id })).index) {
      if ("jobSeekerId" in data || isOfMany(data)) continue;
      await indexing.syncJobs(data);
      jobs += 1;
    }
  }
  return jobs;
}

beforeAll(async () => {
  await follow();
  await rebuild(deps, connection, OPENINGS);
}, 120_000);
beforeEach(() => db.clock.set(A_MONDAY));
afterAll(() => Promise.all([connection.index, connection.jobs].map((uid) => connection.client.deleteIndex(uid).waitTask(WAIT))));

describe("search proposes, Postgres disposes", () => {
  test("vacancies and unmet needs are found, the hope first, for the person and for their coach", async () => {
    expect(await mine()).toMatchObject({ plainer: false, jobs: [{ hoped: true }, { hoped: true }, { id: office, hoped: false }] });
    expect((await idsOf()).toSorted()).toEqual(ALL);
    for (const part of ["all", "open"] as const) {
      const { jobs, plainer } = await suggested(part);
      expect({ ids: jobs.map(({ id }) => id), plainer }).toEqual({ ids: await idsOf(), plainer: false });
    }
  });

  test("without its document a job is not found: the page really asks the index", async () => {
    await index.deleteDocument(office).waitTask(WAIT);
    expect((await idsOf()).toSorted()).toEqual([kitchen, tidying].toSorted());
    await indexing.syncJobs({ openingId: office });
    expect((await idsOf()).toSorted()).toEqual(ALL);
  });

  const { employerId } = employer;
  const vacancy = (status: string) => db.superuser`update vacancy set status = ${status} where id = ${kitchen}`;
  const need = (status: string) => db.superuser`update unmet_need set status = ${status} where id = ${tidying}`;
  const owner = (status: string, until = "2028-01-01") =>
    db.superuser`update employer set status = ${status}, verified_until = ${until} where id = ${employerId}`;
  const away = (until: string | null) =>
    db.superuser`insert into employer_capacity (employer_id, paused_until) values (${employerId}, ${until})
      on conflict (employer_id) do update set paused_until = ${until}`;
  const both = [kitchen, tidying];

  test.each([
    ["a vacancy that is a draft again", () => vacancy("draft"), () => vacancy("open"), [kitchen], true],
    ["a closed vacancy", () => vacancy("closed"), () => vacancy("open"), [kitchen], true],
    ["a filled vacancy", () => vacancy("filled"), () => vacancy("open"), [kitchen], true],
    ["a paused vacancy", () => vacancy("paused"), () => vacancy("open"), [kitchen], true],
    ["a closed need", () => need("closed"), () => need("open"), [tidying], true],
    ["a paused need", () => need("paused"), () => need("open"), [tidying], true],
    ["work of an employer that is not verified", () => owner("not_verified"), () => owner("verified"), both, true],
    ["work of an employer whose level has lapsed", () => owner("lapsed"), () => owner("verified"), both, true],
    ["work of an employer whose level ran out yesterday", () => owner("verified", "2026-06-07"), () => owner("verified"), both, false],
    ["work of an employer that is on a break", () => away("2026-06-09"), () => away(null), both, false],
  ])("%s is shown nowhere, though the index still holds it", async (_, change, undo, gone, leaves) => {
    await change();
    const rest = ALL.filter((id) => !gone.includes(id));
    expect(await indexed()).toEqual(ALL);
    expect((await idsOf()).toSorted()).toEqual(rest);
    for (const part of ["all", "open"] as const) {
      expect((await suggested(part)).jobs.map(({ id }) => id).toSorted()).toEqual(rest);
    }
    const browsed = await openingsForCoach(deps, coach, { filter: { ...filter, level: null, town: "" }, page: 1 });
    expect(browsed.openings.map(({ id }) => id).toSorted()).toEqual(rest);
    expect(browsed.total).toBe(rest.length);
    for (const openingId of gone) {
      await expect(myJob(deps, seeker, { openingId })).rejects.toThrow(NotFound);
      await expect(openingForCoach(deps, coach, { openingId, part: "all", page: 1 })).rejects.toThrow(NotFound);
    }
    // Whatever is over leaves the index when its turn comes; what a day brings back stays, and is not proposed.
    await indexing.syncJobs({ employerId });
    expect(await indexed()).toEqual(leaves ? rest : ALL);
    const proposed = await deps.search.openings(
      { hopes: ["food"], tasks: [], priorities: [], hours: null, helps: [], near: null, filter, today: db.clock.now().toZonedDateTimeISO("Europe/London").toPlainDate() },
      50,
    );
    expect(proposed!.toSorted()).toEqual(rest);
    await undo();
    await indexing.syncJobs({ employerId });
    expect((await idsOf()).toSorted()).toEqual(ALL);
  });

  test("an employer is back from its break on the day itself, without anybody's doing", async () => {
    await away("2026-06-10");
    await indexing.syncJobs({ employerId });
    expect(await idsOf()).toEqual([office]);
    db.clock.set("2026-06-10T09:00:00Z");
    expect((await idsOf()).toSorted()).toEqual(ALL);
    await away(null);
    await indexing.syncJobs({ employerId });
  });
});

describe("the index follows what happens", () => {
  test("posting, pausing and its end, a change, closing, an employer's break: each by its own event", async () => {
    const step = async (act: () => Promise<unknown>): Promise<string[]> => {
      await act();
      expect(await follow()).toBe(1);
      return indexed();
    };
    const opening = vacancyRef(kitchen);
    const without = [tidying, office].toSorted();
    expect(await step(() => pauseOpening(deps, employer, { opening, until: null }))).toEqual(without);
    expect(await step(() => resumeOpening(deps, employer, { opening }))).toEqual(ALL);
    await step(() => changeVacancy(deps, employer, { vacancyId: kitchen, answer: { environment: ["quiet"] } }));
    expect((await documents()).find(({ id }) => id === kitchen)!.places).toEqual(["quiet"]);
    await step(() => pauseEmployer(deps, employer, { until: db.clock.now().toZonedDateTimeISO("Europe/London").toPlainDate().add({ days: 2 }), reason: "busy" }));
    expect((await documents()).find(({ id }) => id === tidying)!.from).toBe(20260610);
    await step(() => endPause(deps, employer));
    expect((await documents()).find(({ id }) => id === tidying)!.from).toBe(0);
    const another = await anOpenNeed(db, employer);
    await follow();
    expect(await indexed()).toContain(another);
    expect(await step(() => closeOpening(deps, employer, { opening: needRef(another), reason: "not-needed" }))).toEqual(ALL);
  });

  test("a draft never gets there, however often it is saved", async () => {
    const { vacancyId } = await draftVacancy(deps, employer, { details: { title: "Not yet" }, workplace: {} });
    await changeVacancy(deps, employer, { vacancyId, answer: { environment: ["quiet"] } });
    expect(await follow()).toBe(0);
    await indexing.syncJobs({ openingId: vacancyId });
    await indexing.syncJobs({ employerId: employer.employerId });
    expect(await indexed()).toEqual(ALL);
  });

  test("a need that became a vacancy goes when the vacancy comes", async () => {
    const made = await anOpenVacancy(db, employer.employerId);
    await db.superuser`update unmet_need set status = 'became_vacancy', vacancy_id = ${made} where id = ${tidying}`;
    await indexing.syncJobs({ openingId: made });
    expect(await indexed()).toEqual([kitchen, made, office].toSorted());
    await db.superuser`update unmet_need set status = 'open', vacancy_id = null where id = ${tidying}`;
    await db.superuser`update vacancy set status = 'closed', ended_at = now() where id = ${made}`;
    await indexing.syncJobs({ openingId: made });
    await indexing.syncJobs({ openingId: tidying });
    expect(await indexed()).toEqual(ALL);
  });
});

describe("when the index is away", () => {
  test("whatever matters to somebody is asked for in a way that the index understands", async () => {
    await db.superuser`update vocational_profile set priorities = ${PRIORITIES.map(({ code }) => code)}, helps = '{show-me,bsl}' where job_seeker_id = ${seeker.jobSeekerId}`;
    const narrow = jobFilterFrom((name) => ({ work: "food", far: "5", hours: "16-24", kind: "job" })[name] ?? null);
    const view = await myJobs({ ...deps, search: createSearch(env, { prefix }) }, seeker, { filter: narrow, page: 1 });
    expect(view).toMatchObject({ plainer: false, jobs: [{ id: kitchen }] });
    expect(view.jobs).toHaveLength(1);
  });

  test("the same jobs, said to be found more plainly", async () => {
    const broken = { ...deps, search: createSearch({ ...env, meiliUrl: "http://127.0.0.1:9" }, { prefix }) };
    const view = await mine(broken);
    expect(view).toMatchObject({ plainer: true, jobs: [{ hoped: true }, { hoped: true }, { id: office }] });
    expect(view.jobs.map(({ id }) => id).toSorted()).toEqual(ALL);
  });
});

describe("built anew", () => {
  test("when a document came before the index, which then had no settings and held nothing else", async () => {
    await connection.client.deleteIndex(connection.jobs).waitTask(WAIT);
    await indexing.syncJobs({ openingId: kitchen });
    expect(await indexed()).toEqual([kitchen]);
    expect((await mine({ ...deps, search: createSearch(env, { prefix }) })).plainer).toBe(true);
    expect(await indexing.catchUp()).toBe(true);
    expect(await indexed()).toEqual(ALL);
    expect((await mine({ ...deps, search: createSearch(env, { prefix }) })).plainer).toBe(false);
    expect(await indexing.catchUp()).toBe(false);
  }, 120_000);

  test("while jobs are posted and closed, nothing is lost or kept, and what a dead worker left goes", async () => {
    await connection.client.createIndex(`${connection.jobs}_1`, { primaryKey: "id" }).waitTask(WAIT);
    let posted = "";
    let interrupted = false;
    const between: Deps = {
      ...deps,
      async withActor(actor, work) {
        const result = await deps.withActor(actor, work);
        if (!interrupted) {
          interrupted = true;
          // After the page was read: the build knows nothing of either, and the job of each event meets the old index.
          posted = await anOpenVacancy(db, otherEmployer.employerId);
          await db.superuser`insert into event (id, name, subjects, actor_kind, occurred_at)
            values (${crypto.randomUUID()}, 'VacancyPosted', ${db.superuser.json({ vacancyId: posted })}, 'employerMember', ${db.clock.now().toString()})`;
          await closeOpening(deps, employer, { opening: needRef(tidying), reason: "not-needed" });
          await follow();
        }
        return result;
      },
    };
    await rebuild(between, connection, OPENINGS);
    expect(await indexed()).toEqual([kitchen, office, posted].toSorted());
    expect(await unfinishedBuilds(connection)).toEqual([]);
  }, 60_000);
});

describe("what the index holds", () => {
  test("no word an employer typed, no employer, nobody", async () => {
    const held = await documents();
    expect(held.length).toBeGreaterThan(0);
    for (const document of held) {
      expect(Object.keys(document).toSorted()).toEqual(
        ["_geo", "employer", "from", "helps", "hours", "id", "kind", "paysMore", "places", "posted", "sector", "tasks", "until", "words"],
      );
    }
    const text = JSON.stringify(held);
    for (const secret of [employer.employerId, otherEmployer.employerId, "Kitchen helper", "Stock room", seeker.jobSeekerId]) {
      expect(text).not.toContain(secret);
    }
  });
});
