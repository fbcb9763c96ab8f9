import postgres from "postgres";
import { migrateDatabase } from "#db/migrate.server.ts";

export const TEST_SECRET = "a-secret-for-tests-only-0123456789-abcdef";
const TEMPLATE = "firstshift_template";
const OWNER = "firstshift_owner";
const OWNER_PASSWORD = "owner-for-tests";

/** Migrates one database the way a managed server would: by an owner who is no superuser. */
export async function prepareTemplate(superuserUrl: string): Promise<void> {
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await superuser.unsafe(`create role ${OWNER} login createrole password '${OWNER_PASSWORD}'`);
    await superuser.unsafe(`create database ${TEMPLATE} owner ${OWNER}`);
    await migrateDatabase({ migrationUrl: ownerUrl(superuserUrl, TEMPLATE), appSecret: TEST_SECRET });
  } finally {
    await superuser.end();
  }
}

/** A fresh copy of the migrated template. Returns the database's name. */
export async function cloneTemplate(superuserUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    // Cloning needs the template to itself; files that clone at once take turns.
    await superuser`select pg_advisory_lock(1)`;
    await superuser.unsafe(`create database ${name} template ${TEMPLATE} owner ${OWNER}`);
  } finally {
    await superuser.end();
  }
  return name;
}

export function ownerUrl(superuserUrl: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = OWNER;
  url.password = OWNER_PASSWORD;
  url.pathname = `/${database}`;
  return url.toString();
}

export function superuserUrlOf(superuserUrl: string, database: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
