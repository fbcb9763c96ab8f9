/** Longer is nothing anybody looks for. */
const LONGEST = 120;

/** What was typed into a field that is sent in the address. */
export function searched(url: URL, name: string): string {
  // A NUL can stand in no text of the database.
  return (url.searchParams.get(name) ?? "").replaceAll("\0", "").trim().slice(0, LONGEST);
}

/** Which page of a list the address asks for; the first when it says anything else. */
export function pageNumber(url: URL): number {
  const text = url.searchParams.get("page") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
