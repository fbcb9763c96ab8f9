import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installJobs } from "#db/jobs.server.ts";
import { urlOf } from "#db/logins.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const database = await testDatabase();
const jobsUrl = urlOf(database.databaseUrl, TEST_SECRET, "firstshift_jobs");
const boss = new PgBoss({ connectionString: jobsUrl, migrate: false, supervise: false, schedule: false });

beforeAll(async () => {
  await boss.start();
});

afterAll(async () => {
  await boss.stop({ graceful: false });
});

describe("a job belongs to the transaction that caused it", () => {
  it.each(["firstshift_app", "firstshift_employer"] as const)("%s: committed, the worker gets it", async (login) => {
    const eventId = randomUUID();
    await database.as(login).begin((tx) => tx`select jobs.enqueue('event', ${eventId})`);
    const [job] = await boss.fetch<{ eventId: string }>("event");
    expect(job).toMatchObject({ id: eventId, data: { eventId } });
    await boss.complete("event", eventId);
  });

  it("rolled back, it never was", async () => {
    const app = database.as("firstshift_app");
    const failing = app.begin(async (tx) => {
      await tx`select jobs.enqueue('event', ${randomUUID()})`;
      throw new Error("the use case refuses");
    });
    await expect(failing).rejects.toThrow("the use case refuses");
    expect(await boss.fetch("event")).toEqual([]);
  });

  it("is one job however often it is enqueued", async () => {
    const eventId = randomUUID();
    const app = database.as("firstshift_app");
    await app`select jobs.enqueue('event', ${eventId})`;
    await app`select jobs.enqueue('event', ${eventId})`;
    expect(await boss.fetch("event", { batchSize: 5 })).toHaveLength(1);
    await boss.complete("event", eventId);
  });
});

describe("the enqueueing function", () => {
  it("writes the row that pg-boss itself would write", async () => {
    const eventId = randomUUID();
    const own = await boss.send("event", { eventId });
    await database.as("firstshift_app")`select jobs.enqueue('event', ${eventId})`;
    const [ours, theirs] = await Promise.all([eventId, own!].map((id) => comparableRow(id)));
    expect(ours).toEqual(theirs);
    await boss.deleteQueuedJobs("event");
  });

  it.each(["email", "index", "failed", "unheard-of"])("refuses the queue %s, which is the worker's", async (queue) => {
    const enqueue = database.as("firstshift_app")`select jobs.enqueue(${queue}, ${randomUUID()})`;
    await expect(enqueue).rejects.toThrow("no job of this kind");
  });

  it("is all that the other logins can reach", async () => {
    for (const login of ["firstshift_app", "firstshift_employer", "firstshift_worker"] as const) {
      const sql = database.as(login);
      await expect(sql`select * from pgboss.job`).rejects.toThrow("permission denied");
      await expect(sql`select * from jobs.heartbeat`).rejects.toThrow("permission denied");
    }
    for (const login of ["firstshift_auth", "firstshift_limits"] as const) {
      const enqueue = database.as(login)`select jobs.enqueue('event', ${randomUUID()})`;
      await expect(enqueue).rejects.toThrow("permission denied");
    }
  });
});

describe("the worker's heartbeat", () => {
  it("is written by the worker alone and read by the web app", async () => {
    const app = database.as("firstshift_app");
    await expect(app`select jobs.worker_beat()`).rejects.toThrow("permission denied");
    await database.as("firstshift_worker")`select jobs.worker_beat()`;
    const [row] = await app<{ seconds: number }[]>`
      select extract(epoch from clock_timestamp() - jobs.worker_seen_at())::float8 as seconds`;
    expect(row!.seconds).toBeLessThan(5);
  });
});

describe("installing", () => {
  it("may run again, and leaves no right to create schemas behind", async () => {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
    await installJobs(owner, jobsUrl).finally(() => owner.end());
    const [row] = await database.superuser<{ may: boolean }[]>`
      select has_database_privilege('firstshift_jobs', current_database(), 'create') as may`;
    expect(row!.may).toBe(false);
  });

  it("gives every queue retries, a growing delay and a place for what failed", async () => {
    const queues = await boss.getQueues(["event", "email", "index"]);
    expect(queues).toHaveLength(3);
    for (const queue of queues) {
      expect(queue).toMatchObject({ retryBackoff: true, deadLetter: "failed" });
      expect(queue.retryLimit).toBeGreaterThan(5);
    }
  });
});

/** A job's row without what differs between any two jobs; moments as seconds since it was made. */
async function comparableRow(id: string) {
  const [row] = await database.superuser<Record<string, unknown>[]>`
    select *, extract(epoch from start_after - created_on) as starts_in,
      extract(epoch from keep_until - created_on) as kept_for
    from pgboss.job where id = ${id}`;
  const { id: _id, created_on: _made, start_after: _start, keep_until: _keep, ...rest } = row!;
  return rest;
}
