import type { Term } from "./terms.ts";

/** What a step of an action plan is for (ETF: the areas of focus). */
export const PLAN_GOALS = [
  { code: "find-work", label: "Find out which work suits them", easy: "Find out what work I like" },
  { code: "learn-task", label: "Learn a task", easy: "Learn a new task" },
  { code: "certificate", label: "Get a certificate", easy: "Get a certificate" },
  { code: "travel", label: "Learn to travel to work", easy: "Learn the way to work" },
  { code: "confidence", label: "Feel surer", easy: "Feel more sure of myself" },
  { code: "people", label: "Meet people and talk at work", easy: "Get better at talking to people" },
  { code: "apply", label: "Look for a job", easy: "Look for a job" },
  { code: "in-the-way", label: "Sort out something that is in the way", easy: "Sort out something that is in the way" },
] as const satisfies readonly Term[];

export const PLAN_WHO = [
  { code: "me", label: "The job seeker", easy: "I do it" },
  { code: "with-coach", label: "The job seeker with their coach", easy: "My coach and I do it" },
  { code: "coach", label: "The job coach", easy: "My coach does it" },
  { code: "family", label: "Somebody in the family", easy: "Someone in my family does it" },
  { code: "supporter", label: "Another supporter", easy: "Someone who supports me does it" },
] as const satisfies readonly Term[];

export const PLAN_WHEN = [
  { code: "week", label: "Within a week", easy: "This week" },
  { code: "month", label: "Within a month", easy: "This month" },
  { code: "quarter", label: "Within three months", easy: "In the next 3 months" },
  { code: "later", label: "Later", easy: "Later. There is no hurry" },
] as const satisfies readonly Term[];

export type PlanGoalCode = (typeof PLAN_GOALS)[number]["code"];
export type PlanWhoCode = (typeof PLAN_WHO)[number]["code"];
export type PlanWhenCode = (typeof PLAN_WHEN)[number]["code"];
