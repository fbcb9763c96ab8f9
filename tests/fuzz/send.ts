import { request } from "node:http";
import type { Sent } from "./requests.ts";

export type Got = { status: number; headers: string; body: string; requestId: string | null };

/** Far longer than anything takes on a busy machine: whoever waits this long waits for ever. */
const DEADLINE_MS = 60_000;

/**
 * Sends it as it is, and reads the answer to the end.
 * @throws when there is no answer, or none in time
 */
export function send(origin: string, { method, target, headers, body }: Sent, cookies: ReadonlyMap<string, string>): Promise<Got> {
  const { hostname, port } = new URL(origin);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const own = headers.some(([name]) => name === "Cookie") || cookie === "" ? [] : ["Cookie", cookie];
  const length = body ? ["Content-Length", String(body.length)] : [];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => outgoing.destroy(new Error("no answer in time")), DEADLINE_MS);
    const outgoing = request(
      { hostname, port, method, path: sendable(target), headers: [...headers.flat(), ...own, ...length], agent: false, setHost: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          clearTimeout(late);
          resolve({
            status: incoming.statusCode!,
            headers: incoming.rawHeaders.join("\n"),
            body: Buffer.concat(chunks).toString(),
            requestId: incoming.headers["x-request-id"]?.toString() ?? null,
          });
        });
      },
    );
    outgoing.on("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
    outgoing.end(body ?? undefined);
  });
}

/** Node's client sends no spaces or control characters in an address; what else is odd goes as it is. */
const sendable = (target: string) => target.replaceAll(/[^\u0021-\u00ff]/g, (character) => encodeURIComponent(character.toWellFormed()));
