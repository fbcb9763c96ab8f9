import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { FailedJob, QueueState } from "./queue-store.ts";

/** Moments are ISO. */
export type QueueLine = Omit<QueueState, "oldest"> & { oldest: string | null };
export type FailedJobLine = Omit<FailedJob, "createdAt" | "failedAt"> & { createdAt: string; failedAt: string | null };

type QueuesView = {
  queues: QueueLine[];
  /** When the worker said last that it is there; null when it never did. */
  workerSeenAt: string | null;
  failed: FailedJobLine[];
  page: number;
  hasNext: boolean;
};

const PER_PAGE = 25;

/** What the worker has to do, and what it could not. */
export async function readQueues(
  deps: Deps,
  actor: Operator,
  input: { queue: string | null; page: number },
): Promise<QueuesView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "queues:read");
    const queues = await store.queues.states();
    const known = queues.some(({ queue }) => queue === input.queue) ? input.queue : null;
    const failed = await store.queues.failed({ queue: known, limit: PER_PAGE + 1, offset: (input.page - 1) * PER_PAGE });
    return {
      queues: queues.map(({ oldest, ...state }) => ({ ...state, oldest: oldest?.toString() ?? null })),
      workerSeenAt: (await store.queues.workerSeenAt())?.toString() ?? null,
      failed: failed.slice(0, PER_PAGE).map(({ createdAt, failedAt, ...job }) => ({
        ...job,
        createdAt: createdAt.toString(),
        failedAt: failedAt?.toString() ?? null,
      })),
      page: input.page,
      hasNext: failed.length > PER_PAGE,
    };
  });
}
