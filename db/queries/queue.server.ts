import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { QueueStore } from "#app/domain/operations/queue-store.ts";
import type { QueryContext } from "./context.ts";

/** The queue's own tables are closed to every login; these functions open what operators may know (`jobs.server.ts`). */
export function queueQueries({ tx }: QueryContext): QueueStore {
  return {
    async states() {
      const rows = await tx.execute<{
        queue: string; waiting: number; active: number; retrying: number; failed: number; oldest: string | null;
      }>(sql`select queue, waiting, active, retrying, failed, ${iso("oldest")} as oldest from jobs.states() order by queue`);
      return [...rows].map(({ oldest, ...row }) => ({ ...row, oldest: oldest === null ? null : Temporal.Instant.from(oldest) }));
    },
    async failed({ queue, limit, offset }) {
      const rows = await tx.execute<{
        id: string; queue: string; event_name: string | null; template: string | null; attempts: number;
        created_at: string; failed_at: string | null;
      }>(sql`
        select f.id, f.queue, e.name as event_name, f.template, f.attempts,
          ${iso("f.created_at")} as created_at, ${iso("f.failed_at")} as failed_at
        from jobs.failures(${queue}::text, ${limit}::int, ${offset}::int) f
        left join public.event_name_of(f.event_id) e on true
        order by f.failed_at desc nulls last, f.id`);
      return [...rows].map((row) => ({
        id: row.id,
        queue: row.queue,
        eventName: row.event_name,
        template: row.template,
        attempts: row.attempts,
        createdAt: Temporal.Instant.from(row.created_at),
        failedAt: row.failed_at === null ? null : Temporal.Instant.from(row.failed_at),
      }));
    },
    async retry({ id, queue }) {
      const [row] = await tx.execute<{ retried: boolean }>(sql`select jobs.retry(${queue}, ${id}::uuid) as retried`);
      return row?.retried === true;
    },
    async workerSeenAt() {
      const [row] = await tx.execute<{ at: string | null }>(sql`select ${iso("jobs.worker_seen_at()")} as at`);
      return row?.at ? Temporal.Instant.from(row.at) : null;
    },
  };
}

const iso = (expression: string) =>
  sql.raw(`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
