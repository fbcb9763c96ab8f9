import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Timekeeping } from "#app/domain/actor.ts";
import { acknowledgeAlert, holdMatches, releaseMatches } from "#app/domain/alert/answer-alert.ts";
import { listAlerts, readAlert } from "#app/domain/alert/read-alerts.ts";
import { forgetOpeningHistory, watchForBait } from "#app/domain/alert/watch-for-bait.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { anApprovedProfile, anOpenVacancy, chooses, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
const timekeeping: Timekeeping = { kind: "timekeeping" };
let world: World;
let openings: string[];

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  await db.superuser`truncate alert, matches_hold, opening_history`;
  world = await aWorld(db);
  openings = [];
  for (let at = 0; at < 5; at++) openings.push(await anOpenVacancy(db, world.employer.employerId));
  await bait();
});

/** Five openings with one task each, looked at. */
async function bait(employerId = world.employer.employerId, ids = openings): Promise<void> {
  const at = db.clock.now().toString();
  for (const [index, id] of ids.entries()) {
    await db.superuser`insert into opening_history (id, employer_id, vacancy_id, what, tasks, page, at) values
      (gen_random_uuid(), ${employerId}, ${id}, 'posted', ${[["wash-up", "bake", "lay-tables", "fill-shelves", "trolleys"][index]!]}, 0, ${at}),
      (gen_random_uuid(), ${employerId}, ${id}, 'looked', '{}', 1, ${at})`;
  }
}
const watch = () => watchForBait(deps, timekeeping);
const listed = async (status: "raised" | "acknowledged" = "raised") =>
  (await listAlerts(deps, world.operator, { status, kind: null, page: 1 })).alerts;
const events = async (name: string) => (await db.superuser`select id from event where name = ${name}`).length;
const look = () => viewMatches(deps, world.employer, { opening: vacancyRef(openings[0]!), page: 1 });

describe("alerts", () => {
  test("are raised once for what stands, with the openings it is about, and operators hear of it", async () => {
    const before = await events("AlertRaised");
    expect(await watch()).toBe(1);
    expect(await watch()).toBe(0);
    const { employerId } = world.employer;
    const found = (await listed()).toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(found).toMatchObject([
      { employerId, kind: "near-copies", openings: 5, status: "raised" },
      { employerId, kind: "one-task", openings: 5, status: "raised" },
    ]);
    expect(await events("AlertRaised")).toBe(before + 1);
    const { openingsOf } = await readAlert(deps, world.operator, { alertId: (await listed())[0]!.id });
    expect(openingsOf).toHaveLength(5);
    expect(openingsOf[0]).toMatchObject({ looks: 1, asked: 0, closedAt: null, tasks: [[expect.any(String)]] });
  });

  test("two workers at the same moment raise one between them", async () => {
    expect((await Promise.all([watch(), watch()])).reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(1);
    expect((await listed()).filter(({ kind }) => kind === "one-task")).toHaveLength(1);
  });

  test("come again only for what happens after an operator looked", async () => {
    await watch();
    for (const { id } of await listed()) await acknowledgeAlert(deps, world.operator, { alertId: id });
    expect([await listed(), (await listed("acknowledged")).length]).toEqual([[], 2]);
    db.clock.set("2026-06-09T09:00:00Z");
    expect(await watch()).toBe(0);
    await bait();
    expect(await watch()).toBe(1);
  });

  test("are looked at once, by operators alone", async () => {
    await watch();
    const alertId = (await listed())[0]!.id;
    for (const actor of [world.employer, world.coach, world.lead, world.seeker, world.newcomer, timekeeping] as Actor[]) {
      for (const use of [acknowledgeAlert, holdMatches, releaseMatches, readAlert]) {
        await expect(use(deps, actor as never, { alertId })).rejects.toThrow(NotAllowed);
      }
      await expect(listAlerts(deps, actor as never, { status: "raised", kind: null, page: 1 })).rejects.toThrow(NotAllowed);
    }
    await expect(watchForBait(deps, world.operator as never)).rejects.toThrow();
    const results = await Promise.allSettled([1, 2].map(() => acknowledgeAlert(deps, world.operator, { alertId })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(acknowledgeAlert(deps, world.operator, { alertId })).rejects.toThrow(Clash);
    await expect(acknowledgeAlert(deps, world.operator, { alertId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  });

  test("change nothing for the employer, until people are held back; then its page says so, and a release undoes it", async () => {
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    const before = await look();
    expect(before.cards).toHaveLength(1);
    await watch();
    expect(await look()).toEqual(before);
    const alertId = (await listed())[0]!.id;
    await holdMatches(deps, world.operator, { alertId });
    await expect(holdMatches(deps, world.operator, { alertId })).rejects.toThrow(Clash);
    expect(await look()).toMatchObject({ hold: "held", cards: [] });
    const asking = () => askCoach(deps, world.employer, { opening: vacancyRef(openings[0]!), aliasId: before.cards[0]!.aliasId });
    await expect(asking()).rejects.toThrow(Clash);
    const { employerId } = world.employer;
    await expect(deps.withActor(world.employer, ({ alerts }) => alerts.release(employerId))).rejects.toThrow();
    await releaseMatches(deps, world.operator, { alertId });
    await expect(releaseMatches(deps, world.operator, { alertId })).rejects.toThrow(Clash);
    expect(await look()).toEqual(before);
    await asking();
  });

  test("the list narrows by kind, a page at a time", async () => {
    await watch();
    const { alerts, hasNext } = await listAlerts(deps, world.operator, { status: "raised", kind: "one-task", page: 1 });
    expect([alerts.map(({ kind }) => kind), hasNext]).toEqual([["one-task"], false]);
    expect((await listAlerts(deps, world.operator, { status: "raised", kind: null, page: 9 })).alerts).toEqual([]);
  });

  test("what openings did is forgotten after 90 days", async () => {
    expect(await forgetOpeningHistory(deps, timekeeping)).toBe(0);
    db.clock.set("2026-09-07T09:00:00Z");
    expect(await forgetOpeningHistory(deps, timekeeping)).toBe(10);
  });
});
