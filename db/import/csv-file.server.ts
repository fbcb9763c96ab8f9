import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";

/** A file that cannot be imported. The message is the one line the person at the keyboard reads. */
export class UnusableFile extends Error {
  override name = "UnusableFile";
}

/** For each field the names a heading may have, in small letters without spaces or signs. */
export type Headings<Field extends string> = Record<Field, readonly string[]>;

export type CsvRow<Field extends string> = { line: number; values: Partial<Record<Field, string>> };

/**
 * Streams a CSV file with a heading line, whatever its headings are called.
 * @param required fields without which the file is of no use
 * @throws UnusableFile when it cannot be read, is not CSV, or lacks a required heading
 */
export async function* csvRows<Field extends string>(
  file: string,
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
  const source = createReadStream(file);
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) {
      yield { line: info.lines, values: record as Partial<Record<Field, string>> };
    }
  } catch (error) {
    throw unusable(file, error);
  } finally {
    source.destroy();
  }
}

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
    throw new UnusableFile(`The file has no column for: ${missing.join(", ")}. Its columns are: ${found.join(", ")}`);
  }
  // The first column of a field counts; a second one of the same field is left out.
  return columns.map((column, index) => (column !== false && columns.indexOf(column) === index ? column : false));
}

function unusable(file: string, error: unknown): unknown {
  if (error instanceof UnusableFile) return error;
  if (error instanceof CsvError) return new UnusableFile(`${file} is not a CSV file: ${error.message}`);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return new UnusableFile(`There is no file ${file}`);
  if (code === "EISDIR") return new UnusableFile(`${file} is a folder`);
  if (code === "EACCES") return new UnusableFile(`The file ${file} may not be read`);
  return error;
}
