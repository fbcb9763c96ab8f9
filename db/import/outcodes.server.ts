import postgres from "postgres";
import { OUTCODE, toOutcode } from "#app/domain/employer/outcode.ts";
import { csvFile, csvRows, UnusableFile, type Headings } from "./csv-file.server.ts";
import { leftOutRows } from "./left-out.ts";

type Field = "outcode" | "latitude" | "longitude";

const HEADINGS: Headings<Field> = {
  outcode: ["outcode", "postcodedistrict", "postcode"],
  latitude: ["lat", "latitude"],
  longitude: ["lon", "lng", "long", "longitude"],
};

const ROWS_AT_ONCE = 1000;

/** The corners of the United Kingdom, in degrees: a centre outside them is a mistake in the file. */
const UNITED_KINGDOM = { south: 49, north: 61.5, west: -9, east: 2.5 };

/**
 * Takes in the centres of outcodes (ONS Postcode Directory, OGL v3, or another list
 * of them). A centre known before is moved to where the file says.
 * @param importedAt ISO moment
 * @throws UnusableFile when the file is of no use
 */
export async function importOutcodes(options: {
  ownerUrl: string;
  file: string;
  importedAt: string;
}): Promise<{ outcodes: number; leftOut: string[] }> {
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await owner.begin((tx) => writeCentres(tx, options.file, options.importedAt));
  } finally {
    await owner.end({ timeout: 5 });
  }
}

type Centre = { outcode: string; latitude: number; longitude: number };

async function writeCentres(tx: postgres.TransactionSql, file: string, importedAt: string) {
  const leftOut = leftOutRows();
  const centres = new Map<string, Centre>();
  for await (const { line, values } of csvRows(csvFile(file), HEADINGS, ["outcode", "latitude", "longitude"])) {
    const centre = toCentre(values);
    if (typeof centre === "string") leftOut.add(centre, line);
    else if (centres.has(centre.outcode)) leftOut.add("with an outcode named before", line);
    else centres.set(centre.outcode, centre);
  }
  if (centres.size === 0) throw new UnusableFile(`${file} has no row that can be used`);
  const rows = [...centres.values()].map((centre) => ({ ...centre, imported_at: importedAt }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx`
      insert into outcode_centre ${tx(rows.slice(from, from + ROWS_AT_ONCE))}
      on conflict (outcode) do update
      set latitude = excluded.latitude, longitude = excluded.longitude, imported_at = excluded.imported_at`;
  }
  return { outcodes: rows.length, leftOut: leftOut.inWords() };
}

/** @returns the centre, or why the row cannot be used */
function toCentre(values: Partial<Record<Field, string>>): Centre | string {
  const outcode = toOutcode(values.outcode ?? "");
  if (!OUTCODE.test(outcode)) return "without an outcode";
  const latitude = Number(values.latitude || Number.NaN);
  const longitude = Number(values.longitude || Number.NaN);
  const { south, north, west, east } = UNITED_KINGDOM;
  const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return inside ? { outcode, latitude, longitude } : "with a place outside the United Kingdom";
}
