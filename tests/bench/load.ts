import { Agent, request } from "node:http";

export type Call = { url: string; method?: "GET" | "POST"; headers: Record<string, string>; body?: string };

/** Connections that stay open, as a load balancer's do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @throws when the answer is not 2xx or 3xx: a page that fails fast is no fast page */
export function call({ url, method = "GET", headers, body }: Call): Promise<{ status: number; body: string; ms: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const outgoing = request(url, { method, agent, headers: { ...headers, ...length } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const status = incoming.statusCode!;
        if (status >= 400) reject(new Error(`${method} ${url} said ${status}`));
        else resolve({ status, body: Buffer.concat(chunks).toString(), ms: performance.now() - began });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** Sends these calls over and over, so many at once, until the time is up; whoever is answered asks again at once. */
export async function load(calls: readonly Call[], { abreast, ms }: { abreast: number; ms: number }): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = [];
  const began = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: abreast }, async () => {
    while (performance.now() - began < ms) times.push((await call(calls[next++ % calls.length]!)).ms);
  }));
  return { times, perSecond: (times.length * 1_000) / (performance.now() - began) };
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
