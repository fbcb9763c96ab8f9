import type { DisabilityConfidentLevel } from "./levels.ts";

/** One employer of the published Disability Confident list: it proves membership, not always a level. */
export type ListEntry = {
  id: string;
  name: string;
  nameKey: string;
  town: string;
  outcode: string;
  sector: string;
  level: DisabilityConfidentLevel | null;
  /** ISO date of the list it was on. */
  listDate: string;
};

/** A list as a whole. */
export type PublishedList = {
  /** ISO date. */
  date: string;
  entries: number;
  withLevel: number;
};

/** How one entry resembles the employer, the strongest first. */
const RESEMBLANCES = ["same-name-and-place", "same-name", "similar-name-and-place", "similar-name"] as const;
export type Resemblance = (typeof RESEMBLANCES)[number];

type ListCandidate = { entry: ListEntry; resemblance: Resemblance };

/** Legal forms and filling words: they differ between a list and what people call themselves. */
const DROPPED = new Set([
  "ltd", "limited", "plc", "llp", "lp", "cic", "cio", "scio", "inc", "incorporated", "co", "company", "the", "uk",
]);

/** Written out in full somewhere, shortened elsewhere; dropped before the words are. */
const LONG_FORMS = /\b(community interest company|public limited company|limited liability partnership)\b/g;

/** The name to look employers up by: no case, accents, punctuation or legal form. */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .replace(LONG_FORMS, " ")
    .split(/\s+/)
    .filter(Boolean);
  const kept = words.filter((word) => !DROPPED.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

const MOST_SHOWN = 10;
/** Half of all the words of two names in common: "Harbour Coffee" and "Harbour Coffee Roasters". */
const SIMILAR = 0.5;

/** The entries that may be this employer, the most alike first. Those that only share a town are left out. */
export function rankCandidates(
  employer: { name: string; outcodes: readonly string[] },
  entries: readonly ListEntry[],
): ListCandidate[] {
  const key = nameKey(employer.name);
  return entries
    .flatMap((entry) => {
      const resemblance = resemblanceOf(key, employer.outcodes, entry);
      return resemblance === null ? [] : [{ entry, resemblance }];
    })
    .sort(
      (a, b) =>
        RESEMBLANCES.indexOf(a.resemblance) - RESEMBLANCES.indexOf(b.resemblance) ||
        overlap(key, b.entry.nameKey) - overlap(key, a.entry.nameKey) ||
        a.entry.name.localeCompare(b.entry.name, "en") ||
        a.entry.id.localeCompare(b.entry.id),
    )
    .slice(0, MOST_SHOWN);
}

function resemblanceOf(key: string, outcodes: readonly string[], entry: ListEntry): Resemblance | null {
  const near = outcodes.includes(entry.outcode);
  if (entry.nameKey === key) return near ? "same-name-and-place" : "same-name";
  if (overlap(key, entry.nameKey) >= SIMILAR) return near ? "similar-name-and-place" : "similar-name";
  return null;
}

/** Words in common, as a share of all words of both. */
function overlap(a: string, b: string): number {
  const left = new Set(a.split(" "));
  const right = new Set(b.split(" "));
  const common = [...left].filter((word) => right.has(word)).length;
  return common / new Set([...left, ...right]).size;
}
