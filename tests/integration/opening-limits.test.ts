import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { closeSite } from "#app/domain/employer/change-site.ts";
import { verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { watchForBait } from "#app/domain/alert/watch-for-bait.ts";
import { Clash, Invalid } from "#app/domain/errors.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { OPENING_LIMITS } from "#app/domain/opening/limits.ts";
import type { OpeningUse } from "#app/domain/opening/opening-history-store.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { anApprovedProfile, anOpenVacancy, chooses, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
const LIMITS = OPENING_LIMITS[0];
let world: World;
let vacancyId: string;
let colleague: EmployerMember;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  colleague = { ...world.employer, role: "hiring_manager", memberId: crypto.randomUUID(), accountId: crypto.randomUUID() };
});

/** Straight into the table: what was done before. */
const done = (what: OpeningUse, times: number, employerId = world.employer.employerId, minutesAgo = 30) =>
  db.superuser`insert into opening_history (id, employer_id, vacancy_id, what, tasks, page, at)
    select gen_random_uuid(), ${employerId}, ${vacancyId}, ${what}, '{wash-up}', 1000 + n, ${db.clock.now().subtract({ minutes: minutesAgo }).toString()}
    from generate_series(1, ${times}) n`;
const history = () => db.superuser<{ what: string; tasks: string[]; page: number }[]>`
  select what, tasks, page from opening_history where employer_id = ${world.employer.employerId} order by at, id`;

async function aDraft(by = world.employer): Promise<string> {
  const [{ id: siteId }] = (await db.superuser`select id from employer_site where employer_id = ${by.employerId}`) as unknown as [{ id: string }];
  const { unmetNeedId } = await draftUnmetNeed(deps, by, {
    details: { title: "Some work", sector: "food", siteId, why: "not-done", days: ["mon"], times: ["morning"] },
    tasks: [{ code: "wash-up", minutes: 60, howOften: "daily", doneBy: "nobody" }],
  });
  return unmetNeedId;
}
const post = async (by = world.employer) => postUnmetNeed(deps, by, { unmetNeedId: await aDraft(by) });
const change = (by = world.employer, code: "lay-tables" | "wash-up" = "lay-tables") =>
  changeVacancy(deps, by, { vacancyId, answer: { tasks: [{ code, need: "essential", frequency: "daily" }] } });
const look = async (page: number, by = world.employer) => (await viewMatches(deps, by, { opening: vacancyRef(vacancyId), page })).hold;

describe("what an employer does with openings is kept, and limited", () => {
  test("with the tasks of that moment, and nothing about any person", async () => {
    await post();
    await change();
    await look(1);
    await closeOpening(deps, world.employer, { opening: vacancyRef(vacancyId), reason: "not-needed" });
    expect((await history()).map(({ what, tasks, page }) => [what, tasks.join(), page])).toEqual(
      expect.arrayContaining([["posted", "wash-up", 0], ["changed", "lay-tables", 0], ["looked", "lay-tables", 1], ["closed", "", 0]]),
    );
    const columns = await db.superuser<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = 'opening_history'`;
    expect(columns.map(({ name }) => name).toSorted()).toEqual(["at", "employer_id", "id", "page", "tasks", "unmet_need_id", "vacancy_id", "what"]);
  });

  test("posting: for all of its members together, until the next day, and for nobody else", async () => {
    await done("posted", LIMITS.postedPerDay - 1);
    await post();
    for (const by of [world.employer, colleague]) await expect(post(by)).rejects.toThrow(/tomorrow/);
    await post(world.otherEmployer);
    db.clock.set("2026-06-08T23:30:00Z");
    await post();
  });

  test("posting: no more than may be open at once, until one is closed", async () => {
    await db.superuser`insert into unmet_need (id, employer_id, title, status, sector, site_id, why, days, times, environment, adjustments, created_at)
      select gen_random_uuid(), employer_id, 'Work', 'paused', 'food', site_id, 'not-done', '{mon}', '{morning}', '{}', '{}', created_at
      from vacancy, generate_series(2, ${LIMITS.openAtOnce}) where id = ${vacancyId}`;
    await expect(post()).rejects.toThrow(Invalid);
    await closeOpening(deps, world.employer, { opening: vacancyRef(vacancyId), reason: "not-needed" });
    await post();
  });

  test("posting: two members at the same moment get one last place between them", async () => {
    await done("posted", LIMITS.postedPerDay - 1);
    const drafts = [await aDraft(), await aDraft()];
    const results = await Promise.allSettled(drafts.map((unmetNeedId) => postUnmetNeed(deps, world.employer, { unmetNeedId })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("changing one that is posted: too often in a day is refused, and nothing changes", async () => {
    await done("changed", LIMITS.changesPerDay);
    await expect(change()).rejects.toThrow(Invalid);
    const tasks = await db.superuser`select task_code from vacancy_task where vacancy_id = ${vacancyId}`;
    expect(tasks).toHaveLength(2);
    db.clock.set("2026-06-09T09:00:00Z");
    await change();
  });

  test("looking at people: in an hour and in a day; the same page again is the same look", async () => {
    await look(1);
    await done("looked", LIMITS.looksPerHour - 2);
    expect([await look(2), await look(2), await look(1), await look(3)]).toEqual([null, null, null, "looked-enough"]);
    expect(await look(3, colleague)).toBe("looked-enough");
    db.clock.set("2026-06-08T10:30:00Z");
    expect(await look(3)).toBeNull();
    await done("looked", LIMITS.looksPerDay, world.employer.employerId, 89);
    expect(await look(4)).toBe("looked-enough");
  });

  test("looking after a change is looking anew, however soon, and changing to look again is seen", async () => {
    const looks = async () => (await history()).filter(({ what }) => what === "looked").length;
    await look(1);
    for (let round = 1; round <= 5; round++) {
      db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
      await change(world.employer, round % 2 === 0 ? "wash-up" : "lay-tables");
      db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
      await look(1);
      await look(1);
      expect(await looks()).toBe(round + 1);
    }
    await watchForBait(deps, { kind: "timekeeping" });
    const alerts = await db.superuser<{ kind: string }[]>`select kind from alert where employer_id = ${world.employer.employerId}`;
    expect(alerts.map(({ kind }) => kind)).toEqual(["tasks-cycled"]);
    await done("looked", LIMITS.looksPerHour - 6);
    expect(await look(1)).toBeNull();
    db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
    await change(world.employer, "wash-up");
    expect(await look(1)).toBe("looked-enough");
  });

  test("looking after a change of sites, or after a check, is looking anew; opening and closing in turns to look is seen", async () => {
    const looks = async () => (await history()).filter(({ what }) => what === "looked").length;
    const later = (minutes: number) => db.clock.set(db.clock.now().add({ minutes }).toString());
    await look(1);
    const sites: string[] = [];
    for (let round = 1; round <= 3; round++) {
      later(1);
      if (round % 2 === 1) sites.push((await addSite(deps, world.employer, { siteName: `Shop ${round}`, town: "Bath", outcode: "BA1" })).siteId);
      else await closeSite(deps, world.employer, { siteId: sites.pop()! });
      later(1);
      await look(1);
      await look(1);
      expect(await looks()).toBe(round + 1);
    }
    await watchForBait(deps, { kind: "timekeeping" });
    expect((await db.superuser`select kind, opening_ids from alert where employer_id = ${world.employer.employerId}`)).toEqual([
      { kind: "sites-in-turns", opening_ids: [vacancyId] },
    ]);
    later(1);
    await verifyEmployer(deps, world.operator, { employerId: world.employer.employerId, level: "leader", evidence: "Seen", listEntryId: null, verifiedUntil: null });
    later(1);
    await look(1);
    expect(await looks()).toBe(5);
  });

  test("changing many openings: too often in a day is refused, whichever it is", async () => {
    const other = await anOpenVacancy(db, world.employer.employerId);
    await done("changed", LIMITS.changesPerDayInAll);
    const changing = changeVacancy(deps, colleague, { vacancyId: other, answer: { tasks: [{ code: "lay-tables", need: "essential", frequency: "daily" }] } });
    await expect(changing).rejects.toThrow(/Your organisation has changed/);
  });

  test("a change of one opening leaves a look at another the same look", async () => {
    const other = await anOpenVacancy(db, world.employer.employerId);
    await look(1);
    await changeVacancy(deps, world.employer, {
      vacancyId: other,
      answer: { tasks: [{ code: "lay-tables", need: "essential", frequency: "daily" }] },
    });
    db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
    await look(1);
    expect((await history()).filter(({ what }) => what === "looked")).toHaveLength(1);
  });

  test("looking with numbers no page has is looking at the first", async () => {
    for (const page of [0, 21, 1e6]) await look(page);
    expect((await history()).map(({ page }) => page)).toEqual([1]);
  });

  test("asking the coach", async () => {
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    const { cards } = await viewMatches(deps, world.employer, { opening: vacancyRef(vacancyId), page: 1 });
    await done("asked", LIMITS.askedPerDay);
    const asking = () => askCoach(deps, world.employer, { opening: vacancyRef(vacancyId), aliasId: cards[0]!.aliasId });
    await expect(asking()).rejects.toThrow(Clash);
    expect(await db.superuser`select id from introduction_request where employer_id = ${world.employer.employerId}`).toHaveLength(0);
    db.clock.set("2026-06-09T09:00:00Z");
    await asking();
  });
});
