import type { Term } from "../vocabulary/terms.ts";

/** Why a coach keeps a message. Told to whoever wrote it. */
export const KEPT_REASONS = [
  { code: "answered", label: "The job coach answers it", easy: "Your job coach talks with you about it." },
  { code: "private", label: "It asks for or tells something private", easy: "It has something private in it." },
  { code: "contact", label: "It has contact details in it", easy: "It has a phone number, an address or an email in it." },
  { code: "wording", label: "Other words would be better", easy: "Your job coach helps you find other words." },
  { code: "changed", label: "Things have changed since it was written", easy: "Things have changed since you wrote it." },
] as const satisfies readonly Term[];

export type KeptReasonCode = (typeof KEPT_REASONS)[number]["code"];

/** Sentences a job seeker can pick instead of writing. */
export const READY_SENTENCES = [
  { code: "know-more", label: "I would like to know more about the job." },
  { code: "when", label: "When would I start?" },
  { code: "how-get-there", label: "How do I get there?" },
  { code: "who-meet", label: "Who will I meet?" },
  { code: "what-bring", label: "What do I wear or bring?" },
  { code: "other-time", label: "Can we change the day or time?" },
  { code: "need-time", label: "I need more time." },
  { code: "thanks", label: "Thank you." },
] as const satisfies readonly Term[];

export type ReadySentenceCode = (typeof READY_SENTENCES)[number]["code"];
