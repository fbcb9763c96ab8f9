/** Longer is nothing anybody looks for. */
const LONGEST = 120;

/** What was typed into a field that is sent in the address. */
export function searched(url: URL, name: string): string {
  // A NUL can stand in no text of the database.
  return (url.searchParams.get(name) ?? "").replaceAll("\0", "").trim().slice(0, LONGEST);
}
