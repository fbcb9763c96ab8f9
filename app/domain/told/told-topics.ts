import type { Term } from "../vocabulary/terms.ts";

/** What somebody may tell us about a person, where the person said yes. Nobody is asked about anybody's health. */
export const TOLD_TOPICS = [
  { code: "can-do", label: "What they can do", easy: "What I can do" },
  { code: "likes", label: "What they like and do not like", easy: "What I like and do not like" },
  { code: "helps", label: "What helps them", easy: "What helps me" },
  { code: "work-before", label: "Work they have done", easy: "Work I did before" },
  { code: "travel", label: "How they get around", easy: "How I get to places" },
] as const satisfies readonly Term[];
export type ToldTopic = (typeof TOLD_TOPICS)[number]["code"];

/** For how long a yes stands. It ends by itself: a person should not have to remember it. */
export const TOLD_FOR = [
  { code: "month", label: "For 1 month", months: 1 },
  { code: "quarter", label: "For 3 months", months: 3 },
  { code: "half-year", label: "For 6 months", months: 6 },
  { code: "year", label: "For 1 year", months: 12 },
] as const satisfies readonly (Term & { months: number })[];
export type ToldFor = (typeof TOLD_FOR)[number]["code"];

export const TOLD_LENGTH = 1500;
export const MOST_CONSENTS = 20;
