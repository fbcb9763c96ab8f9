import type { Term } from "./terms.ts";

/** How somebody does a task they have done before. Each is a good answer: it says where to begin, not how far they can go. */
export const INDEPENDENCE = [
  { code: "by-myself", label: "By themselves", easy: "By myself" },
  { code: "some-help", label: "With some help", easy: "With some help" },
  { code: "beside-me", label: "With someone beside them", easy: "With someone beside me" },
] as const satisfies readonly Term[];

export type IndependenceCode = (typeof INDEPENDENCE)[number]["code"];
