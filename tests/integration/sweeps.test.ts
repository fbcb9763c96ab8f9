import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Temporal } from "temporal-polyfill";
import { SUBSCRIPTIONS } from "#app/composition/subscriptions.ts";
import { startSweeps } from "#app/composition/jobs/start-sweeps.ts";
import { SWEEPS, type ListedSweep } from "#app/composition/sweeps.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { remindEmployer } from "#app/domain/introduction/remind-employer.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { Clash, DomainError } from "#app/domain/errors.ts";
import type { Timekeeping } from "#app/domain/actor.ts";
import { sweepThrough, SweepUnfinished } from "#app/domain/sweep.ts";
import { urlOf } from "#db/logins.ts";
import { anApprovedProfile, anOpenVacancy, vacancyRef } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { counted } from "#tests/support/crowd.ts";
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
    jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
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

beforeEach(async () => {
  db.clock.set(A_MONDAY);
  // What earlier tests left waiting is not this one's.
  await db.superuser`update introduction set status = 'refused' where status <> 'closed'`;
});

describe("every sweep", () => {
  test("has a name of its own, and a rhythm", () => {
    expect(new Set(SWEEPS.map(({ name }) => name)).size).toBe(SWEEPS.length);
    for (const { everyMinutes } of SWEEPS) expect(everyMinutes).toBeGreaterThan(0);
  });

  test("changes nothing of what is not due, and nothing the second time", async () => {
    await withEmployer();
    await counted(db);
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

describe("an employer that does not answer", () => {
  const chased = async (id: string) =>
    (await db.superuser`select step, waits_on from reminder where introduction_id = ${id} order by reminded_at`).map(
      ({ step, waits_on }) => `${waits_on} ${step}`,
    );

  test("is reminded after three and seven days, and after fifteen its coach is told too", async () => {
    const id = await withEmployer();
    const at: [Temporal.DurationLike, string[]][] = [
      [{ days: 2, hours: 23 }, []],
      [{ hours: 2 }, ["employer first"]],
      [{ days: 3 }, ["employer first"]],
      [{ days: 1 }, ["employer first", "employer second"]],
      [{ days: 8 }, ["employer first", "employer second", "employer overdue"]],
      [{ days: 20 }, ["employer first", "employer second", "employer overdue"]],
    ];
    for (const [later, steps] of at) {
      db.clock.advance(later);
      await Promise.all([runAll(), runAll()]);
      expect(await chased(id)).toEqual(steps);
    }
    const names = (await eventsOf(id)).map(({ name }) => name).filter((name) => name.startsWith("Employer"));
    expect(names).toEqual(["EmployerReminded", "EmployerReminded", "EmployerOverdue"]);
  });

  test("is told once, the last that is due, when nothing ran for weeks", async () => {
    const id = await withEmployer();
    db.clock.advance({ days: 30 });
    await runAll();
    expect(await chased(id)).toEqual(["employer overdue"]);
  });

  test("is left alone once it has answered; the coach is told to read a no, and then the lead", async () => {
    const id = await withEmployer();
    db.clock.advance({ days: 4 });
    await runAll();
    await decideIntroduction(db.deps, world.employer, { introductionId: id, answer: "declined", reason: "timing", words: "" });
    db.clock.advance({ days: 16 });
    await runAll();
    expect(await chased(id)).toEqual(["employer first", "coach overdue"]);
    await reviewDecline(db.deps, world.coach, { introductionId: id, passReasonOn: false });
    db.clock.advance({ days: 30 });
    await runAll();
    expect(await chased(id)).toHaveLength(2);
  });

  test("is left alone while its vacancy is not open", async () => {
    const id = await withEmployer();
    await db.superuser`update vacancy set status = 'closed'`;
    db.clock.advance({ days: 70 });
    await runAll();
    expect(await chased(id)).toEqual([]);
    expect((await rowOf(id)).status).toBe("with_employer");
  });

  test("may be reminded by its coach once a day, and by nobody else", async () => {
    const id = await withEmployer();
    for (const actor of [world.otherCoach, world.seeker, world.employer, world.operator]) {
      await expect(remindEmployer(db.deps, actor as never, { introductionId: id })).rejects.toThrow(DomainError);
    }
    db.clock.advance({ days: 1 });
    const both = await Promise.allSettled([1, 2].map(() => remindEmployer(db.deps, world.coach, { introductionId: id })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    db.clock.advance({ hours: 23 });
    await expect(remindEmployer(db.deps, world.lead, { introductionId: id })).rejects.toThrow(Clash);
    db.clock.advance({ hours: 1 });
    await remindEmployer(db.deps, world.lead, { introductionId: id });
    await decideIntroduction(db.deps, world.employer, { introductionId: id, answer: "interested" });
    db.clock.advance({ days: 2 });
    await expect(remindEmployer(db.deps, world.coach, { introductionId: id })).rejects.toThrow(Clash);
  });
});

test("a job seeker is never reminded: only their coach hears that a decision is open", async () => {
  const vacancyId = await anOpenVacancy(db, world.employer.employerId);
  const { introductionId } = await proposeIntroduction(db.deps, world.coach, {
    jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
  });
  db.clock.advance({ days: 8 });
  await runAll();
  db.clock.advance({ days: 60 });
  await runAll();
  const rows = await db.superuser`select step, waits_on from reminder where introduction_id = ${introductionId} order by reminded_at`;
  expect(rows.map(({ step, waits_on }) => [waits_on, step])).toEqual([["jobSeeker", "first"], ["jobSeeker", "second"]]);
  expect((await rowOf(introductionId)).status).toBe("proposed");
  const { DecisionOpen } = SUBSCRIPTIONS;
  expect(Object.keys(DecisionOpen!.tell)).toEqual(["coach"]);
  const seen = await db.gate.withActor(world.seeker, (store) => store.reminders.of({ introductionIds: [introductionId] }));
  expect(seen).toEqual([]);
});

test("an employer's question is brought to the coach, then to the lead, and lapses in the end", async () => {
  const vacancyId = await anOpenVacancy(db, world.employer.employerId);
  const aliases = await db.gate.withActor(world.employer, (store) =>
    store.visibility.aliasesFor(world.employer.employerId, [world.seeker.jobSeekerId]),
  );
  await askCoach(db.deps, world.employer, { aliasId: aliases.get(world.seeker.jobSeekerId)!.aliasId, opening: vacancyRef(vacancyId) });
  const [request] = await db.superuser`select id from introduction_request where vacancy_id = ${vacancyId}`;
  const events = async () =>
    (await db.superuser`select name from event where subjects->>'introductionRequestId' = ${request!.id} order by occurred_at`).map(({ name }) => name);
  for (const days of [3, 4, 8]) {
    db.clock.advance({ days });
    await runAll();
  }
  expect(await events()).toEqual(["CoachAsked", "CoachReminded", "CoachReminded", "CoachOverdue"]);
  db.clock.advance({ days: 46 });
  await runAll();
  expect((await events()).at(-1)).toBe("RequestLapsed");
  expect((await db.superuser`select status from introduction_request where id = ${request!.id}`)[0]!.status).toBe("closed");
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
    const lapse = () => asTime(`update introduction set status = 'closed', closing_reason = 'no-answer' where id = '${id}'`);
    await db.superuser`update introduction set status = 'interested', employer_answered_at = now() where id = ${id}`;
    await expect(lapse(), "the employer has answered").rejects.toMatchObject({ code: "42501" });
    await db.superuser`update introduction set status = 'proposed', shared_at = null, employer_answered_at = null where id = ${id}`;
    await expect(lapse(), "the job seeker takes all the time they want").rejects.toMatchObject({ code: "42501" });
    const closed = asTime(`update introduction set status = 'closed', closing_reason = 'vacancy-closed' where id = '${id}'`);
    await expect(closed, "the vacancy stands").rejects.toMatchObject({ code: "42501" });
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
