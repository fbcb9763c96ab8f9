import type { Deps } from "#app/domain/deps.ts";
import { createGate } from "#db/client.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { createSearch } from "#search/search.server.ts";
import { systemClock, systemRandom } from "./clock-and-random.ts";
import { loginUrl } from "./env.server.ts";
import { runCommand, say, withServers } from "./launcher/commands.ts";

/** `npm run search:reindex`: builds the index anew beside the one in use, and swaps them. */
await runCommand(() =>
  withServers(async (env) => {
    const gate = createGate({
      urls: {
        app: loginUrl(env, "firstshift_app"),
        employer: loginUrl(env, "firstshift_employer"),
        worker: loginUrl(env, "firstshift_worker"),
      },
      clock: systemClock,
      random: systemRandom,
      poolSize: 1,
    });
    try {
      const { withActor } = gate;
      const deps: Deps = { clock: systemClock, random: systemRandom, withActor, search: createSearch(env) };
      const people = await reindex(deps, connectSearch(env));
      say(`The index is new and in use. It holds ${people} people.`);
    } finally {
      await gate.close();
    }
  }),
);
