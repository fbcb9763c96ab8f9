import type { Term } from "./terms.ts";

/** Who sits beside a person when they answer. Nobody is a name here: what kind of helper is enough. */
export const HELPERS = [
  { code: "nobody", label: "Nobody", easy: "Nobody. I do it on my own" },
  { code: "job-coach", label: "Their job coach", easy: "My job coach" },
  { code: "family", label: "Somebody in their family", easy: "Someone in my family" },
  { code: "friend", label: "A friend", easy: "A friend" },
  { code: "support-worker", label: "A support worker", easy: "A support worker" },
  { code: "teacher", label: "A teacher or tutor", easy: "A teacher" },
  { code: "advocate", label: "An advocate", easy: "An advocate. They speak up for me" },
] as const satisfies readonly Term[];

/** How a person took in what they were asked (SE01 P9: communicate in the way that suits them). */
export const UNDERSTANDINGS = [
  { code: "read-myself", label: "Read it themselves", easy: "I read it myself" },
  { code: "device-read", label: "A phone or computer read it out", easy: "My phone or computer reads it to me" },
  { code: "read-aloud", label: "Somebody read it out", easy: "Someone reads it to me" },
  { code: "explained", label: "Somebody explained it in other words", easy: "Someone explains it to me" },
  { code: "signed", label: "In signs, pictures or another language", easy: "With signs, pictures or my own language" },
] as const satisfies readonly Term[];

export type HelperCode = (typeof HELPERS)[number]["code"];
export type UnderstandingCode = (typeof UNDERSTANDINGS)[number]["code"];
