import { connectSearch } from "#search/client.server.ts";
import { makeKey } from "#search/keys.server.ts";
import { runCommand, say, withServers } from "./launcher/commands.ts";

/** `npm run search:keys`: makes the keys of web and worker with the master key, and prints what each needs as MEILI_KEY. */
await runCommand(() =>
  withServers(async (env) => {
    const { client } = connectSearch(env);
    for (const role of ["web", "worker"] as const) {
      const { uid, key } = await makeKey(client, env.appSecret, role);
      say(`${role}: MEILI_KEY=${uid}:${key}`);
    }
  }),
);
