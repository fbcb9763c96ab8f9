import { beforeEach, describe, expect, test } from "vitest";
import { endPause, pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposable } from "#app/domain/introduction/read-proposal.ts";
import { mostUnanswered, pauseSilentEmployers } from "#app/domain/introduction/silence.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { isPaused } from "#app/domain/employer/capacity.ts";
import { Clash } from "#app/domain/errors.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { employer } = world;
const { employerId } = employer;
const TIME = { kind: "timekeeping" } as const;
const today = () => londonDay(db.clock.now());
const ENOUGH = mostUnanswered(today()) + 1;

const sweep = () => pauseSilentEmployers(db.deps, TIME);
const silentSince = async () =>
  (await db.superuser`select silent_since from employer_capacity where employer_id = ${employerId}`)[0]?.silent_since ?? null;
const eventsOf = async (name: string) => (await db.superuser`select 1 from event where name = ${name}`).length;

/** One vacancy and one person who has waited for its employer for so many days. */
async function waiting(days: number, { vacancyStatus = "open" } = {}): Promise<string> {
  const [site] = await db.superuser`select id from employer_site where employer_id = ${employerId}`;
  const since = db.clock.now().subtract({ hours: 24 * days }).toString();
  const [vacancyId, introductionId] = [crypto.randomUUID(), crypto.randomUUID()];
  const row = {
    id: vacancyId, employer_id: employerId, site_id: site!.id, title: "Shop assistant", sector: "retail", status: vacancyStatus,
    hours_per_week: 16, days: ["mon"], start_time: "09:00", end_time: "13:00", pay_pence_per_hour: 1300, contract: "permanent",
    start_date: "2026-09-01", environment: [], adjustments: [], selection: "work_trial", created_at: since, posted_at: since,
  };
  await db.superuser`insert into vacancy ${db.superuser(row)}`;
  await db.superuser`insert into introduction ${db.superuser({
    id: introductionId, vacancy_id: vacancyId, employer_id: employerId, job_seeker_id: world.seeker.jobSeekerId,
    coach_id: world.coach.coachId, status: "with_employer", reasons: [], proposed_at: since, shared_at: since, changed_at: since,
  })}`;
  return introductionId;
}

const many = (days: number) => Promise.all(Array.from({ length: ENOUGH }, () => waiting(days)));
const answer = (introductionId: string) =>
  decideIntroduction(db.deps, employer, { introductionId, answer: "declined", reason: "hours", words: "" });

beforeEach(async () => {
  await db.superuser`truncate introduction, employer_capacity, event cascade`;
});

describe("an employer that does not answer", () => {
  test("is paused once more people than are let pass have waited past the last reminder, and is told once", async () => {
    await Promise.all(Array.from({ length: ENOUGH - 1 }, () => waiting(20)));
    await waiting(14);
    await waiting(20, { vacancyStatus: "closed" });
    expect(await sweep()).toBe(0);
    await waiting(15);
    expect(await sweep()).toBe(1);
    expect(await silentSince()).not.toBeNull();
    expect(await sweep()).toBe(0);
    expect(await eventsOf("EmployerPausedForSilence")).toBe(1);
    const capacity = await db.deps.withActor(world.coach, (store) => store.employers.capacity(employerId));
    expect(isPaused(capacity, today())).toBe(true);
    expect((await readEmployerDashboard(db.deps, employer)).silent).toBe(true);
    expect((await readOwnEmployer(db.deps, employer)).capacity).toMatchObject({ silent: true, pause: null });
  });

  test("is proposed to nobody new, and a coach reads why", async () => {
    await many(20);
    await sweep();
    const vacancyId = crypto.randomUUID();
    const [one] = await db.superuser`select * from vacancy where employer_id = ${employerId} limit 1`;
    await db.superuser`insert into vacancy ${db.superuser({ ...one, id: vacancyId })}`;
    const { jobSeekerId } = world.seeker;
    const { obstacle, answers } = await proposable(db.deps, world.coach, { jobSeekerId, opening: { kind: "vacancy", id: vacancyId } });
    expect(obstacle).toMatch(/left several people without an answer/);
    expect(answers).toMatchObject({ answered: 0, usualDays: null });
  });

  test("is back with the last late answer, and not before", async () => {
    const late = await many(20);
    await waiting(3);
    await sweep();
    await expect(endPause(db.deps, employer)).rejects.toThrow(/Answer them/);
    for (const [index, id] of late.entries()) {
      expect(await silentSince(), `before answer ${index}`).not.toBeNull();
      await answer(id);
    }
    expect(await silentSince()).toBeNull();
    expect(await eventsOf("EmployerPauseEnded")).toBe(1);
    await expect(endPause(db.deps, employer)).rejects.toThrow("You are not paused.");
    expect(await sweep()).toBe(0);
  });

  test("ends the pause by hand once nobody waits any more for another reason", async () => {
    await many(20);
    await sweep();
    await db.superuser`update introduction set status = 'closed', closing_reason = 'no-answer'`;
    expect(await silentSince()).not.toBeNull();
    await endPause(db.deps, employer);
    expect(await silentSince()).toBeNull();
    await expect(endPause(db.deps, employer)).rejects.toBeInstanceOf(Clash);
  });

  test("is left alone while it is away, and its own break and this pause do not undo each other", async () => {
    await pauseEmployer(db.deps, employer, { until: today().add({ days: 5 }), reason: "busy" });
    await many(20);
    expect(await sweep()).toBe(0);
    await endPause(db.deps, employer);
    expect(await sweep()).toBe(1);
    await pauseEmployer(db.deps, employer, { until: today().add({ days: 5 }), reason: "busy" });
    expect(await silentSince()).not.toBeNull();
    await endPause(db.deps, employer);
    expect(await silentSince()).not.toBeNull();
    expect((await readOwnEmployer(db.deps, employer)).capacity).toMatchObject({ silent: true, pause: null });
  });
});

test("answers and the sweep at the same moment never leave an employer paused that owes nobody an answer", async () => {
  for (let round = 0; round < 12; round += 1) {
    await db.superuser`truncate introduction, employer_capacity, event cascade`;
    const late = await many(20);
    const done = await Promise.allSettled([sweep(), ...late.map(answer), sweep(), pauseEmployer(db.deps, employer, { until: today().add({ days: 5 }), reason: "busy" })]);
    expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await silentSince()).toBeNull();
    expect(await eventsOf("EmployerPauseEnded")).toBe(await eventsOf("EmployerPausedForSilence"));
  }
});

test("nobody but time pauses an employer for this, and time touches nothing else an employer takes on", async () => {
  await many(20);
  for (const actor of [world.operator, world.coach, world.lead, world.seeker, world.otherEmployer, { kind: "mailing" }] as unknown as (typeof TIME)[]) {
    const begun = db.deps.withActor(actor, ({ silence }) => silence.begin(employerId, db.clock.now()));
    await expect(begun, actor.kind).rejects.toThrow();
    expect(await pauseSilentEmployers(db.deps, actor).catch(() => 0), actor.kind).toBe(0);
  }
  expect(await silentSince()).toBeNull();
  await pauseEmployer(db.deps, employer, { until: today().add({ days: 5 }), reason: "busy" });
  const worker = db.as("firstshift_worker");
  await expect(worker`update employer_capacity set paused_until = null`).rejects.toThrow(/permission denied/);
});
