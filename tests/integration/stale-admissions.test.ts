import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { changeOrganisation } from "#app/domain/employer/change-organisation.ts";
import { closeSite } from "#app/domain/employer/change-site.ts";
import type { DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import { verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { createSearch } from "#search/search.server.ts";
import { counted } from "#tests/support/crowd.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { startStack } from "#tests/support/stack.ts";
import { letSee, somePeople } from "../privacy/intruder/people.ts";

/** V6: what the index answers an employer depends only on people it may see, whatever became of the rules that once let it in. */

const stack = await startStack();
const { db } = stack;
const { deps } = db;
const prefix = `${db.name}_`;
const search = createSearch(stack.env, { prefix });
const indexing = createIndexing({ ...deps, search }, connectSearch(stack.env, { prefix }));

const NAMED = 5;
const ADMITTED = 30;
let world: World;
let employer: EmployerMember;
let people: string[];
let nearSite: string;

beforeAll(async () => {
  world = await aWorld(db);
  employer = world.employer;
  people = await somePeople(db, NAMED + ADMITTED, 7);
  await letSee(db, employer.employerId, people.slice(0, NAMED));
  await counted(db);
  const sql = db.superuser;
  [{ id: nearSite }] = (await sql`select id from employer_site where employer_id = ${employer.employerId}`) as unknown as [{ id: string }];
  // Everybody lives where the site is, and lets in leaders of its sector within five miles.
  await sql`
    with rule as (
      insert into standing_choice (id, job_seeker_id, least_level, sectors, place_id, within_metres, made_at)
      select gen_random_uuid(), p, 'leader', array[e.sector], s.place_id, 8047, ${db.clock.now().toString()}
      from unnest(${people.slice(NAMED)}::uuid[]) p, employer e join employer_site s on s.employer_id = e.id where e.id = ${employer.employerId} returning *
    )
    insert into standing_admission (id, standing_choice_id, job_seeker_id, employer_id, least_level, sectors, place_id, within_metres, added_at, admitted_from)
    select gen_random_uuid(), id, job_seeker_id, ${employer.employerId}, least_level, sectors, place_id, within_metres, made_at, made_at from rule`;
  await level("leader");
  await stack.settled();
  // The worker builds an index that is not there, at its start: one at a time.
  await vi.waitUntil(() => stack.logs.some((line) => line.includes("the search indexes were built")), { timeout: 60_000 });
  db.clock.advance({ hours: 1 });
  await indexing.rebuild();
}, 240_000);
beforeEach(() => stack.settled());

const level = (to: DisabilityConfidentLevel) =>
  db.superuser`update employer set status = 'verified', level = ${to}, verified_until = '2030-01-01' where id = ${employer.employerId}`;
const sectorOf = async () => (await db.superuser<{ sector: string; name: string }[]>`select sector, name from employer where id = ${employer.employerId}`)[0]!;

/** Ids that the index answers this employer with, at the level it is of, and ids of those it may see. */
async function hitsAndVisible(): Promise<{ hits: string[]; visible: string[] }> {
  await stack.settled();
  const [{ level: employerLevel }] = (await db.superuser`select level from employer where id = ${employer.employerId}`) as unknown as [{ level: DisabilityConfidentLevel }];
  const query = { employerId: employer.employerId, employerLevel, tasks: ["fill-shelves"], sector: "retail", latitude: 51.5, longitude: -2.6 };
  const hits = await search.candidates(query as never, 200);
  const visible = await deps.withActor(employer, ({ matching }) => matching.visibleByTasks([], 200, "all"));
  return { hits: hits!.toSorted(), visible: visible.map(({ searchId }) => searchId).toSorted() };
}

async function expectSeen(count: number): Promise<void> {
  const { hits, visible } = await hitsAndVisible();
  expect(visible).toHaveLength(count);
  expect(hits).toEqual(visible);
}

test("all whom a rule admits are found", () => expectSeen(NAMED + ADMITTED));

/** The people are told of it anew, and it waits out its notice. */
async function letInAgain(): Promise<void> {
  await announceEmployers(deps, { kind: "timekeeping" });
  await expectSeen(NAMED);
  db.clock.advance({ hours: 7 * 24 });
  await indexing.syncAdmitted(employer.employerId);
  await expectSeen(NAMED + ADMITTED);
}

test("a sector it gives itself counts once an operator has checked it; then it finds those who chose it by name, and of the old one no more until they were told", async () => {
  const { sector, name } = await sectorOf();
  const becomes = async (to: string) => {
    expect(await changeOrganisation(deps, employer, { organisation: name, sector: to as never, size: "small" })).toEqual({ waits: true });
    await verifyEmployer(deps, world.operator, { employerId: employer.employerId, level: "leader", evidence: "Their shop", listEntryId: null, verifiedUntil: null });
  };
  await changeOrganisation(deps, employer, { organisation: name, sector: "animals" as never, size: "small" });
  await expectSeen(NAMED + ADMITTED);
  expect(await changeOrganisation(deps, employer, { organisation: name, sector: sector as never, size: "small" })).toEqual({ waits: false });
  await becomes("animals");
  await expectSeen(NAMED);
  // Built anew meanwhile, it is the same.
  await indexing.rebuild();
  await expectSeen(NAMED);
  await becomes(sector);
  await expectSeen(NAMED);
  await letInAgain();
}, 120_000);

test("with its near site closed it finds nobody by the rule, and with one there again nobody either until they were told", async () => {
  const { name: town } = (await db.superuser<{ name: string }[]>`select p.name from employer_site s join place p on p.id = s.place_id where s.id = ${nearSite}`)[0]!;
  await addSite(deps, employer, { siteName: "Far away", town: town === "Leeds" ? "Bristol" : "Leeds", outcode: "LS1" });
  await expectSeen(NAMED + ADMITTED);
  await closeSite(deps, employer, { siteId: nearSite });
  await expectSeen(NAMED);
  await addSite(deps, employer, { siteName: "Back again", town, outcode: "BS1" });
  await expectSeen(NAMED);
  await letInAgain();
}, 120_000);

test("fallen below the level it searches without the rule, and risen again with it; nobody is indexed anew", async () => {
  await level("committed");
  await expectSeen(NAMED);
  const before = await db.superuser`select id from pgboss.job where name = 'index'`;
  await verifyEmployer(deps, world.operator, { employerId: employer.employerId, level: "leader", evidence: "Certificate", listEntryId: null, verifiedUntil: null });
  await expectSeen(NAMED + ADMITTED);
  const jobs = await db.superuser<{ data: object }[]>`select data from pgboss.job where name = 'index' and id <> all(${before.map(({ id }) => id as string)})`;
  expect(jobs.filter(({ data }) => !("employerId" in data))).toEqual([]);
});

test("whoever excepts it is gone, and nobody else", async () => {
  const [one] = people.slice(NAMED);
  const [{ account_id: accountId }] = (await db.superuser`select account_id from job_seeker where id = ${one!}`) as unknown as [{ account_id: string }];
  await db.superuser`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
    values (${crypto.randomUUID()}, ${one!}, ${world.coach.coachId}, ${world.coach.providerId}, ${db.clock.now().toString()})`;
  await withdrawVisibility(deps, { kind: "jobSeeker", jobSeekerId: one!, accountId }, { employerId: employer.employerId });
  await expectSeen(NAMED + ADMITTED - 1);
});

test("planted, an index that is not told of a closed site answers with people nobody may see", async () => {
  const { visible } = await hitsAndVisible();
  // By hand, so that no event tells anybody.
  await db.superuser`update employer_site set closed_at = now() where employer_id = ${employer.employerId} and name = 'Back again'`;
  const after = await hitsAndVisible();
  expect(after.visible).toHaveLength(NAMED);
  expect(after.hits).toEqual(visible);
  // Whoever excepted it was let in by the rule once, and is looked at too.
  expect(await indexing.syncAdmitted(employer.employerId)).toEqual({ people: ADMITTED, next: null });
  await expectSeen(NAMED);
});
