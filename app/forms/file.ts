import { z } from "zod";

/** What a question for a file takes, for its page and its form alike. */
export type FileRule = {
  /** In the middle of a sentence: "a CSV file". */
  called: string;
  /** Likewise, when it is of another kind and the kinds are more than `called` says. */
  kinds?: string;
  maxMegabytes: number;
  /** How its name may end, in small letters. */
  endings: readonly string[];
  /** What browsers may say it is. One that knows no better says nothing, or that it is bytes. */
  mediaTypes: readonly string[];
};

export const CSV_FILE: FileRule = {
  called: "a CSV file",
  maxMegabytes: 5,
  endings: [".csv"],
  mediaTypes: ["text/csv", "application/csv", "application/vnd.ms-excel", "text/plain"],
};

const UNSURE = ["", "application/octet-stream"];

export const bytesOf = ({ maxMegabytes }: Pick<FileRule, "maxMegabytes">): number => maxMegabytes * 1024 * 1024;

/** A file somebody chooses (`FileField`). Its name and what the browser calls it are claims: whoever reads it looks inside. */
export function file(rule: FileRule) {
  const missing = `Choose ${rule.called}`;
  return z
    .instanceof(File, { error: missing })
    // Nothing was chosen: browsers send that as a file without a name.
    .refine(({ name, size }) => name !== "" || size > 0, { error: missing, abort: true })
    .refine(({ size }) => size <= bytesOf(rule), { error: `The file is larger than ${rule.maxMegabytes} MB`, abort: true })
    .refine((chosen) => isOfKind(chosen, rule), { error: `The file must be ${rule.kinds ?? rule.called}`, abort: true })
    .refine(({ size }) => size > 0, { error: "The file is empty" });
}

function isOfKind({ name, type }: File, { endings, mediaTypes }: FileRule): boolean {
  const mediaType = type.split(";")[0]!.trim().toLowerCase();
  const ends = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return ends && (UNSURE.includes(mediaType) || mediaTypes.includes(mediaType));
}
