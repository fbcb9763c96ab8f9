import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startSweeps } from "#app/composition/jobs/start-sweeps.ts";
import { SWEEPS, type ListedSweep } from "#app/composition/sweeps.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import type { Timekeeping } from "#app/domain/actor.ts";
import { sweepThrough, SweepUnfinished } from "#app/domain/sweep.ts";
import { urlOf } from "#db/logins.ts";
import { anApprovedProfile, anOpenVacancy } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const timekeeping: Timekeeping = { kind: "timekeeping" };
await anApprovedProfile(db, world.seeker);

async function withEmployer(): Promise<string> {
  const vacancyId = await anOpenVacancy(db, world.employer.employerId);
  const { introductionId } = await proposeIntroduction(db.deps, world.coach, {
    jobSeekerId: world.seeker.jobSeekerId, vacancyId, reasons: ["tasks-liked"], note: "",
  });
  await answerIntroduction(db.deps, world.seeker, { introductionId, answer: "yes" });
  return introductionId;
}

const runAll = async () => {
  const changed: Record<string, number> = {};
  for (const { name, sweep } of SWEEPS) changed[name] = await sweep(db.deps, timekeeping);
  return changed;
};
const rowOf = async (id: string) => (await db.superuser`select * from introduction where id = ${id}`)[0]!;
const eventsOf = async (id: string) =>
  (await db.superuser`select name, actor_kind, account_id from event where subjects->>'introductionId' = ${id} order by occurred_at`);

beforeEach(() => db.clock.set(A_MONDAY));

describe("every sweep", () => {
  test("has a name of its own, and a rhythm", () => {
    expect(new Set(SWEEPS.map(({ name }) => name)).size).toBe(SWEEPS.length);
    for (const { everyMinutes } of SWEEPS) expect(everyMinutes).toBeGreaterThan(0);
  });

  test("changes nothing of what is not due, and nothing the second time", async () => {
    await withEmployer();
    expect(Object.values(await runAll()).every((changed) => changed === 0)).toBe(true);
    db.clock.advance({ days: 400 });
    await runAll();
    expect(Object.values(await runAll()).every((changed) => changed === 0)).toBe(true);
  });

  test.each(SWEEPS)("$name is for the keeper of time only", async ({ sweep }) => {
    const [id] = [await withEmployer()];
    db.clock.advance({ days: 61 });
    for (const actor of [world.coach, world.employer, world.operator, world.seeker, { kind: "mailing" }]) {
      await sweep(db.deps, actor as unknown as Timekeeping).catch(() => 0);
    }
    expect((await rowOf(id)).status).toBe("with_employer");
  });
});

describe("an introduction nobody answered", () => {
  test("lapses after sixty days, once, with its reason and one event of the time's own", async () => {
    const id = await withEmployer();
    db.clock.advance({ days: 60 });
    await runAll();
    expect((await rowOf(id)).status).toBe("with_employer");
    db.clock.advance({ hours: 1 });
    await Promise.all([runAll(), runAll()]);
    expect(await rowOf(id)).toMatchObject({ status: "closed", closing_reason: "no-answer" });
    const lapsed = (await eventsOf(id)).filter(({ name }) => name === "IntroductionLapsed");
    expect(lapsed).toMatchObject([{ actor_kind: "timekeeping", account_id: null }]);
  });

  test("does not lapse once it is answered, however long ago", async () => {
    const id = await withEmployer();
    await decideIntroduction(db.deps, world.employer, { introductionId: id, answer: "interested" });
    db.clock.advance({ days: 100 });
    await runAll();
    expect((await rowOf(id)).status).toBe("interested");
  });
});

describe("the database", () => {
  const asTime = (change: string) =>
    db.as("firstshift_worker").begin(async (tx) => {
      await tx`select set_config('firstshift.actor', 'timekeeping', true)`;
      return (await tx.unsafe(change)).count;
    });

  test("lets time close, and neither show, answer nor introduce anybody", async () => {
    const id = await withEmployer();
    for (const change of ["shared_at = now()", "status = 'interested'", "status = 'introduced'", "closing_reason = 'dates'"]) {
      await expect(asTime(`update introduction set ${change} where id = '${id}'`)).rejects.toMatchObject({ code: "42501" });
    }
    await db.superuser`update introduction set status = 'proposed', shared_at = null where id = ${id}`;
    expect(await asTime(`update introduction set status = 'closed', closing_reason = 'no-answer' where id = '${id}'`)).toBe(0);
  });
});

describe("walking through what is due", () => {
  test("goes on past one that cannot be changed, and says so at the end", async () => {
    const seen: string[] = [];
    const walk = sweepThrough(db.deps, timekeeping, {
      find: async () => ["a", "b", "c"],
      async change(_, id) {
        seen.push(id);
        if (id === "b") throw new Error("no");
        return true;
      },
    });
    await expect(walk).rejects.toMatchObject({ changed: 2, failed: 1 });
    await expect(walk).rejects.toBeInstanceOf(SweepUnfinished);
    expect(seen).toEqual(["a", "b", "c"]);
  });
});

describe("the worker", () => {
  const running: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });
  function start(sweeps: readonly ListedSweep[]): string[] {
    const log: string[] = [];
    running.push(
      startSweeps({
        jobsUrl: urlOf(db.databaseUrl, TEST_SECRET, "firstshift_jobs"),
        deps: db.deps,
        sweeps,
        log: pino({ level: "debug" }, { write: (line: string) => void log.push(line) }),
        lookEveryMs: 20,
      }),
    );
    return log;
  }

  test("and four others run a sweep once between them, until it is due again", async () => {
    let runs = 0;
    let atOnce = 0;
    let most = 0;
    const counted = {
      name: "counted", everyMinutes: 60,
      async sweep() {
        runs += 1;
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 100));
        atOnce -= 1;
        return 0;
      },
    };
    for (let one = 0; one < 5; one += 1) start([counted]);
    await expect.poll(async () => (await db.superuser`select 1 from jobs.sweep where finished_at is not null`).length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect({ runs, most }).toEqual({ runs: 1, most: 1 });
    await db.superuser`update jobs.sweep set due_at = now() where name = 'counted'`;
    await expect.poll(() => runs).toBe(2);
  });

  test("logs a failure, names nobody, and has it tried again", async () => {
    let fails = true;
    const failing = {
      name: "failing", everyMinutes: 60,
      async sweep() {
        if (fails) throw new SweepUnfinished({ changed: 1, failed: 2 }, new Error("Sam Taylor"));
        return 3;
      },
    };
    const log = start([failing]);
    const register = async () => (await db.superuser`select * from jobs.sweep where name = 'failing'`)[0];
    await expect.poll(async () => (await register())?.failed_at ?? null).not.toBeNull();
    expect(log.join("")).toContain("will be tried again");
    expect((await register())!.due_at.getTime()).toBeLessThan(Date.now() + 61_000);
    fails = false;
    await db.superuser`update jobs.sweep set due_at = now() where name = 'failing'`;
    await expect.poll(async () => (await register())?.changed ?? null).toBe(3);
    expect((await register())!.failed_at).toBeNull();
  });

  test("takes over from one that died in the middle", async () => {
    await db.superuser`insert into jobs.sweep (name, due_at, claimed_until) values ('taken over', now(), now() - interval '1 second')`;
    let runs = 0;
    start([{ name: "taken over", everyMinutes: 60, sweep: async () => ++runs }]);
    await expect.poll(() => runs).toBe(1);
  });
});
