import { connectSearch } from "#search/client.server.ts";
import { runCommand, say, withServers } from "./launcher/commands.ts";
import { emptyDatabase, isLocalDatabase } from "./launcher/database.ts";
import { StartFailure } from "./launcher/failure.ts";
import { migrate, ownerUrl } from "./launcher/prepare.ts";

/** `npm run db:reset`: removes everything from the database and migrates it anew. Asks nothing. */
await runCommand(() =>
  withServers(
    async (env) => {
      if (!isLocalDatabase(env.databaseUrl) && !process.argv.includes("--yes")) {
        throw new StartFailure("This would remove everything from a database on another machine. Add -- --yes to do it.");
      }
      await emptyDatabase(ownerUrl(env));
      await migrate(env);
      // The worker builds the index again when it finds none.
      const { client, index } = connectSearch(env);
      await client.deleteIndexIfExists(index);
      say(env.demo ? "The database is empty. npm start fills the demo again." : "The database is empty.");
    },
    { alone: true },
  ),
);
