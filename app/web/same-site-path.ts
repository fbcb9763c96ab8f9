/**
 * Where to go after signing in. Only a path of this site: browsers read `//host`
 * and `/\host` as another site.
 */
export function sameSitePath(path: string | null | undefined, otherwise = "/"): string {
  if (!path || !/^\/(?![/\\])/.test(path) || path.includes("\\") || path.length > 500) return otherwise;
  const base = "http://same.invalid";
  if (!URL.canParse(path, base)) return otherwise;
  const url = new URL(path, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search;
}
