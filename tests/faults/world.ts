import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { wireDeps, type WiredDeps } from "#app/composition/deps.server.ts";
import { loginUrl, type Env } from "#app/composition/env.server.ts";
import { startApp } from "#app/composition/launcher/app-process.ts";
import { buildIfNeeded } from "#app/composition/launcher/build.ts";
import { keepSecrets } from "#app/composition/launcher/data-dir.ts";
import { createDatabase } from "#app/composition/launcher/database.ts";
import { startMeilisearch } from "#app/composition/launcher/meilisearch.ts";
import { freePort } from "#app/composition/launcher/ports.ts";
import { startPostgres } from "#app/composition/launcher/postgres.ts";
import { migrate } from "#app/composition/launcher/prepare.ts";
import { createSupervisor, type ServiceName } from "#app/composition/launcher/supervise.ts";
import { preparing } from "#db/prepared.server.ts";
import { seedDemo } from "#db/seed/index.server.ts";
import { startResend, type FakeResend } from "./resend.ts";

/** Firstshift as the launcher runs it, whose processes can be killed, and a fake Resend. */
export type World = {
  env: Env;
  resend: FakeResend;
  /** Past every policy. Connects again by itself. */
  superuser: postgres.Sql;
  wired: WiredDeps;
  /** When the demo was filled: what happened since then is the rounds' own. */
  began: Date;
  kill(victim: ServiceName): void;
  /** Stops a process in its tracks, as if the machine were busy elsewhere. */
  freeze(name: ServiceName): void;
  thaw(name: ServiceName): void;
  /** Waits until all four run and answer, and every job that is due has been worked through. */
  recovered(): Promise<void>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 120_000;

export async function startWorld(say: (line: string) => void): Promise<World> {
  await buildIfNeeded(say);
  const dataDir = mkdtempSync(path.join(tmpdir(), "firstshift-faults-"));
  mkdirSync(path.join(dataDir, "logs"), { recursive: true });
  const resend = await startResend();
  const pids = new Map<string, number>();
  /** Told to die, and not dead yet: on a busy machine a process may go on answering for a while. */
  const dying = new Set<number>();
  let lastKill = new Date();
  const register = {
    add: (name: string, pid: number) => void pids.set(name, pid),
    remove(pid: number) {
      dying.delete(pid);
      pids.forEach((known, name) => known === pid && pids.delete(name));
    },
  };
  const supervisor = createSupervisor({ say, register, backoff: [100, 300, 1_000, 2_000], livedWell: 1_000 });
  const [databasePort, searchPort] = [await freePort(), await freePort()];
  const database = await supervisor.start("postgres", (hooks) => startPostgres({ dataDir, port: databasePort, ...hooks }));
  const search = await supervisor.start("meilisearch", (hooks) => startMeilisearch({ dataDir, port: searchPort, ...hooks }));
  const secrets = keepSecrets(dataDir);
  const migrationUrl = await createDatabase(database.superuserUrl, secrets.ownerPassword);
  const databaseUrl = new URL(migrationUrl);
  databaseUrl.username = "";
  databaseUrl.password = "";
  const port = await freePort();
  const env: Env = {
    nodeEnv: "production", host: "127.0.0.1", port, dataDir, appUrl: `http://127.0.0.1:${port}`, appSecret: secrets.appSecret,
    databaseUrl: databaseUrl.href, migrationUrl, meiliUrl: search.url, meiliMasterKey: search.masterKey, resendApiKey: "re_faults",
    resendBaseUrl: resend.url, resendWebhookSecret: null, mailFrom: "Firstshift <no-reply@firstshift.test>", mailReplyTo: "help@firstshift.test", trustedProxies: [],
    logLevel: "warn", demo: true,
  };
  await migrate(env);
  await seedDemo(env, { people: 30 });
  const began = new Date();
  await supervisor.start("worker", (hooks) => startApp({ name: "worker", env, say }, hooks));
  await supervisor.start("web", (hooks) => startApp({ name: "web", env, say }, hooks));
  const superuserUrl = new URL(database.superuserUrl);
  superuserUrl.pathname = "/firstshift";
  const superuser = preparing(postgres(superuserUrl.href, { max: 3, connect_timeout: 5, onnotice: () => {} }));
  const wired = wireDeps(env);
  const signal = (name: ServiceName, what: NodeJS.Signals) => {
    const pid = pids.get(name);
    if (pid) process.kill(pid, what);
  };

  /** Minutes go by at once: what was under way when something died is found, and what waits to be tried again is tried. */
  async function passTime(): Promise<void> {
    await superuser`update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`;
    await superuser`update pgboss.job set started_on = started_on - interval '10 minutes', heartbeat_on = null
      where state = 'active' and started_on < ${lastKill.toISOString()}`;
    // A worker looks for jobs of the dead once a minute at most; that minute is over too.
    await superuser`update pgboss.queue set monitor_claim_on = null, monitor_on = null`;
    const boss = new PgBoss({ connectionString: loginUrl(env, "firstshift_jobs"), max: 1, migrate: false, schedule: false, supervise: false });
    boss.on("error", () => {});
    try {
      await boss.start();
      await boss.supervise();
    } finally {
      await boss.stop({ graceful: false });
    }
  }

  async function openJobs(): Promise<number> {
    const [row] = await superuser<{ open: number }[]>`select count(*)::int as open from pgboss.job
      where name in ('event', 'email', 'index') and (state in ('active', 'retry') or (state = 'created' and start_after <= now()))`;
    return row!.open;
  }

  /** What is still amiss, or null. */
  async function amiss(): Promise<string | null> {
    const answers = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
    if (dying.size > 0) return "a process is still going down";
    if (pids.size < 4) return `only these run: ${[...pids.keys()].join(", ")}`;
    if (!(await answers(`${env.appUrl}/readyz`).catch(() => false))) return "the web app is not ready";
    if (!(await answers(`${env.meiliUrl}/health`).catch(() => false))) return "search does not answer";
    const open = await openJobs().catch(() => -1);
    if (open > 0) await passTime().catch(() => {});
    return open === 0 ? null : `${open} jobs are open`;
  }

  return {
    env,
    resend,
    superuser,
    wired,
    began,
    kill(victim) {
      const pid = pids.get(victim);
      if (pid) dying.add(pid);
      signal(victim, "SIGKILL");
      lastKill = new Date();
    },
    freeze: (name) => signal(name, "SIGSTOP"),
    thaw: (name) => signal(name, "SIGCONT"),
    async recovered() {
      let last: string | null = null;
      let since = performance.now();
      for (let quiet = 0; quiet < 2; ) {
        const now = await amiss();
        quiet = now === null ? quiet + 1 : 0;
        // Patience begins anew with every step forward: machines differ, standing still does not.
        if (now !== last) [last, since] = [now, performance.now()];
        if (performance.now() - since > PATIENCE_MS) throw new Error(`It did not recover: ${now}`);
        await pause(150);
      }
    },
    async stop() {
      for (const name of ["web", "worker", "meilisearch", "postgres"] as const) signal(name, "SIGCONT");
      await superuser.end({ timeout: 1 });
      await wired.close();
      await supervisor.stopAll();
      await resend.stop();
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(database.folder, { recursive: true, force: true });
    },
  };
}
