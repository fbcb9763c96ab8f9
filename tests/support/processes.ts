import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { startApp } from "#app/composition/launcher/app-process.ts";
import { freePort } from "#app/composition/launcher/ports.ts";
import type { Env } from "#app/composition/env.server.ts";
import type { App } from "#app/web/app.server.ts";
import { built } from "./built.ts";

type AppProcesses = {
  /** The address people use: the load balancer's, as it were. */
  url: string;
  /** Hands each request to the next process in turn, over HTTP. */
  app: Pick<App, "fetch">;
  /** What the processes logged as errors. */
  errors(): string[];
  stop(): Promise<void>;
};

/** Several web apps as processes of their own, at one address, on the same servers. */
export async function startProcesses(count: number, env: Omit<Env, "port" | "appUrl" | "dataDir">): Promise<AppProcesses> {
  await built();
  const folder = mkdtempSync(path.join(tmpdir(), "firstshift-processes-"));
  const ports: number[] = [];
  for (let one = 0; one < count; one++) ports.push(await freePort());
  const url = `http://127.0.0.1:${ports[0]}`;
  const folders = ports.map((port) => path.join(folder, String(port)));
  const running = await Promise.all(
    ports.map((port, at) => {
      mkdirSync(path.join(folders[at]!, "logs"), { recursive: true });
      return startApp({ name: "web", env: { ...env, port, appUrl: url, dataDir: folders[at]! }, say: () => {} }, {});
    }),
  );
  // Each on a connection of its own, as from so many people.
  const agent = new Agent({ keepAlive: false });
  let turn = 0;
  return {
    url,
    app: { fetch: (request) => send(request, ports[(turn += 1) % count]!, agent) },
    errors: () =>
      folders.flatMap((one) => readFileSync(path.join(one, "logs", "web.log"), "utf8").split("\n"))
        .filter((line) => line.includes('"level":50') || line.includes('"level":60')),
    async stop() {
      agent.destroy();
      await Promise.all(running.map((one) => one.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request as it would come from a proxy: to this port, for the host it names. */
async function send(request: Request, port: number, agent: Agent): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const headers: Record<string, string> = { ...Object.fromEntries(request.headers), "content-length": String(body.length) };
  const outgoing = httpRequest({ host: "127.0.0.1", port, agent, method: request.method, path: `${pathname}${search}`, headers });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const answered = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) answered.append(name, value);
  }
  const status = incoming.statusCode!;
  const read = await buffer(incoming);
  return new Response(status === 204 || status === 304 ? null : new Uint8Array(read), { status, headers: answered });
}
