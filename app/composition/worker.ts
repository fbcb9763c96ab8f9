import { pino } from "pino";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { describeError } from "#app/web/log.server.ts";
import { wireDeps } from "./deps.server.ts";
import { loginUrl, readEnv } from "./env.server.ts";
import { startWorker } from "./jobs/start-worker.ts";
import { startSweeps } from "./jobs/start-sweeps.ts";
import { deliveryFor } from "./outbox.ts";
import { SWEEPS } from "./sweeps.ts";

/** `npm run worker`: works through what has happened. Several may run at once. */
const env = readEnv();
const log = pino({
  level: env.logLevel,
  base: { app: "worker" },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: describeError },
});
const { deps, indexing, close } = wireDeps(env, { poolSize: 4 });

const worker = await startWorker({
  jobsUrl: loginUrl(env, "firstshift_jobs"),
  withActor: deps.withActor,
  keyedHash: deps.keyedHash,
  clock: deps.clock,
  delivery: deliveryFor(env, deps, { kind: "mailing" }),
  appUrl: env.appUrl,
  indexing,
  countCrowd: () => countCrowd(deps, { kind: "timekeeping" }),
  log,
}).catch((error: unknown) => {
  const { code, message } = error as { code?: string; message?: string };
  process.stderr.write(`The worker cannot read the job queue: ${code ?? message}.\n`);
  process.exit(1);
});
const sweeping = startSweeps({ jobsUrl: loginUrl(env, "firstshift_jobs"), deps, sweeps: SWEEPS, log });
// The launcher waits for this word.
process.send?.({ ready: true });
log.info("working");

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void Promise.all([worker.stop(), sweeping.stop()])
      .then(close)
      .then(() => process.exit(0));
  });
}
