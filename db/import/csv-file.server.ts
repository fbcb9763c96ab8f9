import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

/** A file that cannot be imported. The message is the one line the person who brought it reads. */
export class UnusableFile extends Error {
  override name = "UnusableFile";
}

/** For each field the names a heading may have, in small letters without spaces or signs. */
export type Headings<Field extends string> = Record<Field, readonly string[]>;

export type CsvRow<Field extends string> = { line: number; values: Partial<Record<Field, string>> };

/** What to read, and what messages call it. */
export type CsvSource = { called: string; open(): Readable };

export const csvFile = (file: string): CsvSource => ({ called: file, open: () => createReadStream(file) });

/**
 * Streams a CSV file with a heading line, whatever its headings are called.
 * @param required fields without which the file is of no use
 * @throws UnusableFile when it cannot be read, is not CSV, or lacks a required heading
 */
export async function* csvRows<Field extends string>(
  { called, open }: CsvSource,
  headings: Headings<Field>,
  required: readonly Field[],
): AsyncGenerator<CsvRow<Field>> {
  const parser = parse({
    bom: true,
    columns: (found: string[]) => fieldsOf(found, headings, required),
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const source = open();
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) {
      yield { line: info.lines, values: record as Partial<Record<Field, string>> };
    }
  } catch (error) {
    throw unusable(called, error);
  } finally {
    source.destroy();
  }
}

const MOST_COLUMNS_NAMED = 200;

function fieldsOf<Field extends string>(
  found: string[],
  headings: Headings<Field>,
  required: readonly Field[],
): (Field | false)[] {
  const names = Object.keys(headings) as Field[];
  const plain = found.map((heading) => heading.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const columns = plain.map((heading) => names.find((name) => headings[name].includes(heading)) ?? false);
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const others = found.join(", ").replace(/\p{Cc}+/gu, " ").slice(0, MOST_COLUMNS_NAMED);
    const named = others.trim() === "" ? "Its first line names none" : `Its columns are: ${others}`;
    throw new UnusableFile(`The file has no column for: ${missing.join(", ")}. ${named}`);
  }
  // The first column of a field counts; a second one of the same field is left out.
  return columns.map((column, index) => (column !== false && columns.indexOf(column) === index ? column : false));
}

function unusable(called: string, error: unknown): unknown {
  if (error instanceof UnusableFile) return error;
  if (error instanceof CsvError) return new UnusableFile(`${called} cannot be read as CSV: something is wrong at line ${Number(error.lines) || 1}`);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return new UnusableFile(`There is no file ${called}`);
  if (code === "EISDIR") return new UnusableFile(`${called} is a folder`);
  if (code === "EACCES") return new UnusableFile(`The file ${called} may not be read`);
  return error;
}
