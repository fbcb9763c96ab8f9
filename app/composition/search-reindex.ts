import { connectSearch } from "#search/client.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { wireDeps } from "./deps.server.ts";
import { runCommand, say, withServers } from "./launcher/commands.ts";

/** `npm run search:reindex`: builds both indexes anew beside those in use, and swaps them. */
await runCommand(() =>
  withServers(async (env) => {
    const { deps, close } = wireDeps(env, { poolSize: 1 });
    try {
      const { people, jobs } = await reindex(deps, connectSearch(env));
      say(`The indexes are new and in use. They hold ${people} people and ${jobs} jobs.`);
    } finally {
      await close();
    }
  }),
);
