import { PgBoss } from "pg-boss";
import type { QueueOptions } from "pg-boss";
import postgres from "postgres";

/**
 * The queue of jobs. pg-boss keeps it in the schema `pgboss`, owned by the login
 * `firstshift_jobs`; no other login may touch it. What the others need is in the
 * schema `jobs`: a few functions that run with that login's rights and do one
 * thing each.
 */
const JOBS_LOGIN = "firstshift_jobs";

/** What the worker listens to, and where a job goes when every attempt failed. */
export const QUEUES = ["event", "email", "index", "reindex", "crowd"] as const;
export type QueueName = (typeof QUEUES)[number];
const FAILED_QUEUE = "failed";

/**
 * An email is retried for at most about six hours: Resend remembers an
 * idempotency key for 24 (https://resend.com/docs/dashboard/emails/idempotency-keys),
 * so a retry can never become a second email.
 */
const RETRIES: Record<QueueName, QueueOptions> = {
  event: { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 900, expireInSeconds: 60 },
  email: { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 1800, expireInSeconds: 60 },
  index: { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 900, expireInSeconds: 120 },
  // All of it at once takes longer.
  reindex: { retryLimit: 10, retryDelay: 15, retryBackoff: true, retryDelayMax: 900, expireInSeconds: 1800 },
  crowd: { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 900, expireInSeconds: 600 },
};

/**
 * Creates or updates the queue and its functions. May run again at any time.
 * @param owner a connection that owns the database (it lends the right to create a schema, and takes it back)
 * @param jobsUrl the same database as `firstshift_jobs`
 */
export async function installJobs(owner: postgres.Sql, jobsUrl: string): Promise<void> {
  const [database] = await owner<{ name: string }[]>`select current_database() as name`;
  if (!database) throw new Error("The database did not say its name.");
  await owner`grant create on database ${owner(database.name)} to ${owner(JOBS_LOGIN)}`;
  const jobs = postgres(jobsUrl, { max: 1, onnotice: () => {} });
  try {
    await jobs.unsafe("create schema if not exists pgboss; create schema if not exists jobs;");
    await installQueues(jobsUrl);
    await jobs.unsafe(FUNCTIONS);
  } finally {
    await jobs.end();
    await owner`revoke create on database ${owner(database.name)} from ${owner(JOBS_LOGIN)}`;
  }
}

async function installQueues(jobsUrl: string): Promise<void> {
  const quiet = { createSchema: false, supervise: false, schedule: false };
  const boss = new PgBoss({ connectionString: jobsUrl, max: 2, ...quiet });
  let failure: unknown = null;
  boss.on("error", (error) => (failure = error));
  await boss.start();
  try {
    await boss.createQueue(FAILED_QUEUE);
    for (const queue of QUEUES) {
      const options = { ...RETRIES[queue], deadLetter: FAILED_QUEUE };
      await boss.createQueue(queue, options);
      await boss.updateQueue(queue, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure) throw failure;
}

/**
 * `jobs.enqueue` is a plain insert, so the job commits or rolls back with the
 * event that caused it. It writes what pg-boss 12.35 itself would (its
 * `insertJobs`; a test compares the two rows) and takes the event's id as the
 * job's, so that one event is never two jobs.
 */
const FUNCTIONS = `
create table if not exists jobs.heartbeat (
  only_row boolean primary key default true check (only_row),
  seen_at timestamptz not null
);

create table if not exists jobs.sweep (
  name text primary key,
  due_at timestamptz not null,
  claimed_until timestamptz,
  finished_at timestamptz,
  changed integer,
  failed_at timestamptz
);

create or replace function jobs.enqueue(queue text, event_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if queue is null or event_id is null or queue <> all (array['event']) then
    raise exception 'no job of this kind may be enqueued here';
  end if;
  if not exists (select from pgboss.queue q where q.name = enqueue.queue) then
    raise exception 'the queue is not installed';
  end if;
  insert into pgboss.job (
    id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds
  )
  select
    event_id, q.name, jsonb_build_object('eventId', event_id), pgboss.job_now(), pgboss.job_now(),
    pgboss.job_now() + q.retention_seconds * interval '1 second', q.expire_seconds, q.deletion_seconds,
    q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
  from pgboss.queue q
  where q.name = enqueue.queue
  on conflict do nothing;
end $$;

create or replace function jobs.worker_beat() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into jobs.heartbeat (only_row, seen_at) values (true, clock_timestamp())
  on conflict (only_row) do update set seen_at = excluded.seen_at
$$;

create or replace function jobs.worker_seen_at() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select seen_at from jobs.heartbeat
$$;

create or replace function jobs.for_operators() returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('firstshift.actor', true) is distinct from 'operator' then
    raise exception 'only operators look after the queue' using errcode = '42501';
  end if;
end $$;

create or replace function jobs.states()
returns table (queue text, waiting int, active int, retrying int, failed int, oldest timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform jobs.for_operators();
  return query
    select q.name,
      (count(j.id) filter (where j.state = 'created'))::int,
      (count(j.id) filter (where j.state = 'active'))::int,
      (count(j.id) filter (where j.state = 'retry'))::int,
      (count(j.id) filter (where j.state = 'failed'))::int,
      min(j.created_on) filter (where j.state in ('created', 'active', 'retry'))
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    where q.name <> '${FAILED_QUEUE}'
    group by q.name;
end $$;

create or replace function jobs.failures(of_queue text, most int, skip int)
returns table (id uuid, queue text, event_id uuid, template text, attempts int, created_at timestamptz, failed_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform jobs.for_operators();
  return query
    select j.id, j.name, (j.data ->> 'eventId')::uuid, j.data ->> 'template', j.retry_count + 1, j.created_on, j.completed_on
    from pgboss.job j
    where j.state = 'failed' and j.name <> '${FAILED_QUEUE}' and (of_queue is null or j.name = of_queue)
    order by j.completed_on desc nulls last, j.id
    limit most offset skip;
end $$;

-- A failed job is tried anew as if it were new; the copy that was put aside when it failed goes.
create or replace function jobs.retry(of_queue text, job_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_one boolean;
begin
  perform jobs.for_operators();
  update pgboss.job j
  set state = 'retry', retry_count = 0, completed_on = null, start_after = pgboss.job_now(),
    keep_until = pgboss.job_now() + q.retention_seconds * interval '1 second'
  from pgboss.queue q
  where q.name = of_queue and j.name = of_queue and j.id = job_id and j.state = 'failed' and j.name <> '${FAILED_QUEUE}';
  found_one := found;
  if found_one then
    delete from pgboss.job where name = '${FAILED_QUEUE}' and source_id = job_id;
  end if;
  return found_one;
end $$;

revoke all on all functions in schema jobs from public;
revoke all on all tables in schema jobs from public;
grant usage on schema jobs to firstshift_app, firstshift_employer, firstshift_worker;
grant execute on function jobs.enqueue(text, uuid), jobs.worker_seen_at()
  to firstshift_app, firstshift_employer, firstshift_worker;
grant execute on function jobs.worker_beat() to firstshift_worker;
grant execute on function jobs.states(), jobs.failures(text, int, int), jobs.retry(text, uuid) to firstshift_app;
`;
