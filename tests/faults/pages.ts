import type { Env } from "#app/composition/env.server.ts";

/** The pages as one person of the cast uses them. */
export type Pages = {
  /** Where the answer led, or null when it did not say that it is done, or none came. */
  post(address: string, fields: Iterable<readonly [string, string]>): Promise<string | null>;
  /** A page that must be there. */
  read(address: string): Promise<string>;
  /** What the answer says by its number. */
  statusOf(address: string): Promise<number>;
};

/** An answer takes long on a busy machine; a process that is gone gives none. */
const ANSWER_MS = 60_000;

export async function enter({ appUrl }: Env, email: string): Promise<Pages> {
  const response = await fetch(`${appUrl}/demo`, {
    method: "POST", redirect: "manual", body: new URLSearchParams({ email }), headers: { Origin: appUrl },
  });
  const Cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  return {
    async post(address, fields) {
      try {
        const answer = await fetch(`${appUrl}${address}`, {
          method: "POST", redirect: "manual", body: new URLSearchParams([...fields].map(([name, value]) => [name, value])),
          signal: AbortSignal.timeout(ANSWER_MS), headers: { Origin: appUrl, Cookie },
        });
        await answer.text();
        return answer.status === 302 || answer.status === 303 ? answer.headers.get("Location") : null;
      } catch {
        return null;
      }
    },
    async read(address) {
      const page = await fetch(`${appUrl}${address}`, { headers: { Cookie }, redirect: "manual" });
      if (!page.ok) throw new Error(`The page ${address} said ${page.status}`);
      return page.text();
    },
    statusOf: async (address) => (await fetch(`${appUrl}${address}`, { headers: { Cookie }, redirect: "manual" })).status,
  };
}

/** What a form of this page carries without showing it. */
export function carried(html: string, name: string): string {
  const field = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  const value = field?.match(/value="([^"]*)"/)?.[1];
  if (value === undefined) throw new Error(`No form of the page carries ${name}`);
  return value;
}
