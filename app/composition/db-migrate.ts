import { runCommand, say, withDatabase } from "./launcher/commands.ts";
import { migrate } from "./launcher/prepare.ts";

/** `npm run db:migrate`: logins, tables, policies and grants, as the owner of the database. */
await runCommand(() =>
  withDatabase(async (env) => {
    await migrate(env);
    say("The database is up to date.");
  }),
);
