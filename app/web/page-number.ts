const LAST_PAGE = 1000;

/** `?page=3` as a number; anything that is none is the first page. */
export function pageNumber(url: URL): number {
  const page = Number(url.searchParams.get("page") ?? "1");
  return Number.isSafeInteger(page) ? Math.min(Math.max(1, page), LAST_PAGE) : 1;
}
