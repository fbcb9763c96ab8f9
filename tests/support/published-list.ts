import { Readable } from "node:stream";
import { Temporal } from "temporal-polyfill";
import type { Operator } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { checkPublishedList } from "#app/domain/published-list/check-list.ts";
import { importPublishedList } from "#app/domain/published-list/import-list.ts";
import { LIST_HEADINGS, LIST_NEEDS } from "#app/domain/published-list/list-rows.ts";
import { csvFile, csvRows, type CsvSource } from "#db/import/csv-file.server.ts";

function check(deps: Deps, operator: Operator, source: CsvSource, listDate: string) {
  const rows = csvRows(source, LIST_HEADINGS, LIST_NEEDS);
  return checkPublishedList(deps, operator, { listDate: Temporal.PlainDate.from(listDate), rows });
}

/** A file with this text, as an operator brings it. */
export function checkListText(deps: Deps, operator: Operator, text: string, listDate: string) {
  return check(deps, operator, { called: "The file", open: () => Readable.from([Buffer.from(text)]) }, listDate);
}

/** Reads a list from a file and imports it. */
export async function importListFile(deps: Deps, operator: Operator, file: string, listDate: string): Promise<void> {
  const { listImportId } = await check(deps, operator, csvFile(file), listDate);
  await importPublishedList(deps, operator, { listImportId });
}

export async function importListText(deps: Deps, operator: Operator, text: string, listDate: string): Promise<string> {
  const { listImportId } = await checkListText(deps, operator, text, listDate);
  await importPublishedList(deps, operator, { listImportId });
  return listImportId;
}
