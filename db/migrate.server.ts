import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { TABLE_ACCESS, UNFORCED, WITHOUT_POLICIES } from "./access.ts";
import { installCrowd } from "./crowd.server.ts";
import { installEmployerMoves } from "./employer-moves.server.ts";
import { installEventCauses } from "./event-causes.server.ts";
import { installFunctions } from "./functions.server.ts";
import { installJobs } from "./jobs.server.ts";
import { LOGINS, loginPassword, urlOf } from "./logins.ts";
import { installMail } from "./mail.server.ts";
import { loadPlaces } from "./places.server.ts";

const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number that only we use: two starts at once take turns. */
const MIGRATION_LOCK = 710_204_117;

/**
 * Brings a database to this version: logins, tables, policies, grants, the job
 * queue and the gazetteer. Safe to run at every start and from several machines.
 * @param options.migrationUrl the database, as a login that owns it and may create logins
 * @param options.appSecret the secret the logins' passwords derive from
 */
export async function migrateDatabase(options: { migrationUrl: string; appSecret: string }): Promise<void> {
  const owner = postgres(options.migrationUrl, { max: 1, onnotice: () => {} });
  try {
    await owner`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await createLogins(owner, options.appSecret);
    await migrate(drizzle(owner), { migrationsFolder: MIGRATIONS });
    await installJobs(owner, urlOf(options.migrationUrl, options.appSecret, "firstshift_jobs"));
    await installMail(owner);
    await applyAccess(owner);
    await installFunctions(owner);
    await installCrowd(owner);
    await installEmployerMoves(owner);
    await installEventCauses(owner);
    await loadPlaces(owner);
  } finally {
    await owner.end();
  }
}

async function createLogins(owner: postgres.Sql, appSecret: string): Promise<void> {
  for (const login of LOGINS) {
    const password = loginPassword(appSecret, login).replaceAll("'", "''");
    const [exists] = await owner`select 1 from pg_roles where rolname = ${login}`;
    await owner.unsafe(`${exists ? "alter" : "create"} role ${login} login noinherit password '${password}'`);
    // Statements are kept (see prepared.server.ts), and so are their plans. Left to itself PostgreSQL makes many of
    // them anew each time, because it takes planning for cheap: here the policies under a query make it the dear part.
    await owner.unsafe(`alter role ${login} set plan_cache_mode = force_generic_plan`);
  }
}

/** Lays the grants of `access.ts` over whatever stands, and forces every policy on the owner too. */
async function applyAccess(owner: postgres.Sql): Promise<void> {
  const tables = await owner<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('public', 'mail', 'auth', 'limits')`;
  const unlisted = tables.map((table) => table.name).filter((name) => !TABLE_ACCESS[name]);
  if (unlisted.length > 0) throw new Error(`Tables without a class in db/access.ts: ${unlisted.join(", ")}`);

  const statements = [`revoke all on schema public from public`];
  const loginOf = (short: string) => `firstshift_${short}`;
  for (const login of ["app", "employer", "worker"]) statements.push(`grant usage on schema public to ${loginOf(login)}`);
  statements.push(`grant usage on schema auth to firstshift_auth, firstshift_worker`);
  statements.push(`grant usage on schema limits to firstshift_limits`);
  statements.push(`grant usage on schema mail to firstshift_worker`);
  for (const [name, access] of Object.entries(TABLE_ACCESS)) {
    statements.push(`revoke all on ${name} from ${LOGINS.join(", ")}, public`);
    for (const [login, rights] of Object.entries(access.grants)) {
      statements.push(`grant ${rights} on ${name} to ${loginOf(login)}`);
    }
    for (const [right, some] of [["select", access.reads], ["update", access.changes]] as const) {
      for (const [login, columns] of Object.entries(some ?? {})) {
        statements.push(`grant ${right} (${columns.join(", ")}) on ${name} to ${loginOf(login)}`);
      }
    }
    if (WITHOUT_POLICIES.includes(access.class)) continue;
    statements.push(`alter table ${name} enable row level security`);
    statements.push(`alter table ${name} ${UNFORCED.includes(access.class) ? "no force" : "force"} row level security`);
  }
  // The worker writes to people: it needs their addresses, and nothing else of identity.
  statements.push(`grant select (id, email) on auth.account to firstshift_worker`);
  await owner.begin((tx) => tx.unsafe(statements.join(";\n")));
}
