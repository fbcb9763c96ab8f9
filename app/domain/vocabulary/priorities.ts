import type { Term } from "./terms.ts";

/** What can matter most in a job. A person picks up to five and puts them in order; their jobs are ranked by it (M2). */
export const PRIORITIES = [
  { code: "pay", label: "Good pay", easy: "Good pay" },
  { code: "near-home", label: "Near home", easy: "Near my home" },
  { code: "kind-people", label: "Kind people", easy: "Kind people" },
  { code: "quiet", label: "A quiet place", easy: "A quiet place" },
  { code: "routine", label: "The same each day", easy: "The same each day" },
  { code: "variety", label: "Different things to do", easy: "Different things to do" },
  { code: "hours", label: "The right hours", easy: "The right hours" },
  { code: "learning", label: "Learning new things", easy: "Learning new things" },
  { code: "tasks", label: "Tasks they like", easy: "Tasks I like" },
  { code: "support", label: "Support at work", easy: "Help at work when I need it" },
  { code: "team", label: "Being part of a team", easy: "Being part of a team" },
  { code: "outside", label: "Being outside", easy: "Being outside" },
] as const satisfies readonly Term[];

/** Few enough to put in order. */
export const PRIORITIES_AT_MOST = 5;

export type PriorityCode = (typeof PRIORITIES)[number]["code"];
