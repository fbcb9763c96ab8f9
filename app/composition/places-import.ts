import { importOutcodes } from "#db/import/outcodes.server.ts";
import { systemClock } from "./clock-and-random.ts";
import { runImport } from "./import-command.ts";
import { say } from "./launcher/commands.ts";

/** `npm run places:import FILE`: centres of outcodes, so that distances are measured from more than the town. */
await runImport("npm run places:import FILE", async ({ ownerUrl, file }) => {
  const { outcodes, leftOut } = await importOutcodes({ ownerUrl, file, importedAt: systemClock.now().toString() });
  say(`${outcodes} outcodes have a centre.`);
  say("Now run npm run search:reindex, so that the search goes by these distances too.");
  for (const line of leftOut) say(`${line}.`);
});
