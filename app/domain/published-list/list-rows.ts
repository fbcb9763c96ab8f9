import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import { OUTCODE, toOutcode } from "../employer/outcode.ts";
import { nameKey } from "../employer/published-list.ts";

const LIST_FIELDS = ["name", "town", "postcode", "outcode", "sector", "level"] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** What each column may be called, in small letters without spaces or signs. */
export const LIST_HEADINGS: Record<ListField, readonly string[]> = {
  name: ["employername", "organisationname", "businessname", "companyname", "name", "employer", "organisation"],
  town: ["town", "city", "towncity", "townorcity", "location"],
  postcode: ["postcode"],
  outcode: ["outcode", "postcodedistrict"],
  sector: ["sector", "industry"],
  level: ["level", "dclevel", "disabilityconfidentlevel", "status"],
};

/** A file without them is of no use. */
export const LIST_NEEDS: readonly ListField[] = ["name"];

/** One row of the file as it stands there. */
export type ListRow = { line: number; values: Partial<Record<ListField, string>> };

/** One employer of a list that is not taken in yet. */
export type ListLine = {
  line: number;
  name: string;
  nameKey: string;
  town: string;
  outcode: string;
  sector: string;
  level: DisabilityConfidentLevel | null;
};

/** Why a row cannot be used, after "rows". */
export const ROW_FAULTS = [
  { code: "no-name", label: "without a name" },
  { code: "long-name", label: "with a name of more than 300 letters" },
  { code: "broken-letters", label: "with letters that cannot be read: save the file as UTF-8" },
  { code: "no-postcode", label: "without a usable postcode" },
] as const;

type RowFault = (typeof ROW_FAULTS)[number]["code"];

const LONGEST_NAME = 300;
const LONGEST_WORDS = 120;

/**
 * The employer of a row, or why the row cannot be used. Of a postcode the first half is
 * kept: that of a very small employer can be somebody's home.
 */
export function readRow({ line, values }: ListRow): ListLine | RowFault {
  const name = plain(values.name);
  if (nameKey(name) === "") return "no-name";
  if (name.length > LONGEST_NAME) return "long-name";
  if (name.includes("\ufffd")) return "broken-letters";
  const outcode = toOutcode(plain(values.outcode) || plain(values.postcode));
  if (!OUTCODE.test(outcode)) return "no-postcode";
  return {
    line,
    name,
    nameKey: nameKey(name),
    town: plain(values.town).slice(0, LONGEST_WORDS),
    outcode,
    sector: plain(values.sector).slice(0, LONGEST_WORDS),
    level: levelOf(values.level ?? ""),
  };
}

function plain(text = ""): string {
  return text.normalize("NFC").replace(/\p{Cc}+/gu, " ").trim();
}

/** "Level 2", "Disability Confident Leader", "committed"; null when the list does not say. */
function levelOf(text: string): DisabilityConfidentLevel | null {
  if (/leader|\b3\b/i.test(text)) return "leader";
  if (/committed|\b1\b/i.test(text)) return "committed";
  if (/employer|\b2\b/i.test(text)) return "employer";
  return null;
}

/** Rows that could not be used: how many, and the first of their lines. */
export type LeftOut = { fault: RowFault; count: number; lines: number[] };

const MOST_LINES_KEPT = 100;

/** Counts rows that cannot be used, by why. */
export function leftOutRows() {
  const found = new Map<RowFault, LeftOut>();
  return {
    add(fault: RowFault, line: number): void {
      const one = found.get(fault) ?? { fault, count: 0, lines: [] };
      one.count += 1;
      if (one.lines.length < MOST_LINES_KEPT) one.lines.push(line);
      found.set(fault, one);
    },
    all: (): LeftOut[] => [...found.values()].toSorted((a, b) => b.count - a.count),
  };
}

const MOST_LINES_NAMED = 5;

/** "2 rows without a usable postcode (lines 3, 5)" */
export function leftOutInWords({ fault, count, lines }: LeftOut): string {
  const why = ROW_FAULTS.find(({ code }) => code === fault)?.label ?? fault;
  const named = lines.slice(0, MOST_LINES_NAMED).join(", ");
  const more = count > MOST_LINES_NAMED ? ", …" : "";
  return `${count} ${count === 1 ? "row" : "rows"} ${why} (${count === 1 ? "line" : "lines"} ${named}${more})`;
}
