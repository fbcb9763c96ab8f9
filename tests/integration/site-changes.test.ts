import type postgres from "postgres";
import { beforeEach, describe, expect, test } from "vitest";
import type { Timekeeping } from "#app/domain/actor.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { closeSite, readSite } from "#app/domain/employer/change-site.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import { SITE_LIMITS } from "#app/domain/employer/site-limits.ts";
import { Clash, Invalid } from "#app/domain/errors.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { makeStandingChoice } from "#app/domain/visibility/make-standing-choice.ts";
import { readChanges } from "#app/domain/visibility/read-changes.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { anApprovedProfile } from "#tests/support/brokering.ts";
import { aCrowdLike } from "#tests/support/crowd.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

/** Decision 017: an employer learns nothing of where people live by opening and closing sites. */

const db = await testDatabase();
const { deps } = db;
const TIME: Timekeeping = { kind: "timekeeping" };
const { changes: MOST, openAtOnce } = SITE_LIMITS[0];
const NEAR = { siteName: "Near", town: "Hexham", outcode: "NE46" };

let world: World;
let near: string;
beforeEach(async () => {
  db.clock.set(A_MONDAY);
  world = await aWorld(db);
  // Employers of other worlds are near nobody.
  await db.superuser`update employer set status = 'not_verified' where id <> ${world.employer.employerId}`;
  await anApprovedProfile(db, world.seeker);
  await db.superuser`with there as (select id from place where name = 'Hexham' order by id limit 1), profile as (
      update vocational_profile set place_id = (select id from there) where job_seeker_id = ${world.seeker.jobSeekerId})
    update published_profile set place_id = (select id from there) where job_seeker_id = ${world.seeker.jobSeekerId}`;
  await aCrowdLike(db, world.seeker.jobSeekerId);
  ({ siteId: near } = await addSite(deps, world.employer, NEAR));
  await makeStandingChoice(deps, world.seeker, {
    leastLevel: "leader", sectors: [], miles: 3, shown: [world.employer.employerId], kept: [world.employer.employerId],
  });
});

const sees = () => deps.withActor(world.employer, async (store) => (await store.matching.visiblePerson(world.seeker.jobSeekerId)) !== null);
const close = () => closeSite(deps, world.employer, { siteId: near });
const admissions = (sql: postgres.Sql | postgres.ReservedSql = db.superuser) => sql<{ ended: boolean; stopped: boolean }[]>`
  select ended_at is not null as ended, stopped_fitting as stopped from standing_admission where job_seeker_id = ${world.seeker.jobSeekerId} order by added_at, stopped_fitting desc, id`;
const later = (days: number) => db.clock.set(db.clock.now().add({ hours: 24 * days }).toString());

describe("a site that is closed", () => {
  test("ends for good what it alone let in: with one there again it is a stranger, announced by name and a week later", async () => {
    expect(await sees()).toBe(true);
    await close();
    expect(await sees()).toBe(false);
    await addSite(deps, world.employer, { ...NEAR, siteName: "Back" });
    expect(await sees()).toBe(false);
    expect(await admissions()).toEqual([{ ended: true, stopped: true }]);
    await announceEmployers(deps, TIME);
    await announceEmployers(deps, TIME);
    expect((await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).soon).toMatchObject([{ id: world.employer.employerId }]);
    expect((await readChanges(deps, world.seeker)).changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["cannot-see", "will-see"]));
    later(6);
    expect(await sees()).toBe(false);
    later(1);
    expect(await sees()).toBe(true);
    expect(await admissions()).toEqual([{ ended: true, stopped: true }, { ended: false, stopped: false }]);
  });

  test("whom the person says no to in that week stays out", async () => {
    await close();
    await addSite(deps, world.employer, { ...NEAR, siteName: "Back" });
    await announceEmployers(deps, TIME);
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    later(30);
    await announceEmployers(deps, TIME);
    expect(await sees()).toBe(false);
    expect(await admissions()).toHaveLength(2);
  });

  test("takes nothing from an employer that has another one near, nor is anything ended by a level that lapses", async () => {
    await addSite(deps, world.employer, { ...NEAR, siteName: "Second" });
    await close();
    expect(await sees()).toBe(true);
    await db.superuser`update employer set level = 'committed' where id = ${world.employer.employerId}`;
    expect(await sees()).toBe(false);
    await db.superuser`update employer set level = 'leader' where id = ${world.employer.employerId}`;
    expect(await sees()).toBe(true);
    expect(await admissions()).toEqual([{ ended: false, stopped: false }]);
  });

  test("while somebody announces it: whoever comes second waits, and neither leaves an admission that does not fit", async () => {
    await db.superuser`delete from standing_admission where job_seeker_id = ${world.seeker.jobSeekerId}`;
    const [adds, closes] = [await db.superuser.reserve(), await db.superuser.reserve()];
    const add = () => adds`insert into standing_admission (id, standing_choice_id, job_seeker_id, employer_id, least_level, sectors, place_id, within_metres, added_at, admitted_from)
      select gen_random_uuid(), id, job_seeker_id, ${world.employer.employerId}, least_level, sectors, place_id, within_metres, made_at, made_at
      from standing_choice where job_seeker_id = ${world.seeker.jobSeekerId}`;
    const shut = () => closes`update employer_site set closed_at = now() where id = ${near}`;
    for (const [first, second, then] of [[add, shut, adds], [shut, add, closes]] as const) {
      const other = then === adds ? closes : adds;
      await then`begin`;
      await first();
      const waits = second().then(() => "done");
      expect(await Promise.race([waits, new Promise((resolve) => setTimeout(resolve, 300, "waits"))])).toBe("waits");
      await then`commit`;
      await waits;
      expect(await admissions(then)).toEqual([{ ended: true, stopped: true }]);
      await other`update employer_site set closed_at = null where id = ${near}`;
      await other`delete from standing_admission where job_seeker_id = ${world.seeker.jobSeekerId}`;
    }
    adds.release();
    closes.release();
  });
});

describe("opening and closing", () => {
  /** Long after it signed up, so many changes lately. */
  const changed = (times: number) => db.superuser`with old as (update employer set signed_up_at = '2025-01-01' where id = ${world.employer.employerId})
    insert into employer_site (id, employer_id, name, place_id, outcode, added_at, closed_at)
    select gen_random_uuid(), employer_id, 'Old', place_id, 'BS1', '2025-06-01', ${db.clock.now().subtract({ hours: 48 }).toString()}
    from employer_site, generate_series(1, ${times}) where id = ${near}`;

  test("stop when there were as many as may be, until enough of them are old; the page says from when", async () => {
    await changed(MOST - 2);
    // The two sites that each test begins with are the others.
    const adding = addSite(deps, world.employer, { ...NEAR, siteName: "One more" });
    await expect(adding).rejects.toThrow(/from 7 July 2026/);
    await expect(adding).rejects.toBeInstanceOf(Invalid);
    await expect(close()).rejects.toBeInstanceOf(Clash);
    expect((await readSite(deps, world.employer, { siteId: near }))!.whyOpen).toMatch(/10 sites in the last 30 days.*from 7 July 2026\.$/);
    db.clock.set("2026-07-06T23:30:00Z");
    await close();
  });

  test("stop at the same moment for all but one, when one is left", async () => {
    await changed(MOST - 3);
    const results = await Promise.allSettled(["A", "B", "C"].map((siteName) => addSite(deps, world.employer, { ...NEAR, siteName })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  test("stop at as many as may be open, though nothing changed lately", async () => {
    await db.superuser`insert into employer_site (id, employer_id, name, place_id, outcode, added_at)
      select gen_random_uuid(), employer_id, 'Old', place_id, 'BS1', added_at from employer_site, generate_series(1, ${openAtOnce - 2}) where id = ${near}`;
    await expect(addSite(deps, world.employer, { ...NEAR, siteName: "One more" })).rejects.toThrow(/60 sites/);
  });

  test("an outcode that lies far from the town is refused beside its field, at signing up too", async () => {
    await db.superuser`insert into outcode_centre (outcode, latitude, longitude, imported_at) values ('NE46', 54.97, -2.1, now()), ('BS6', 51.46, -2.6, now()) on conflict do nothing`;
    const far = { siteName: "Far", town: "Hexham", outcode: "BS6" };
    const said = await addSite(deps, world.employer, far).catch((error: unknown) => error);
    expect(said).toMatchObject({ fields: { outcode: expect.stringContaining("more than 15 miles from Hexham") } });
    const joining = { organisation: "Oak", sector: "retail", size: "micro", claimedLevel: "employer", name: "Will" } as const;
    const newcomer = { kind: "newcomer", accountId: crypto.randomUUID(), email: "w@example.org" } as const;
    await expect(signUpEmployer(deps, newcomer, { ...joining, ...far })).rejects.toBeInstanceOf(Invalid);
    await addSite(deps, world.employer, { ...far, outcode: "NE46" });
  });
});
