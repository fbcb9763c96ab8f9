import { Clash } from "./errors.ts";

/** Said with what stands now, by the form that shows it: whoever presses again has seen that. */
export const CHANGED_MEANWHILE =
  "This was changed after you opened the page. Yours is not saved yet. To save yours, press the button again.";

/**
 * Stands for values that a page showed, and goes back with what was answered there. The
 * same values give the same mark, however their names are ordered. Nothing secret rests on it.
 */
export function markOf(shown: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(shown, inOrder))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** Of what a use case is given: the mark of what the page showed, where a page was shown. */
export type Seen = { seen?: string };

/**
 * Whether there is anything to write. The caller holds what stands until its transaction ends.
 * @returns false when it stands as wanted already: pressed twice, or two people of one mind
 * @throws Clash when it stands otherwise than the page showed
 */
export function isNews<T>({ stands, wanted, seen }: Seen & { stands: T; wanted: T }): boolean {
  const now = markOf(stands);
  if (now === markOf(wanted)) return false;
  if (seen !== undefined && seen !== now) throw new Clash(CHANGED_MEANWHILE);
  return true;
}

/** Some of the values of something. */
export function only<T extends object, Name extends keyof T>(whole: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<T, Name>;
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
