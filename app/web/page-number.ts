const LAST_PAGE = 1000;

/**
 * Which page of a list the address asks for; the first when it says anything else.
 * @param name how the address calls it, where a page has more than one list
 */
export function pageNumber(url: URL, name = "page"): number {
  const text = url.searchParams.get(name) ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
}
