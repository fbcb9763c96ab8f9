import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createEmulator } from "emulate";

/** The fake Resend, with a way to it that can be made to keep its answers back. */
export type FakeResend = {
  url: string;
  /** The ids that the fake gave for each idempotency key: one, however often it was asked. */
  accepted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everything it would have sent, by recipient. */
  sentTo(address: string): number;
  /** From now on answers stay on the way, though the message is accepted. Resolves with the next one that does. */
  holdNext(): Promise<void>;
  /** Lets everything through again. What was held back is lost, as when a connection breaks. */
  letGo(): void;
  stop(): Promise<void>;
};

export async function startResend(): Promise<FakeResend> {
  const emulator = await createEmulator({ service: "resend", port: 0 });
  const accepted = new Map<string, Set<string>>();
  const ids = new Map<string, Set<string>>();
  let held: { caught: () => void; answers: ServerResponse[] } | null = null;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const headers = Object.fromEntries(
      Object.entries(request.headersDistinct).filter(([name]) => !["host", "connection", "content-length"].includes(name)).map(([name, values]) => [name, values!.join(", ")]),
    );
    const answer = await fetch(`${emulator.url}${request.url}`, { method: request.method ?? "GET", headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
    const text = await answer.text();
    if (request.method === "POST" && answer.ok) note(headers["idempotency-key"] ?? "", JSON.parse(body.toString()) as { to: string | string[] }, text);
    if (held && request.method === "POST" && answer.ok) {
      held.answers.push(response);
      held.caught();
      return;
    }
    response.writeHead(answer.status, { "Content-Type": "application/json" }).end(text);
  }

  function note(key: string, { to }: { to: string | string[] }, text: string): void {
    const { id } = JSON.parse(text) as { id: string };
    accepted.set(key, (accepted.get(key) ?? new Set()).add(id));
    for (const address of [to].flat()) ids.set(address, (ids.get(address) ?? new Set()).add(id));
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    sentTo: (address) => ids.get(address)?.size ?? 0,
    holdNext() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { caught: resolve, answers: [] };
      return promise;
    },
    letGo() {
      for (const answer of held?.answers ?? []) answer.destroy();
      held = null;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await emulator.close();
    },
  };
}
