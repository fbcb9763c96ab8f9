import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import { OUTCODE, toOutcode } from "#app/domain/employer/outcode.ts";
import { nameKey, type ListEntry } from "#app/domain/employer/published-list.ts";
import { csvRows, UnusableFile, type Headings } from "./csv-file.server.ts";
import { leftOutRows } from "./left-out.ts";

type Field = "name" | "town" | "postcode" | "outcode" | "sector" | "level";

const HEADINGS: Headings<Field> = {
  name: ["employername", "organisationname", "businessname", "companyname", "name", "employer", "organisation"],
  town: ["town", "city", "towncity", "townorcity", "location"],
  postcode: ["postcode"],
  outcode: ["outcode", "postcodedistrict"],
  sector: ["sector", "industry"],
  level: ["level", "dclevel", "disabilityconfidentlevel", "status"],
};

const ROWS_AT_ONCE = 1000;

export type ListImport = { entries: number; withLevel: number; leftOut: string[] };

/**
 * Takes in the published Disability Confident list and replaces every older one.
 * Keeps half a postcode only: that of a very small employer can be somebody's home.
 * @param listDate ISO date of the list
 * @throws UnusableFile when the file is of no use, or a newer list is already here
 */
export async function importPublishedList(options: {
  ownerUrl: string;
  file: string;
  listDate: string;
}): Promise<ListImport> {
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await owner.begin((tx) => replaceList(tx, options.file, options.listDate));
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function replaceList(tx: postgres.TransactionSql, file: string, listDate: string): Promise<ListImport> {
  const [newer] = await tx<{ date: string }[]>`
    select list_date::text as date from published_list_entry where list_date > ${listDate} limit 1`;
  if (newer) throw new UnusableFile(`The list of ${newer.date} is already here, which is newer than ${listDate}`);
  await tx`delete from published_list_entry`;

  const leftOut = leftOutRows();
  const result = { entries: 0, withLevel: 0 };
  let waiting: ListEntry[] = [];
  const write = async () => {
    if (waiting.length > 0) await tx`insert into published_list_entry ${tx(waiting.map(toRow))}`;
    waiting = [];
  };
  for await (const { line, values } of csvRows(file, HEADINGS, ["name"])) {
    const entry = toEntry(values, listDate);
    if (typeof entry === "string") {
      leftOut.add(entry, line);
      continue;
    }
    waiting.push(entry);
    result.entries += 1;
    if (entry.level) result.withLevel += 1;
    if (waiting.length === ROWS_AT_ONCE) await write();
  }
  await write();
  if (result.entries === 0) throw new UnusableFile(`${file} has no row that can be used`);
  return { ...result, leftOut: leftOut.inWords() };
}

/** @returns the entry, or why the row cannot be used */
function toEntry(values: Partial<Record<Field, string>>, listDate: string): ListEntry | string {
  const name = values.name ?? "";
  if (nameKey(name) === "") return "without a name";
  const outcode = toOutcode(values.outcode || values.postcode || "");
  if (!OUTCODE.test(outcode)) return "without a usable postcode";
  return {
    id: randomUUID(),
    name,
    nameKey: nameKey(name),
    town: values.town ?? "",
    outcode,
    sector: values.sector ?? "",
    level: levelOf(values.level ?? ""),
    listDate,
  };
}

/** "Level 2", "Disability Confident Leader", "committed"; null when the list does not say. */
function levelOf(text: string): DisabilityConfidentLevel | null {
  if (/leader|\b3\b/i.test(text)) return "leader";
  if (/committed|\b1\b/i.test(text)) return "committed";
  if (/employer|\b2\b/i.test(text)) return "employer";
  return null;
}

function toRow({ nameKey: name_key, listDate: list_date, ...entry }: ListEntry) {
  return { ...entry, name_key, list_date };
}
