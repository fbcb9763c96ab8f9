import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Invalid } from "#app/domain/errors.ts";
import { csvRows, UnusableFile, type CsvRow, type Headings } from "#db/import/csv-file.server.ts";

/**
 * The rows of a CSV file that somebody uploaded.
 * @throws Invalid on `field` when it is of no use
 */
export async function* uploadedRows<Field extends string>(
  file: File,
  columns: { field: string; headings: Headings<Field>; needs: readonly Field[] },
): AsyncGenerator<CsvRow<Field>> {
  const source = { called: "The file", open: () => Readable.fromWeb(file.stream() as ReadableStream) };
  try {
    yield* csvRows(source, columns.headings, columns.needs);
  } catch (error) {
    throw error instanceof UnusableFile ? new Invalid({ [columns.field]: error.message }) : error;
  }
}
