import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import type { Env } from "#app/composition/env.server.ts";
import type { App, AppOptions } from "#app/web/app.server.ts";
import { built } from "./built.ts";
import type { TestDatabase } from "./database.ts";
import { TEST_SECRET } from "./template.ts";

export const APP_URL = "https://firstshift.test";

/** The environment of an app on this test's database. */
export function testEnv(database: TestDatabase, changes: Partial<Env> = {}): Env {
  return {
    nodeEnv: "production",
    host: "127.0.0.1",
    port: 3000,
    dataDir: "/nonexistent",
    appUrl: APP_URL,
    appSecret: TEST_SECRET,
    databaseUrl: database.databaseUrl,
    migrationUrl: null,
    meiliUrl: "http://127.0.0.1:9",
    meiliMasterKey: "a-master-key-for-tests-only",
    resendApiKey: null,
    resendBaseUrl: null,
    resendWebhookSecret: null,
    mailFrom: "Firstshift <no-reply@firstshift.test>",
    trustedProxies: [],
    logLevel: "silent",
    demo: false,
    ...changes,
  };
}

/** The built web app, as it is served, on this test's database. Closed when the file is done. */
export async function webApp(
  database: TestDatabase,
  changes: Partial<Env> = {},
  setting?: AppOptions["setting"],
): Promise<App> {
  await built();
  const bundle = pathToFileURL(path.resolve("build/server/index.js")).href;
  const { createApp } = (await import(/* @vite-ignore */ bundle)) as {
    createApp(env: Env, options: AppOptions): Promise<App>;
  };
  const app = await createApp(testEnv(database, changes), { clientFolder: path.resolve("build/client"), setting });
  afterAll(() => app.close());
  return app;
}

type Ask = { headers?: Record<string, string>; form?: Record<string, string>; method?: string; address?: string };

/** A browser without scripts: keeps cookies, says where it is, follows nothing. */
export function browser(app: App, origin = APP_URL) {
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
export async function newestCode(database: TestDatabase, to: string): Promise<{ code: string; link: URL }> {
  const [row] = await database.superuser<{ text: string }[]>`
    select text from mail.outbox_email where to_address = ${to} order by kept_at desc limit 1`;
  const code = /\b\d{6}\b/.exec(row?.text ?? "")?.[0];
  const link = /https?:\/\/\S*\/sign-in\/confirm\?token=[\w-]+/.exec(row?.text ?? "")?.[0];
  if (!code || !link) throw new Error(`No sign-in email to ${to}`);
  return { code, link: new URL(link) };
}

/** Signs in with the emailed code. Whoever needs a second factor still owes it. */
export async function signIn(database: TestDatabase, visitor: Browser, email: string): Promise<Response> {
  await visitor.ask("/sign-in", { form: { email } });
  const { code } = await newestCode(database, email);
  return visitor.ask("/sign-in/code", { form: { code } });
}
