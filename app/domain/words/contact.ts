/** Ways to reach somebody past the coach (PR7). */
const CONTACT = [
  { what: "an email address", pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/u },
  { what: "a web address", pattern: /\b(?:https?:\/\/|www\.)\S/iu },
  // Seven digits or more, however they are grouped, begin to look like a phone number.
  { what: "a phone number", pattern: /\+?(?:\d[\s().-]*){7,}/u },
  { what: "a postcode", pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/iu },
] as const;

/** How the first way to reach somebody in a text is called, or null: what nobody may write to a job seeker before they are introduced. */
export function contactIn(text: string): string | null {
  return CONTACT.find(({ pattern }) => pattern.test(text))?.what ?? null;
}
