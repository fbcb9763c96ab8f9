import type { Term } from "../vocabulary/terms.ts";

/** How it was for the job seeker. None of them is a score. */
export const FEELINGS = [
  { code: "liked", label: "I liked it" },
  { code: "in-between", label: "Some of it I liked" },
  { code: "not-for-me", label: "It was not for me" },
] as const satisfies readonly Term[];

export type Feeling = (typeof FEELINGS)[number]["code"];
