import { Temporal } from "temporal-polyfill";
import { importPublishedList } from "#db/import/published-list.server.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { systemClock } from "./clock-and-random.ts";
import { runImport } from "./import-command.ts";
import { say } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";

/** `npm run employers:import FILE [LIST-DATE]`: the published Disability Confident list, with or without levels. */
await runImport("npm run employers:import FILE [LIST-DATE]", async ({ ownerUrl, file, rest }) => {
  const listDate = rest[0] === undefined ? londonDay(systemClock.now()).toString() : dateOf(rest[0]);
  const { entries, withLevel, leftOut } = await importPublishedList({ ownerUrl, file, listDate });
  say(`${entries} employers are on the list of ${listDate}; ${withLevel} with a level.`);
  for (const line of leftOut) say(`${line}.`);
});

function dateOf(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new StartFailure(`The date of the list must look like 2027-03-31, not ${text}`);
  }
}
