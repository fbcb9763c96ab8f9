import { runCommand, say, withServers } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";
import { fillDemo, hasAccounts, migrate } from "./launcher/prepare.ts";

/** `npm run db:seed`: the demo's people and jobs, into a database of our own that has none yet. */
await runCommand(() =>
  withServers(async (env) => {
    if (!env.demo) throw new StartFailure("The demo's people belong in the demo only: unset DATABASE_URL and APP_URL.");
    await migrate(env);
    if (await hasAccounts(env)) return say("There are people in the database already. Empty it with npm run db:reset.");
    await fillDemo(env, say);
    say("The demo is filled.");
  }),
);
