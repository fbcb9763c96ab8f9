import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import type { Env } from "#app/composition/env.server.ts";
import type { App, AppOptions } from "#app/web/app.server.ts";
import { built } from "./built.ts";
import type { TestDatabase } from "./database.ts";
import { APP_URL } from "./session.ts";
import { TEST_SECRET } from "./template.ts";

export { APP_URL, browser, newestCode, signIn, type Browser } from "./session.ts";

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
    mailReplyTo: "help@firstshift.test",
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
