import type { Term } from "./terms.ts";

/** How somebody does a task they have done before. Each is a good answer: it says where to begin, not how far they can go. */
export const INDEPENDENCE = [
  { code: "by-myself", label: "By themselves", easy: "By myself" },
  { code: "some-help", label: "With some help", easy: "With some help" },
  { code: "beside-me", label: "With someone beside them", easy: "With someone beside me" },
] as const satisfies readonly Term[];

/** The same as what supports them with that task, for whoever shows it to them: never how able somebody is (PR2). */
export const TASK_SUPPORT = [
  { code: "by-myself", label: "they do this by themselves", easy: "I do this by myself" },
  { code: "some-help", label: "some help is useful", easy: "some help is good" },
  { code: "beside-me", label: "someone beside them helps", easy: "someone beside me helps" },
] as const satisfies readonly Term<IndependenceCode>[];

export type IndependenceCode = (typeof INDEPENDENCE)[number]["code"];
