import type { Disclosure } from "../introduction/introduction-store.ts";

const CONTACT = [
  { what: "an email address", pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/u },
  { what: "a web address", pattern: /\b(?:https?:\/\/|www\.)\S/iu },
  // Seven digits or more, however they are grouped, begin to look like a phone number.
  { what: "a phone number", pattern: /\+?(?:\d[\s().-]*){7,}/u },
  { what: "a postcode", pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/iu },
] as const;

/**
 * What a message must not say yet. Before somebody is introduced it may hold no way
 * to reach anyone past the coach, and towards the employer no name that its owner has
 * not told (V7). A coach reads every message; this catches what an eye can miss.
 * @param names what the person is called
 * @returns what is wrong with it, in words for the coach, or null
 */
export function tellsTooMuch(
  text: string,
  known: {
    introduced: boolean;
    to: "employer" | "job_seeker";
    names: { fullName: string; knownAs: string };
    told: readonly Pick<Disclosure, "item">[];
  },
): string | null {
  const contact = known.introduced ? undefined : CONTACT.find(({ pattern }) => pattern.test(text));
  if (contact) return `Take out ${contact.what}. Contact goes through you until they are introduced`;
  if (known.to === "job_seeker") return null;
  const told = new Set(known.told.map(({ item }) => item));
  const { fullName, knownAs } = known.names;
  const allowed = wordsOf((told.has("first_name") ? knownAs : "") + " " + (told.has("full_name") ? fullName : ""));
  const untold = wordsOf(`${knownAs} ${fullName}`).filter((word) => !allowed.includes(word));
  const said = wordsOf(text);
  const found = untold.find((word) => word.length > 1 && said.includes(word));
  return found ? "Take out their name. They have not told it to this employer" : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u).flatMap((word) => [word, word.replace(/['’]s$/u, "")]).filter(Boolean);
}
