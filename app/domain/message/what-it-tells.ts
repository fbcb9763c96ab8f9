import type { Disclosure } from "../disclosure/disclosure-store.ts";
import { checkWords, NOBODY_KNOWN } from "../words/check-words.ts";
import { contactIn } from "../words/contact.ts";
import { ALSO_OF_PLACES } from "../words/word-kinds.ts";

/**
 * What a coach must not say to the other side yet: in a message, or wherever else the other
 * side reads their words. Before somebody is introduced it may hold no way
 * to reach anyone past the coach, and towards the employer no name that its owner has
 * not told, nor their own phone number or email before they told it (V7), nor a diagnosis ever (PR3). A coach reads every word; this catches what an eye can miss.
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
    /** How the person can be reached, where they said. */
    contact: { phone: string; email: string } | null;
  },
): string | null {
  const contact = known.introduced ? null : contactIn(text);
  if (contact) return `Take out ${contact}. Contact goes through you until they are introduced`;
  if (known.to === "job_seeker") return null;
  const told = new Set(known.told.map(({ item }) => item));
  const { phone = "", email = "" } = known.contact ?? {};
  if (!told.has("email") && email !== "" && text.toLowerCase().includes(email.toLowerCase())) {
    return "Take out their email address. They have not told it to this employer";
  }
  if (!told.has("phone") && phone !== "" && digitsOf(text).includes(nationalDigits(phone))) {
    return "Take out their phone number. They have not told it to this employer";
  }
  const { fullName, knownAs } = known.names;
  const allowed = wordsOf((told.has("first_name") ? knownAs : "") + " " + (told.has("full_name") ? fullName : ""));
  const untold = wordsOf(`${knownAs} ${fullName}`).filter((word) => !allowed.includes(word));
  const said = wordsOf(text);
  const found = untold.find((word) => word.length > 1 && said.includes(word));
  if (found) return "Take out their name. They have not told it to this employer";
  const health = checkWords(text, NOBODY_KNOWN).find((hit) => hit.kind === "medical" && !ALSO_OF_PLACES.has(hit.text.toLowerCase()));
  return health ? `Take out “${health.text}”. No employer needs a diagnosis: say what helps instead` : null;
}

/** However a number is grouped, and with or without the country before it. */
function digitsOf(text: string): string {
  return text.replace(/[\s().-]/g, "");
}

function nationalDigits(phone: string): string {
  return digitsOf(phone).replace(/^(\+44|0044|0)/, "");
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u).flatMap((word) => [word, word.replace(/['’]s$/u, "")]).filter(Boolean);
}
