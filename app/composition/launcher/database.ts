import postgres from "postgres";
import { isLoopback } from "../env.server.ts";
import { codeOf, messageOf, StartFailure } from "./failure.ts";

const database = "firstshift";
const owner = "firstshift_owner";

/**
 * Makes the product's database on a server the launcher owns, and the login that
 * owns it: it may make logins, but is no superuser, as on a managed server.
 * @returns the owner's URL, for migrations
 */
export async function createDatabase(superuserUrl: string, ownerPassword: string): Promise<string> {
  await withConnection(superuserUrl, async (sql) => {
    const [login] = await sql`select 1 from pg_roles where rolname = ${owner}`;
    const password = ownerPassword.replaceAll("'", "''");
    await sql.unsafe(`${login ? "alter" : "create"} role ${owner} login createrole password '${password}'`);
    const [exists] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!exists) await sql.unsafe(`create database ${database} owner ${owner}`);
    // Only the product's own logins have business here; each is let in by name.
    await sql.unsafe(`revoke temporary on database ${database} from public`);
  });
  const url = new URL(superuserUrl);
  url.username = owner;
  url.password = ownerPassword;
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Removes everything from a database: all schemas but PostgreSQL's own. Logins stay.
 * @param migrationUrl the database, as its owner
 */
export async function emptyDatabase(migrationUrl: string): Promise<void> {
  await withConnection(migrationUrl, async (sql) => {
    const schemas = await sql<{ name: string; owner: string; is_other: boolean }[]>`
      select nspname as name, nspowner::regrole::text as owner, not pg_has_role(nspowner, 'usage') as is_other
      from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
    // The job queue's schema belongs to the queue's own login, so the owner becomes a member for as long as it takes.
    const others = [...new Set(schemas.filter((schema) => schema.is_other).map((schema) => schema.owner))];
    await sql.begin(async (tx) => {
      for (const other of others) await tx`grant ${tx(other)} to current_user with inherit true`;
      for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`;
      for (const other of others) await tx`revoke ${tx(other)} from current_user`;
      await tx`create schema public`;
    });
  });
}

export function isLocalDatabase(databaseUrl: string): boolean {
  return isLoopback(new URL(databaseUrl).hostname);
}

/** Says in one line why a database cannot be used; never shows its URL, which holds a password. */
export function databaseFailure(doing: string, url: string, error: unknown): StartFailure {
  if (error instanceof StartFailure) return error;
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  const reasons: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such server",
    CONNECT_TIMEOUT: "it does not answer",
    "28P01": "it does not accept the password",
    "28000": "it does not accept the login",
    "3D000": "there is no such database",
  };
  return new StartFailure(`Could not ${doing} ${place}: ${reasons[codeOf(error) ?? ""] ?? messageOf(error)}.`);
}

async function withConnection(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
