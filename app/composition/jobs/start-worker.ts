import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { PgBoss } from "pg-boss";
import type { WorkOptions } from "pg-boss";
import type { Deps } from "#app/domain/deps.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import type { Logger } from "#app/web/log.server.ts";
import type { QueueName } from "#db/jobs.server.ts";
import type { Delivery } from "#emails/delivery.server.ts";
import { askAgain } from "#search/ask-again.ts";
import type { Part } from "#search/sync.server.ts";
import { sendEmail } from "./email-job.ts";
import type { EmailJob, EventJob, IndexJob, ManyIndexed } from "./event-job.ts";
import { fanOut, indexJob, isOfMany } from "./event-job.ts";

export type WorkerParts = {
  /** The database as `firstshift_jobs`. */
  jobsUrl: string;
  withActor: Deps["withActor"];
  keyedHash: Deps["keyedHash"];
  clock: Deps["clock"];
  delivery: Delivery;
  /** The origin that links in emails begin with. */
  appUrl: string;
  indexing: {
    /** Brings one job seeker's search document up to date. */
    sync(jobSeekerId: string): Promise<void>;
    /** Brings the search documents of one opening, or of an employer's, up to date. */
    syncJobs(which: WhichOpenings): Promise<void>;
    /** Builds each index that is not there; says whether it did. */
    catchUp(): Promise<boolean>;
    /** Builds both indexes anew, whatever stands; says how many each holds. */
    rebuild(): Promise<{ people: number; jobs: number }>;
    /** Of whom a count shows something else from this moment on, a part of them: those after this person. Says after whom the next part begins. */
    syncShown(at: Temporal.Instant, after: string | null): Promise<Part>;
    /** Of everybody whose rule admitted this employer, likewise. */
    syncAdmitted(employerId: string, after: string | null): Promise<Part>;
  };
  /** Counts who looks alike; says of how many people something else is shown now. */
  countCrowd(): Promise<number>;
  log: Logger;
};

export type RunningWorker = { stop(): Promise<void> };

const BEAT_MS = 5_000;
const LAST_WORDS_MS = 1_000;
/** The first who publishes is counted at once; whoever follows within this time is counted together. */
const CROWD_SECONDS = 5;
const POLLING: WorkOptions = { pollingIntervalSeconds: 0.5, burstWhenBatchFull: true };

/**
 * Works through the queues until stopped. When the database goes away, pg-boss
 * keeps asking and goes on where it was; a job that was running runs again.
 * @throws when the database cannot be reached at the start, or the queues are not installed
 */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { log } = parts;
  const boss = new PgBoss({
    connectionString: parts.jobsUrl,
    application_name: "firstshift-worker",
    max: 4,
    migrate: false,
    schedule: false,
  });
  boss.on("error", (error) => log.warn({ error }, "the queue cannot be read"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "the queue warns"));
  await boss.start();

  /** What pg-boss keeps of a failure is a line in its table, so it gets none of the error's details. */
  const handle = async <Data extends EventJob>(
    queue: QueueName,
    work: (data: Data) => Promise<Record<string, unknown>>,
  ) => {
    await boss.work<Data>(queue, POLLING, async ([job]) => {
      if (!job) return;
      const about = { queue, job: job.id, event: job.data.eventId };
      try {
        log.info({ ...about, ...(await work(job.data)) }, "job done");
      } catch (error) {
        log.warn({ ...about, error }, "job failed, and will be tried again");
        throw new Error("See the worker's log.");
      }
    });
  };

  await handle<EventJob>("event", async (data) => {
    const following = await fanOut(parts, data);
    if (following.email.length > 0) await boss.insert("email", following.email);
    if (following.index.length > 0) await boss.insert("index", following.index);
    if (following.reindex.length > 0) await boss.insert("reindex", following.reindex);
    if (following.crowd) await boss.sendDebounced("crowd", data, null, CROWD_SECONDS);
    return { emails: following.email.length, index: following.index.length, reindex: following.reindex.length };
  });
  await handle<EmailJob>("email", async (data) => ({
    template: "digest" in data ? data.digest : data.template,
    outcome: await sendEmail(parts, data),
  }));
  await handle<IndexJob>("index", async (data) => {
    if (isOfMany(data)) {
      const { people, next } = await syncPart(parts.indexing, data);
      if (next !== null) await boss.insert("index", [indexJob({ ...data, after: next })]);
      return { people };
    }
    await ("jobSeekerId" in data ? parts.indexing.sync(data.jobSeekerId) : parts.indexing.syncJobs(data));
    return {};
  });
  await handle<EventJob>("crowd", async () => ({ changed: await parts.countCrowd() }));
  await handle<EventJob>("reindex", () => parts.indexing.rebuild());

  const stopping = new AbortController();
  const background = Promise.all([beat(boss, stopping.signal, log), catchUp(parts, stopping.signal)]);
  return {
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
      // The index is built anew at the next start, so a search server that never answers holds nobody up.
      await Promise.race([background, pause(LAST_WORDS_MS, undefined, { ref: false })]);
    },
  };
}

function syncPart({ syncShown, syncAdmitted }: WorkerParts["indexing"], job: ManyIndexed): Promise<Part> {
  const after = job.after ?? null;
  return "admittedTo" in job ? syncAdmitted(job.admittedTo, after) : syncShown(Temporal.Instant.from(job.shownAt), after);
}

/** Tells the web app that jobs are being worked on (`/readyz`). */
async function beat(boss: PgBoss, stopping: AbortSignal, log: Logger): Promise<void> {
  while (!stopping.aborted) {
    await boss
      .getDb()
      .executeSql("select jobs.worker_beat()")
      .catch((error: unknown) => log.warn({ error }, "the database is away"));
    await pauseUnless(stopping, BEAT_MS);
  }
}

/** Search may start after us, or come back empty, so this goes on asking until the index stands once. */
async function catchUp({ indexing, log }: WorkerParts, stopping: AbortSignal): Promise<void> {
  const began = performance.now();
  for (let failures = 1; !stopping.aborted; failures += 1) {
    try {
      if (await indexing.catchUp()) log.info("the search indexes were built");
      return;
    } catch (error) {
      const { inMs, worthSaying } = askAgain({ failures, waitedMs: performance.now() - began, error });
      if (worthSaying) log.warn({ error }, "the search indexes could not be checked");
      else log.info({ error }, "the search server does not answer yet");
      await pauseUnless(stopping, inMs);
    }
  }
}

async function pauseUnless(stopping: AbortSignal, ms: number): Promise<void> {
  await pause(ms, undefined, { signal: stopping }).catch(() => {});
}
