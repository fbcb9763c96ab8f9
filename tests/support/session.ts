import type { App } from "#app/web/app.server.ts";
import type { TestDatabase } from "./database.ts";

export const APP_URL = "https://firstshift.test";

/** Where emails are kept. */
type Mailbox = Pick<TestDatabase, "superuser">;

type Ask = { headers?: Record<string, string>; form?: Record<string, string>; method?: string; address?: string };

/** A browser without scripts: keeps cookies, says where it is, follows nothing. */
export function browser(app: Pick<App, "fetch">, origin = APP_URL) {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(target: string, { headers = {}, form, method, address = "203.0.113.7" }: Ask = {}): Promise<Response> {
      const sent = new Headers({ Host: new URL(origin).host });
      if (cookies.size > 0) sent.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
      const verb = method ?? (form ? "POST" : "GET");
      if (verb === "POST") sent.set("Origin", origin);
      for (const [name, value] of Object.entries(headers)) {
        if (value === "") sent.delete(name);
        else sent.set(name, value);
      }
      const body = form ? new URLSearchParams(form) : undefined;
      const response = await app.fetch(new Request(`${origin}${target}`, { method: verb, headers: sent, body }), { address });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const [name = "", ...rest] = pair.split("=");
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, rest.join("="));
      }
      return response;
    },
  };
}

export type Browser = ReturnType<typeof browser>;

/** The newest sign-in email to this address: its code and its link. */
export async function newestCode(database: Mailbox, to: string): Promise<{ code: string; link: URL }> {
  const [row] = await database.superuser<{ text: string }[]>`
    select text from mail.outbox_email where to_address = ${to} order by kept_at desc limit 1`;
  const code = /\b\d{6}\b/.exec(row?.text ?? "")?.[0];
  const link = /https?:\/\/\S*\/sign-in\/confirm\?token=[\w-]+/.exec(row?.text ?? "")?.[0];
  if (!code || !link) throw new Error(`No sign-in email to ${to}`);
  return { code, link: new URL(link) };
}

/** Signs in with the emailed code. Whoever needs a second factor still owes it. */
export async function signIn(database: Mailbox, visitor: Browser, email: string): Promise<Response> {
  await visitor.ask("/sign-in", { form: { email } });
  const { code } = await newestCode(database, email);
  return visitor.ask("/sign-in/code", { form: { code } });
}
