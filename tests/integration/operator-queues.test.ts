import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Operator } from "#app/domain/actor.ts";
import { Clash, NotAllowed } from "#app/domain/errors.ts";
import { readQueues } from "#app/domain/operations/read-queues.ts";
import { retryJob } from "#app/domain/operations/retry-job.ts";
import { loginOf, settingsOf } from "#db/actor-settings.ts";
import { urlOf } from "#db/logins.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const db = await testDatabase();
const world = await aWorld(db);
const jobsUrl = urlOf(db.databaseUrl, TEST_SECRET, "firstshift_jobs");
const boss = new PgBoss({ connectionString: jobsUrl, migrate: false, supervise: false, schedule: false });

beforeAll(async () => {
  await boss.start();
});
afterAll(() => boss.stop({ graceful: false }));

const view = (queue: string | null = null) => readQueues(db.deps, world.operator, { queue, page: 1 });

/** A job of an event, brought to where every attempt has failed, by the queue itself. */
async function aFailedJob(): Promise<string> {
  await db.deps.withActor(world.employer, (store) =>
    store.events.record({ name: "SiteAdded", subjects: { employerId: randomUUID() } }),
  );
  const [newest] = await db.superuser<{ id: string }[]>`select id from pgboss.job where name = 'event' order by created_on desc limit 1`;
  const id = newest!.id;
  await db.superuser`update pgboss.job set retry_limit = 0 where id = ${id}`;
  for (const job of await boss.fetch("event", { batchSize: 50 })) if (job.id === id) await boss.fail("event", id);
  return id;
}

describe("the queues", () => {
  test("are counted, and a failed job says what it was for and not whom", async () => {
    const id = await aFailedJob();
    const { queues, failed } = await view("event");
    expect(queues.find(({ queue }) => queue === "event")).toMatchObject({ failed: 1 });
    expect(queues.map(({ queue }) => queue)).not.toContain("failed");
    expect(failed).toMatchObject([{ id, queue: "event", eventName: "SiteAdded", attempts: 1 }]);
    expect((await view("email")).failed).toEqual([]);
    expect((await view("no such queue")).failed).toHaveLength(1);
  });

  test("a failed job is tried anew once, and what was put aside goes", async () => {
    const id = await aFailedJob();
    const aside = () => db.superuser`select 1 from pgboss.job where name = 'failed' and source_id = ${id}`;
    expect(await aside()).toHaveLength(1);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => retryJob(db.deps, world.operator, { jobId: id, queue: "event" })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Clash);
    expect(await aside()).toHaveLength(0);
    expect((await boss.fetch("event", { batchSize: 50 })).map((job) => job.id)).toContain(id);
    await expect(retryJob(db.deps, world.operator, { jobId: id, queue: "event" })).rejects.toBeInstanceOf(Clash);
    await expect(retryJob(db.deps, world.operator, { jobId: randomUUID(), queue: "email" })).rejects.toBeInstanceOf(Clash);
  });

  test("are for operators, in SQL too", async () => {
    const impostor = world.coach as unknown as Operator;
    await expect(readQueues(db.deps, impostor, { queue: null, page: 1 })).rejects.toBeInstanceOf(NotAllowed);
    await expect(retryJob(db.deps, impostor, { jobId: randomUUID(), queue: "event" })).rejects.toBeInstanceOf(NotAllowed);
    const others: Actor[] = [
      { kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead, world.employer, { kind: "mailing" },
    ];
    for (const actor of others) {
      const login = `firstshift_${loginOf(actor)}` as const;
      for (const call of [
        "select * from jobs.states()", "select * from jobs.failures(null, 1, 0)",
        `select jobs.retry('event', '${randomUUID()}')`, `select * from public.event_name_of('${randomUUID()}')`,
      ]) {
        const asked = db.as(login).begin(async (tx) => {
          for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) {
            await tx`select set_config(${name}, ${value}, true)`;
          }
          return tx.unsafe(call);
        });
        await expect(asked, `${actor.kind}: ${call}`).rejects.toMatchObject({ code: "42501" });
      }
    }
  });
});
