import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { type Env, loginUrl } from "../env.server.ts";
import { databaseFailure, emptyDatabase } from "./database.ts";
import { messageOf, StartFailure } from "./failure.ts";
import type { DatabaseEnv } from "./own-servers.ts";

/**
 * Brings the database to this version, as its owner.
 * @throws StartFailure with one line; also when there is no owner's URL
 */
export async function migrate(env: DatabaseEnv): Promise<void> {
  const migrationUrl = ownerUrl(env);
  // Loaded here and below so that a start that fails early, and every later start, need not wait for it.
  const { migrateDatabase } = await import("#db/migrate.server.ts");
  try {
    await migrateDatabase({ migrationUrl, appSecret: env.appSecret });
  } catch (error) {
    throw databaseFailure("bring up to date the database", migrationUrl, error);
  }
}

/** @throws StartFailure when no owner is named */
export function ownerUrl(env: Pick<Env, "migrationUrl">): string {
  if (env.migrationUrl) return env.migrationUrl;
  throw new StartFailure("DATABASE_MIGRATION_URL is missing: it names the database with the login that owns it");
}

/**
 * Fills an empty database with the demo. A filling that was cut short is begun
 * again from nothing: nobody can have used it, as the web app starts afterwards.
 * @throws StartFailure
 */
export async function fillDemo(env: Env, say: (line: string) => void): Promise<void> {
  const begun = path.join(env.dataDir, "filling-the-demo");
  if (existsSync(begun)) {
    await emptyDatabase(ownerUrl(env));
    await migrate(env);
  } else if (await hasAccounts(env)) {
    return;
  }
  say("Filling the demo (only at the first start).");
  writeFileSync(begun, "");
  const { seedDemo } = await import("#db/seed/index.server.ts");
  try {
    await seedDemo(env);
  } catch (error) {
    throw new StartFailure(`Could not fill the demo: ${messageOf(error)}`);
  }
  rmSync(begun);
}

/** Whether anybody has ever had an account here. */
export async function hasAccounts(env: Pick<Env, "databaseUrl" | "appSecret">): Promise<boolean> {
  const sql = postgres(loginUrl(env, "firstshift_auth"), { max: 1, onnotice: () => {} });
  try {
    return (await sql`select 1 from auth.account limit 1`).length > 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
