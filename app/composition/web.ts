import { createServer, type Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { App, AppOptions } from "#app/web/app.server.ts";
import { listenerFor } from "#app/web/listener.server.ts";
import { readEnv, type Env } from "./env.server.ts";

/** How long requests under way may take to finish once the process is asked to stop. */
const GRACE_MS = 10_000;

/**
 * How long an idle connection is kept. Longer than a load balancer keeps its own (60 seconds is usual):
 * one that we closed first would be used once more, and somebody's request lost.
 */
const KEEP_ALIVE_MS = 75_000;

type AppModule = { createApp(env: Env, options: AppOptions): Promise<App> };
type Serving = { listener: Parameters<typeof createServer>[1]; close(): Promise<void> };

const dev = process.argv.includes("--dev");
const env = readEnv();
const serving = dev ? await serveFromSources(env) : await serveFromBuild(env);
const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: KEEP_ALIVE_MS }, serving.listener);
server.on("error", (error: NodeJS.ErrnoException) => {
  const why = error.code === "EADDRINUSE" ? `port ${env.port} is taken` : (error.code ?? error.message);
  process.stderr.write(`The web app cannot listen: ${why}.\n`);
  process.exit(1);
});
// The launcher waits for this word before it says the address.
server.listen(env.port, env.host, () => process.send?.({ ready: true }));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(server, serving));

async function serveFromBuild(env: Env): Promise<Serving> {
  const module: AppModule = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
  const app = await module.createApp(env, { clientFolder: path.resolve("build/client") });
  return { listener: listenerFor(() => app), close: app.close };
}

/** With reload: the app is made again whenever one of its modules has changed. */
async function serveFromSources(env: Env): Promise<Serving> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true } });
  let current: { module: AppModule; app: Promise<App> } | null = null;
  const latest = async () => {
    const module = (await vite.ssrLoadModule("./app/web/app.server.ts")) as AppModule;
    if (current?.module !== module) {
      await current?.app.then((app) => app.close());
      current = { module, app: module.createApp(env, { clientFolder: null }) };
    }
    return current.app;
  };
  const listener = listenerFor(latest);
  return {
    listener: (req, res) => vite.middlewares(req, res, () => listener(req, res)),
    async close() {
      await vite.close();
      await current?.app.then((app) => app.close());
    },
  };
}

/** Lets requests under way finish, then closes what the app holds. */
async function stop(server: Server, serving: Serving): Promise<void> {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  await serving.close();
  process.exit(0);
}
