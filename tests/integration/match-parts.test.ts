import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { beforeEach, describe, expect, inject, test } from "vitest";
import type { EmployerMember, JobSeeker } from "#app/domain/actor.ts";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import type { MatchingStore } from "#app/domain/matching/matching-store.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { viewMatches, type MatchPart } from "#app/domain/matching/view-matches.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { listVacancies } from "#app/domain/vacancy/read-vacancies.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { openStore } from "#db/queries/store.server.ts";
import { anApprovedProfile, anOpenVacancy, chooses, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase, type TestDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { WAIT } from "#search/sync.server.ts";

const db = await testDatabase();
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const { deps } = db;
let world: World;
let opening: OpeningRef;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  opening = vacancyRef(await anOpenVacancy(db, world.employer.employerId));
  for (const seeker of [world.seeker, world.otherSeeker]) {
    await anApprovedProfile(db, seeker);
    await chooses(db, seeker, world.employer);
  }
});

const partOf = (part: MatchPart, page = 1, by: EmployerMember = world.employer) => viewMatches(deps, by, { opening, page, part });
const underWayIn = async (part: MatchPart) => (await partOf(part)).cards.map(({ underWay }) => underWay);

/** Published people whom somebody else alone may see. */
async function hiddenPeople(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const seeker: JobSeeker = { kind: "jobSeeker", jobSeekerId: crypto.randomUUID(), accountId: crypto.randomUUID() };
    await db.superuser`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
      values (${seeker.jobSeekerId}, ${seeker.accountId}, 'Hid Den', 'Hid', '2000-01-01', now())`;
    await anApprovedProfile(db, seeker);
    await chooses(db, seeker, world.otherEmployer);
  }
  await db.superuser`analyze shown_profile, visibility_choice, standing_admission`;
}

/** Published people whose rules let this employer in, which it does not fit: some ask for another sector, some for one that is nearer. */
async function misfits(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const seeker: JobSeeker = { kind: "jobSeeker", jobSeekerId: crypto.randomUUID(), accountId: crypto.randomUUID() };
    await db.superuser`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
      values (${seeker.jobSeekerId}, ${seeker.accountId}, 'Mis Fit', 'Mis', '2000-01-01', now())`;
    await anApprovedProfile(db, seeker);
    await db.superuser`with rule as (
        insert into standing_choice (id, job_seeker_id, least_level, sectors, place_id, within_metres, made_at)
        select gen_random_uuid(), ${seeker.jobSeekerId}, 'leader', ${at % 2 === 0 ? ["animals"] : []}::text[], id, 1609, ${db.clock.now().toString()}
        from place where name = ${at % 2 === 0 ? "Bristol" : "Leeds"} limit 1 returning *)
      insert into standing_admission (id, standing_choice_id, job_seeker_id, employer_id, least_level, sectors, place_id, within_metres, added_at, admitted_from)
      select gen_random_uuid(), id, job_seeker_id, ${world.employer.employerId}, least_level, sectors, place_id, within_metres, made_at, made_at from rule`;
  }
  // As if they had come to fit no more by an import of where outcodes lie, which ends nothing.
  await db.superuser`alter table standing_admission disable trigger user`;
  await db.superuser`update standing_admission set ended_at = null, stopped_fitting = false where employer_id = ${world.employer.employerId}`;
  await db.superuser`alter table standing_admission enable trigger user`;
  await db.superuser`analyze shown_profile, visibility_choice, standing_admission`;
}

/** What a look asks for: what is closest to the tasks where the index does not answer, else whom it proposes. */
type LookingBy = (matching: MatchingStore) => Promise<{ searchId: string }[]>;
const withoutTheIndex: LookingBy = (matching) => matching.visibleByTasks(["wash-up"], 200, "seed");
const proposing = (searchIds: readonly string[]): LookingBy => (matching) => matching.visibleAmong([...searchIds]);

/** How many rows of people one look reads, counted by PostgreSQL itself. */
async function touchedByLooking(db: TestDatabase, by: EmployerMember, look = withoutTheIndex): Promise<{ found: number; rows: number }> {
  const client = db.as("firstshift_employer");
  return drizzle(client).transaction(async (tx) => {
    const settings = JSON.stringify(settingsOf(by, db.clock.now()));
    await tx.execute(sql`select set_config(key, value, true) from json_each_text(${settings}::json)`);
    // A small table is read whole whatever is asked of it; a large one is not.
    await tx.execute(sql`set local enable_seqscan = off`);
    const store = openStore({ tx, actor: by, clock: db.clock, random: deps.random });
    const people = await look(store.matching);
    const [stats] = await tx.execute<{ rows: number }>(sql`
      select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'shown_profile'`);
    return { found: people.length, rows: stats!.rows };
  });
}

describe("the people of an opening", () => {
  test("are shown by what is under way with them, and a card leads to its introduction", async () => {
    expect([await underWayIn("all"), await underWayIn("not-asked"), await underWayIn("under-way")]).toEqual([[null, null], [null, null], []]);
    const introductionId = await introduced(db, world, opening);
    const [other] = (await partOf("not-asked")).cards;
    expect((await partOf("under-way")).cards).toEqual([expect.objectContaining({ underWay: "introduction", introductionId })]);
    await askCoach(deps, world.employer, { opening, aliasId: other!.aliasId });
    expect(await underWayIn("not-asked")).toEqual([]);
    expect((await underWayIn("under-way")).toSorted()).toEqual(["asked", "introduction"]);
    expect(await partOf("not-asked")).toMatchObject({ nobody: false, page: 1, hasNext: false });
  });

  test("who hides is in no part, whatever was asked before", async () => {
    const asked = (await partOf("all")).cards;
    for (const { aliasId } of asked) await askCoach(deps, world.employer, { opening, aliasId });
    await db.superuser`update visibility_choice set withdrawn_at = now() where employer_id = ${world.employer.employerId}`;
    for (const part of ["all", "not-asked", "under-way"] as const) {
      expect(await partOf(part)).toMatchObject({ cards: [], nobody: true });
    }
  });

  test("a page beyond the last is the first, in every part, and nothing says how many there are", async () => {
    for (const part of ["all", "not-asked"] as const) {
      const view = await partOf(part, 99);
      expect(view).toMatchObject({ page: 1, hasNext: false });
      expect(Object.keys(view)).not.toEqual(expect.arrayContaining(["pageCount"]));
      expect(view.cards).toHaveLength(2);
    }
  });

  test("are shown for real work alone: what is missing is said, and leads to where it is asked", async () => {
    const { vacancyId } = await draftVacancy(deps, world.employer, { details: { title: "A job" } });
    const view = await viewMatches(deps, world.employer, { opening: vacancyRef(vacancyId), page: 1 });
    expect(view).toMatchObject({ hold: "not-real", cards: [], opening: { title: "A job", siteName: null } });
    expect(view.gaps.map(({ section }) => section)).toEqual(["job", "tasks", "hours", "contract", "pay", "selection"]);
    await db.superuser`delete from vacancy_task where vacancy_id = ${opening.id}`;
    expect(await partOf("all")).toMatchObject({ hold: "not-real", cards: [], gaps: [{ section: "tasks" }] });
    await expect(viewMatches(deps, world.otherEmployer, { opening: vacancyRef(vacancyId), page: 1 })).rejects.toThrow(NotFound);
    const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { title: "Some work" } });
    const need = await viewMatches(deps, world.employer, { opening: { kind: "unmet_need", id: unmetNeedId }, page: 1 });
    expect(need).toMatchObject({ hold: "not-real", cards: [] });
    expect(need.gaps.map(({ section }) => section)).toEqual(["work", "why", "times", "tasks"]);
  });

  test("are found by touching their rows alone, however many others there are", async () => {
    const before = await touchedByLooking(db, world.employer);
    await hiddenPeople(200);
    const after = await touchedByLooking(db, world.employer);
    expect(after).toEqual(before);
    expect(before).toMatchObject({ found: 2, rows: expect.any(Number) });
    expect(before.rows).toBeGreaterThanOrEqual(2);
    expect(before.rows).toBeLessThan(10);
  });

  test("proposed by the index are read again by touching their rows alone: those it answers with are those who may be seen", async () => {
    const search = createSearch(env, { prefix: `${db.name}_` });
    const connection = connectSearch(env, { prefix: `${db.name}_` });
    const indexing = createIndexing({ ...deps, search }, connection);
    const rebuilt = async () => {
      db.clock.advance({ hours: 1 });
      await indexing.rebuild();
    };
    const query = { employerId: world.employer.employerId, employerLevel: "leader" as const, tasks: ["wash-up"], sector: "food", latitude: 51.45, longitude: -2.59 };
    const look = async () => {
      const hits = (await search.candidates(query, 200))!;
      return { hits: hits.length, ...(await touchedByLooking(db, world.employer, proposing(hits))) };
    };
    await rebuilt();
    // Read once before: what was made of a row that is the same is not made again.
    await look();
    const before = await look();
    await hiddenPeople(100);
    await misfits(100);
    await rebuilt();
    expect(await look()).toEqual(before);
    expect(before).toMatchObject({ hits: 2, found: 2 });
    expect(before.rows).toBeGreaterThanOrEqual(2);
    expect(before.rows).toBeLessThan(10);
    // Planted: an index that proposed hidden people too would show in the rows.
    const everybody = (await db.superuser<{ id: string }[]>`select search_id as id from shown_profile`).map(({ id }) => id);
    const planted = await touchedByLooking(db, world.employer, proposing(everybody));
    expect(planted.found).toBe(2);
    expect(planted.rows).toBeGreaterThan(before.rows + 100);
    await connection.client.deleteIndex(connection.index).waitTask(WAIT);
  }, 120_000);

  test("are for nobody else, whatever part is asked for", async () => {
    await expect(partOf("under-way", 1, world.otherEmployer)).rejects.toThrow(NotFound);
    await expect(partOf("not-asked", 1, { ...world.employer, role: "workplace_mentor" })).rejects.toThrow(NotAllowed);
  });
});

test("a list of vacancies holds an employer's own alone, whichever site is asked for", async () => {
  const [own] = (await listVacancies(deps, world.employer)).items.filter(({ id }) => id === opening.id);
  expect(own).toMatchObject({ siteId: expect.any(String) });
  expect((await listVacancies(deps, world.otherEmployer)).items.filter(({ id, siteId }) => id === opening.id || siteId === own!.siteId)).toEqual([]);
});
