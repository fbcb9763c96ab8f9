import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Invalid } from "../errors.ts";
import { keptSince } from "./list-import-lifecycle.ts";
import { leftOutInWords, leftOutRows, readRow, type ListLine, type ListRow } from "./list-rows.ts";

/** The published list has 19,000 rows (June 2026). */
const MOST_ROWS = 100_000;

/**
 * Reads a file with the published list and compares it with the list that counts.
 * Nothing changes before it is imported.
 * @throws Invalid on `listDate` for a day to come or before the list that counts, and on `list` for a file of no use
 */
export async function checkPublishedList(
  { clock, random, withActor }: Pick<Deps, "clock" | "random" | "withActor">,
  actor: Operator,
  input: { listDate: Temporal.PlainDate; rows: AsyncIterable<ListRow> },
): Promise<{ listImportId: string }> {
  allow(actor, "published-list:import");
  const now = clock.now();
  if (input.listDate.since(londonDay(now)).days > 0) throw new Invalid({ listDate: "The date of the list must be today or in the past" });
  const { lines, leftOut, rowsRead } = await readRows(input.rows);
  const listImportId = random.uuid();
  await withActor(actor, async ({ employers, listImports, events }) => {
    const newest = await employers.listDate();
    if (newest !== null && input.listDate.since(newest).days < 0) {
      throw new Invalid({ listDate: `The list of ${newest} is here already, which is newer` });
    }
    await listImports.forgetLines(keptSince(now));
    await listImports.add(
      {
        id: listImportId,
        listDate: input.listDate,
        replaces: await listImports.inForce(),
        rowsRead,
        entries: lines.length,
        withLevel: lines.filter(({ level }) => level !== null).length,
        leftOut,
        uploadedBy: actor.accountId,
        uploadedAt: now,
      },
      lines,
    );
    await events.record({ name: "ListChecked", subjects: { listImportId } });
  });
  return { listImportId };
}

async function readRows(rows: AsyncIterable<ListRow>) {
  const leftOut = leftOutRows();
  const lines: ListLine[] = [];
  let rowsRead = 0;
  for await (const row of rows) {
    rowsRead += 1;
    if (rowsRead > MOST_ROWS) throw new Invalid({ list: `The file has more than ${MOST_ROWS.toLocaleString("en-GB")} rows` });
    const line = readRow(row);
    if (typeof line === "string") leftOut.add(line, row.line);
    else lines.push(line);
  }
  const left = leftOut.all();
  if (lines.length === 0) {
    const why = left[0] ? `: it has ${leftOutInWords(left[0])}` : "";
    throw new Invalid({ list: `No row of the file can be used${why}` });
  }
  return { lines, leftOut: left, rowsRead };
}
