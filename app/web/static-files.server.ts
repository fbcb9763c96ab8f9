import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const WORTH_COMPRESSING = /^(text\/|image\/svg|application\/manifest)/;

type File = { type: string; plain: Buffer<ArrayBuffer>; zipped: Buffer<ArrayBuffer> | null; caching: string };
type StaticFiles = { answer(request: Request): Response | null };

/**
 * The built files of the browser, read once when the app starts: what is not in
 * the list cannot be asked for, so no path leads out of the folder. Dynamic pages
 * are not compressed here, so that no secret in them can be measured (BREACH).
 */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, File>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const full = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, full).split(path.sep).join("/")}`;
    const plain = await readFile(full);
    files.set(address, {
      type,
      plain,
      zipped: WORTH_COMPRESSING.test(type) ? await promisify(gzip)(plain) : null,
      // Names in assets/ carry a hash of the content.
      caching: address.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
  }
  return {
    answer(request) {
      if (request.method !== "GET" && request.method !== "HEAD") return null;
      const file = files.get(new URL(request.url).pathname);
      if (!file) return null;
      const zip = file.zipped !== null && /\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "");
      const body = zip ? file.zipped! : file.plain;
      const headers = new Headers({
        "Content-Type": file.type,
        "Content-Length": String(body.byteLength),
        "Cache-Control": file.caching,
        Vary: "Accept-Encoding",
      });
      if (zip) headers.set("Content-Encoding", "gzip");
      return new Response(request.method === "HEAD" ? null : body, { headers });
    },
  };
}
