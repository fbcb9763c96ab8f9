import { connectSearch } from "#search/client.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { wireDeps } from "./deps.server.ts";
import { runCommand, say, withServers } from "./launcher/commands.ts";

/** `npm run search:reindex`: builds the index anew beside the one in use, and swaps them. */
await runCommand(() =>
  withServers(async (env) => {
    const { deps, close } = wireDeps(env, { poolSize: 1 });
    try {
      const people = await reindex(deps, connectSearch(env));
      say(`The index is new and in use. It holds ${people} people.`);
    } finally {
      await close();
    }
  }),
);
