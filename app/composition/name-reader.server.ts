import type { Spotted } from "#app/domain/words/check-words.ts";

type Stretch = { text: string; offset: { start: number; length: number } };
type Selection = { json(options: { offset: true }): Stretch[] };
type Reading = { people(): Selection; places(): Selection; organizations(): Selection };

/** More is never typed in one box; a longer text is read up to here. */
const LONGEST = 5_000;

let reader: Promise<(text: string) => Reading> | null = null;

/**
 * Reads English for names with `compromise`. Measured: it loads in half a second on an
 * idle core and takes 57 MB, so it is loaded at the first text and in the server alone;
 * a statement of 600 characters is then read in a few milliseconds.
 */
export async function spotNames(text: string): Promise<Spotted[]> {
  reader ??= import("compromise").then((module) => module.default as unknown as (text: string) => Reading);
  const read = (await reader)(text.slice(0, LONGEST));
  const kinds = { person: read.people(), place: read.places(), organisation: read.organizations() };
  return Object.entries(kinds).flatMap(([kind, found]) =>
    found.json({ offset: true }).map(({ offset: { start, length } }) => ({
      kind: kind as Spotted["kind"],
      start,
      end: start + text.slice(start, start + length).replace(/[^\p{L}\p{M}]+$/u, "").length,
    })),
  );
}
