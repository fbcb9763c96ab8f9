import type { Temporal } from "temporal-polyfill";
import { foundByPattern, type Found } from "./patterns.ts";
import { plainText, wordsOf, type Word } from "./typed-text.ts";
import { CAPITALISED, EVERYDAY_NAMES, EVERYDAY_PLACES, MEDICAL_WORDS, WORD_KINDS, type WordKind } from "./word-kinds.ts";

/** Words that may tell who somebody is, where they stand in the typed text, and why they are marked. */
export type WordHit = { kind: WordKind; start: number; end: number; text: string; why: string; easy: string };

/** What a reader of language takes for a name, and where. It guesses: the rules here decide. */
export type Spotted = { kind: "person" | "place" | "organisation"; start: number; end: number };

/** What is known of the person whose words these are. */
export type KnownWords = {
  /** Their names. */
  own: readonly string[];
  /** Names of people around them: their coach, their circle. */
  circle: readonly string[];
  birthDate: Temporal.PlainDate | null;
  /** Of the phrases in the text, those that are an employer's name, and those that are a town's; in small letters. */
  employers: readonly string[];
  places: readonly string[];
};

export const NOBODY_KNOWN: KnownWords = { own: [], circle: [], birthDate: null, employers: [], places: [] };

/** In small letters, a name that is also a word counts after one of these. */
const RELATIONS = new Set([
  "friend", "mate", "mum", "mam", "dad", "brother", "sister", "uncle", "aunt", "auntie", "nan", "gran", "cousin", "neighbour", "coach", "worker",
  "boss", "manager", "called", "named", "teacher", "tutor", "husband", "wife", "partner", "son", "daughter", "mr", "mrs", "miss", "ms", "dr",
]);
const INTRODUCES = /\b(?:my name(?:'s| is)|call me|known as|i am called|mr|mrs|dr|prof)\.?\s+([\p{L}'-]{2,})/giu;
/** Above this share of capitals, a text is written in headline style, and a capital says nothing. */
const HEADLINE = 0.4;
const PLAIN_FIRST: readonly WordKind[] = WORD_KINDS.map(({ code }) => code);

/**
 * Looks through typed words for what may tell who somebody is, or about their health.
 * It marks and never decides, and it does not find everything: people do the reading.
 * @param spotted what a reader of language made of the same text; none where there is no reader
 */
export function checkWords(typed: string, known: KnownWords, spotted: readonly Spotted[] = []): WordHit[] {
  const { text, back } = plainText(typed);
  const words = wordsOf(text);
  const found = [
    ...foundByPattern(text),
    ...birthDateIn(text, known.birthDate),
    ...phrasesIn(words, MEDICAL_WORDS).map(as("medical")),
    ...namesIn(words, known.own).map(as("own-name")),
    ...namesIn(words, known.circle).map(as("name")),
    ...introducedNames(text),
    ...phrasesIn(words, known.employers).filter(countsAsPlace).map(as("employer")),
    ...phrasesIn(words, known.places).filter(countsAsPlace).map(as("place")),
  ];
  const hits = found.map(({ kind, start, end }) => ({ kind, ...back(start, end) }));
  const read = spotted.filter((one) => isName(one, wordsOf(typed))).map(({ kind, start, end }) => ({ kind: SPOTTED_AS[kind], start, end }));
  // A guess from a capital alone comes last: whatever says more stands on the same words instead.
  const guesses = capitalNames(words).map(({ kind, start, end }) => ({ kind, ...back(start, end) }));
  return parted([...inRank([...hits, ...read]), ...guesses]).map((hit) => ({ ...hit, text: typed.slice(hit.start, hit.end), ...wordsAbout(hit.kind) }));
}

const SPOTTED_AS = { person: "name", place: "place", organisation: "employer" } as const satisfies Record<Spotted["kind"], WordKind>;

const as = (kind: WordKind) => (run: readonly Word[]): Found => ({ kind, start: run[0]!.start, end: run.at(-1)!.end });

function wordsAbout(kind: WordKind): { why: string; easy: string } {
  const { label, why, easy } = WORD_KINDS.find(({ code }) => code === kind)!;
  return { why: `${label}. ${why}`, easy };
}

/** What says more comes first: the list of kinds begins with those, and of one kind the longest. */
function inRank(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => PLAIN_FIRST.indexOf(a.kind) - PLAIN_FIRST.indexOf(b.kind) || b.end - b.start - (a.end - a.start));
}

/** Where two stand on the same words, the first stays. */
function parted(ranked: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of ranked) {
    if (one.end > one.start && !kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Every run of words that is one of these phrases. */
function phrasesIn(words: readonly Word[], phrases: readonly string[]): Word[][] {
  const wanted = new Set(phrases);
  const longest = Math.max(0, ...phrases.map((phrase) => phrase.split(" ").length));
  return words.flatMap((_, start) =>
    Array.from({ length: longest }, (_, more) => words.slice(start, start + more + 1)).filter((run, more) => run.length > more && wanted.has(run.map(({ lower }) => lower).join(" "))),
  );
}

function namesIn(words: readonly Word[], names: readonly string[]): Word[][] {
  const parts = new Set(names.flatMap((name) => wordsOf(name).map(({ lower }) => lower)).filter((part) => part.length > 1 && !RELATIONS.has(part)));
  return words.filter((word, at) => parts.has(word.lower) && countsAsName(word, words[at - 1])).map((word) => [word]);
}

function countsAsName(word: Word, before: Word | undefined): boolean {
  if (!EVERYDAY_NAMES.has(word.lower)) return true;
  if (before && RELATIONS.has(before.lower)) return true;
  return word.capital && !word.first && !CAPITALISED.has(word.lower);
}

function countsAsPlace(run: readonly Word[]): boolean {
  const [word] = run;
  return run.length > 1 || !EVERYDAY_PLACES.has(word!.lower) || (word!.capital && !word!.first && !CAPITALISED.has(word!.lower));
}

function isName({ kind, start, end }: Spotted, words: readonly Word[]): boolean {
  const run = words.filter((word) => word.start < end && start < word.end);
  if (run.length === 0) return false;
  const [word] = run;
  if (run.length > 1) return run.some(({ capital, first }) => capital && (kind === "person" || !first)) && !run.every(({ lower }) => CAPITALISED.has(lower));
  if (CAPITALISED.has(word!.lower)) return false;
  const before = words[words.indexOf(word!) - 1];
  if (kind === "person") return word!.capital ? true : countsAsName(word!, before);
  return word!.capital && countsAsPlace(run);
}

function introducedNames(text: string): Found[] {
  return [...text.matchAll(INTRODUCES)].map((match) => {
    const end = match.index + match[0].length;
    return { kind: "name", start: end - match[1]!.length, end };
  });
}

/** A capital in the middle of a sentence is a name more often than not. */
function capitalNames(words: readonly Word[]): Found[] {
  const inside = words.filter(({ first, lower }) => !first && !CAPITALISED.has(lower));
  const capitals = inside.filter(({ capital }) => capital);
  if (inside.length === 0 || (words.length > 6 && capitals.length / inside.length > HEADLINE)) return [];
  return capitals.filter(({ text }) => text.length > 2 && text !== text.toUpperCase()).map((word) => as("name")([word]));
}

/** Their own date of birth without its year, which no form gives away. */
function birthDateIn(text: string, birthDate: Temporal.PlainDate | null): Found[] {
  if (!birthDate) return [];
  const month = birthDate.toLocaleString("en-GB", { month: "long" });
  const [day, short] = [String(birthDate.day), month.slice(0, 3)];
  const pattern = new RegExp(`\\b0?${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${short}[a-z]*\\b|\\b${short}[a-z]*\\s+0?${day}(?:st|nd|rd|th)?\\b|\\b${birthDate.year}\\b`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({ kind: "birth", start: match.index, end: match.index + match[0].length }));
}
