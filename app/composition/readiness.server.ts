import { connect } from "#db/connection.server.ts";
import type { Health, Readiness } from "#app/web/context.ts";

/** A worker says so every few seconds; after this long without a word it is down. */
const WORKER_SILENCE_SECONDS = 60;
const PATIENCE_MS = 1_500;

/** Asks each part whether it answers, at most for a moment. Nothing here throws. */
export function createReadiness({ appLoginUrl, meiliUrl }: { appLoginUrl: string; meiliUrl: string }) {
  const connection = connect(appLoginUrl, {
    max: 1,
    idle_timeout: 30,
    connect_timeout: 2,
    connection: { application_name: "firstshift-ready", statement_timeout: PATIENCE_MS },
  });

  async function database(): Promise<void> {
    await connection`select 1`;
  }

  async function worker(): Promise<void> {
    const [row] = await connection<{ alive: boolean | null }[]>`
      select jobs.worker_seen_at() > now() - make_interval(secs => ${WORKER_SILENCE_SECONDS}) as alive`;
    if (!row?.alive) throw new Error("No word from a worker");
  }

  async function search(): Promise<void> {
    const answer = await fetch(`${meiliUrl}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error("Search is not healthy");
  }

  return {
    async ask(): Promise<Readiness> {
      const [databaseHealth, searchHealth, workerHealth] = await Promise.all([
        healthOf(database()),
        healthOf(search()),
        healthOf(worker()),
      ]);
      return { database: databaseHealth, search: searchHealth, worker: workerHealth };
    },
    close: () => connection.end({ timeout: 1 }),
  };
}

function healthOf(check: Promise<void>): Promise<Health> {
  const tooLong = new Promise<Health>((resolve) => setTimeout(() => resolve("down"), PATIENCE_MS).unref());
  return Promise.race([check.then((): Health => "ok", (): Health => "down"), tooLong]);
}
