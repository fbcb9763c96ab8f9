import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, inject } from "vitest";
import { wireDeps } from "#app/composition/deps.server.ts";
import { loginUrl, type Env } from "#app/composition/env.server.ts";
import { startWorker } from "#app/composition/jobs/start-worker.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { deliveryFor } from "#app/composition/outbox.ts";
import type { App, createApp as CreateApp } from "#app/web/app.server.ts";
import { listenerFor } from "#app/web/listener.server.ts";
import { createLog } from "#app/web/log.server.ts";
import { built } from "./built.ts";
import { testDatabase, type TestDatabase } from "./database.ts";
import { TEST_SECRET } from "./template.ts";

const BUILD = path.resolve(import.meta.dirname, "../../build");

export type Stack = {
  url: string;
  /** The web app without a network between. */
  app: Pick<App, "fetch">;
  env: Env;
  db: TestDatabase;
  /** Everything the web app and the worker logged, as written. */
  logs: string[];
  outbox(): Promise<{ to: string; subject: string; html: string; text: string }[]>;
  /** Waits until every job that is due has been worked through. */
  settled(): Promise<void>;
  stopWorker(): Promise<void>;
};

type StackOptions = { demo?: boolean; worker?: boolean; meiliUrl?: string };

/**
 * The product as it is built, on real servers, with the test's clock: the web app
 * on a free port and the worker beside it. Closed when the test file is done.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const entry = path.join(BUILD, "server/index.js");
  await built();
  const db = await testDatabase();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env: Env = {
    nodeEnv: "test",
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    dataDir: "/nonexistent",
    appUrl: url,
    appSecret: TEST_SECRET,
    databaseUrl: db.databaseUrl,
    migrationUrl: null,
    meiliUrl: options.meiliUrl ?? inject("meiliUrl"),
    meiliMasterKey: inject("meiliMasterKey"),
    resendApiKey: null,
    resendBaseUrl: null,
    resendWebhookSecret: null,
    mailFrom: "Firstshift <no-reply@firstshift.example>",
    mailReplyTo: "help@firstshift.example",
    trustedProxies: [],
    logLevel: "info",
    demo: options.demo ?? false,
  };
  const logs: string[] = [];
  const logTo = { write: (line: string) => void logs.push(line) };
  const setting = { clock: db.clock, indexPrefix: `${db.name}_`, poolSize: 4, logTo };

  const { createApp } = (await import(pathToFileURL(entry).href)) as { createApp: typeof CreateApp };
  const app = await createApp(env, { clientFolder: path.join(BUILD, "client"), setting });
  server.on("request", listenerFor(() => app));

  const wired = wireDeps(env, setting);
  const running =
    options.worker === false
      ? null
      : await startWorker({
          jobsUrl: loginUrl(env, "firstshift_jobs"),
          withActor: wired.deps.withActor,
          keyedHash: wired.deps.keyedHash,
          clock: wired.deps.clock,
          delivery: deliveryFor(env, wired.deps, { kind: "mailing" }),
          appUrl: url,
          indexing: wired.indexing,
          countCrowd: () => countCrowd(wired.deps, { kind: "timekeeping" }),
          log: createLog(env.logLevel, logTo),
        });
  let workerStopped = running === null;
  const stopWorker = async () => {
    if (workerStopped) return;
    workerStopped = true;
    await running?.stop();
  };
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await stopWorker();
    await app.close();
    await wired.close();
  });

  return {
    url,
    app,
    env,
    db,
    logs,
    stopWorker,
    async outbox() {
      return db.superuser<{ to: string; subject: string; html: string; text: string }[]>`
        select to_address as "to", subject, html, text from mail.outbox_email order by kept_at, id`;
    },
    async settled() {
      for (let quiet = 0; quiet < 2; ) {
        const [row] = await db.superuser<{ open: number }[]>`
          select count(*)::int as open from pgboss.job where name in ('event', 'email', 'index', 'reindex', 'crowd') and state in ('created', 'active', 'retry')`;
        quiet = row!.open === 0 ? quiet + 1 : 0;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}
