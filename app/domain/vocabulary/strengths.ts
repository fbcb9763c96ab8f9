import type { Term } from "./terms.ts";

/** What somebody says they are good at, to build their own words from. No list of what they are not (PR2). */
export const STRENGTHS = [
  { code: "hard-working", label: "Works hard", easy: "I work hard" },
  { code: "on-time", label: "Comes on time", easy: "I come on time" },
  { code: "careful", label: "Careful", easy: "I am careful" },
  { code: "kind", label: "Kind to people", easy: "I am kind to people" },
  { code: "friendly", label: "Friendly", easy: "I am friendly" },
  { code: "honest", label: "Honest", easy: "I am honest" },
  { code: "tidy", label: "Tidy", easy: "I keep things tidy" },
  { code: "keeps-going", label: "Keeps going", easy: "I do not give up" },
  { code: "learns", label: "Likes to learn", easy: "I like to learn" },
  { code: "remembers", label: "Remembers well", easy: "I remember things well" },
  { code: "details", label: "Notices details", easy: "I notice small things" },
  { code: "strong", label: "Strong", easy: "I am strong" },
  { code: "patient", label: "Patient", easy: "I am patient" },
  { code: "listens", label: "Listens well", easy: "I listen well" },
  { code: "helps-others", label: "Helps others", easy: "I help other people" },
  { code: "good-hands", label: "Good with their hands", easy: "I am good with my hands" },
  { code: "computers", label: "Good with computers", easy: "I am good with computers" },
  { code: "cheerful", label: "Makes people smile", easy: "I make people smile" },
] as const satisfies readonly Term[];

export type StrengthCode = (typeof STRENGTHS)[number]["code"];
