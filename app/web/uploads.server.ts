import { matchPath } from "react-router";
import { bytesOf, CSV_FILE, type FileRule } from "#app/forms/file.ts";
import { PHOTO_FILE } from "#app/forms/photo.ts";
import { BODY_LIMIT } from "./request-body.server.ts";

/** A form that takes files: its address as in `app/routes.ts`, and what each field of files takes. */
export type Upload = { path: string; files: Readonly<Record<string, FileRule>> };

/**
 * Every address that takes a file. Its body is read as it comes in, and only once the page has let the
 * sender in; everywhere else a form is small, and files in it are dropped.
 */
const UPLOADS: readonly Upload[] = [
  { path: "/operator/list/import", files: { list: CSV_FILE } },
  { path: "/me/profile/photo/choose", files: { photo: PHOTO_FILE } },
];

/** What may be uploaded at this address, the data beside a page included; null for nothing. */
export function uploadAt(pathname: string, uploads = UPLOADS): Upload | null {
  const path = pathname.replace(/\.data$/, "");
  return uploads.find((upload) => matchPath({ path: upload.path, caseSensitive: false }, path) !== null) ?? null;
}

export function isMultipart(headers: Headers): boolean {
  return /^multipart\/form-data\b/i.test(headers.get("Content-Type") ?? "");
}

/** The largest of its files, and all of them with the answers beside them. In bytes. */
export function limitsOf({ files }: Upload): { file: number; total: number } {
  const sizes = Object.values(files).map(bytesOf);
  return { file: Math.max(...sizes), total: sizes.reduce((sum, size) => sum + size, BODY_LIMIT) };
}
