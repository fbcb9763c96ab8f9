import { Invalid } from "../errors.ts";
import { contactIn } from "./contact.ts";
import { foundByPattern } from "./patterns.ts";
import { plainText } from "./typed-text.ts";
import type { WordKind } from "./word-kinds.ts";

/** What no title and no name of a site needs, and how it is called. */
const NOT_IN_A_LABEL: Partial<Record<WordKind, string>> = {
  email: "an email address", web: "a web address", phone: "a phone number", postcode: "a postcode",
  "national-insurance": "a National Insurance number", nhs: "an NHS number",
};

/** Why a title or a name of a site cannot stand, or null: at the least what no message to a job seeker may hold. */
export function whyNotLabel(typed: string): string | null {
  const { text } = plainText(typed);
  const found = foundByPattern(text).map(({ kind }) => NOT_IN_A_LABEL[kind]).find((name) => name !== undefined) ?? contactIn(text);
  return found ? `Take out ${found}. People are reached through their job coach` : null;
}

/**
 * Titles and names of sites are the only words of an employer that a job seeker reads
 * before a coach read them, so they hold no way past the coach (PR7, decision 013).
 * @throws Invalid on that field
 */
export function assertLabel(field: string, typed: string | undefined): void {
  const why = typed === undefined ? null : whyNotLabel(typed);
  if (why) throw new Invalid({ [field]: why });
}
