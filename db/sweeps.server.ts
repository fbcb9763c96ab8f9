import { connect } from "./connection.server.ts";

/**
 * Which sweep ran when. A worker claims a sweep before it runs it, for a while: if
 * it dies meanwhile the claim runs out, and another worker goes on. Works through
 * connection poolers, which session locks do not.
 */
export type SweepRegister = {
  /** @returns whether it is due, and nobody else is at it */
  claim(name: string): Promise<boolean>;
  done(name: string, changed: number, everyMinutes: number): Promise<void>;
  /** It is tried again in a minute. */
  failed(name: string): Promise<void>;
  close(): Promise<void>;
};

const CLAIM = "15 minutes";
const AGAIN = "1 minute";

/** @param jobsUrl the database as `firstshift_jobs` */
export function openSweepRegister(jobsUrl: string): SweepRegister {
  const sql = connect(jobsUrl, { max: 1, idle_timeout: 30, connect_timeout: 5 });
  return {
    async claim(name) {
      const claimed = await sql`
        insert into jobs.sweep as s (name, due_at, claimed_until)
        values (${name}, clock_timestamp(), clock_timestamp() + ${CLAIM}::interval)
        on conflict (name) do update set claimed_until = excluded.claimed_until
        where s.due_at <= clock_timestamp() and (s.claimed_until is null or s.claimed_until < clock_timestamp())
        returning s.name`;
      return claimed.length === 1;
    },
    async done(name, changed, everyMinutes) {
      await sql`
        update jobs.sweep
        set claimed_until = null, finished_at = clock_timestamp(), changed = ${changed}, failed_at = null,
          due_at = clock_timestamp() + ${everyMinutes} * interval '1 minute'
        where name = ${name}`;
    },
    async failed(name) {
      await sql`
        update jobs.sweep
        set claimed_until = null, failed_at = clock_timestamp(), due_at = clock_timestamp() + ${AGAIN}::interval
        where name = ${name}`;
    },
    close: () => sql.end({ timeout: 5 }),
  };
}
