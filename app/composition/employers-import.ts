import { Temporal } from "temporal-polyfill";
import type { Operator } from "#app/domain/actor.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { Clash, Invalid } from "#app/domain/errors.ts";
import { checkPublishedList } from "#app/domain/published-list/check-list.ts";
import { importPublishedList } from "#app/domain/published-list/import-list.ts";
import { LIST_HEADINGS, LIST_NEEDS, leftOutInWords } from "#app/domain/published-list/list-rows.ts";
import { csvFile, csvRows } from "#db/import/csv-file.server.ts";
import { systemClock, systemRandom } from "./clock-and-random.ts";
import { openGate } from "./deps.server.ts";
import { runImport } from "./import-command.ts";
import { say } from "./launcher/commands.ts";
import { StartFailure } from "./launcher/failure.ts";

/** Whoever runs the server; no account of theirs is known, and none is needed to run commands. */
const FROM_COMMAND_LINE: Operator = { kind: "operator", accountId: "00000000-0000-0000-0000-000000000000" };

/** `npm run employers:import FILE [LIST-DATE]`: the published Disability Confident list, with or without levels. */
await runImport("npm run employers:import FILE [LIST-DATE]", async ({ env, file, rest }) => {
  const listDate = rest[0] === undefined ? londonDay(systemClock.now()) : dateOf(rest[0]);
  const gate = openGate(env, { poolSize: 1 });
  const deps = { clock: systemClock, random: systemRandom, withActor: gate.withActor };
  try {
    const rows = csvRows(csvFile(file), LIST_HEADINGS, LIST_NEEDS);
    const { listImportId } = await checkPublishedList(deps, FROM_COMMAND_LINE, { listDate, rows });
    const { added, gone, changed } = await importPublishedList(deps, FROM_COMMAND_LINE, { listImportId });
    const found = await gate.withActor(FROM_COMMAND_LINE, ({ listImports }) => listImports.byId(listImportId));
    const { entries, withLevel, leftOut } = found!;
    say(`${entries} employers are on the list of ${listDate.toString()}; ${withLevel} with a level.`);
    say(`${added} are new, ${gone} are gone, and of ${changed} the list says something else.`);
    for (const one of leftOut) say(`Left out ${leftOutInWords(one)}.`);
  } catch (error) {
    throw error instanceof Invalid || error instanceof Clash ? new StartFailure(error.message) : error;
  } finally {
    await gate.close();
  }
});

function dateOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new StartFailure(`The date of the list must look like 2027-03-31, not ${text}`);
  }
}
