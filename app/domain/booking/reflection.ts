import type { Term } from "../vocabulary/terms.ts";

/** How it was for the job seeker. None of them is a score. */
export const FEELINGS = [
  { code: "liked", label: "I liked it" },
  { code: "in-between", label: "Some of it I liked" },
  { code: "not-for-me", label: "It was not for me" },
] as const satisfies readonly Term[];

export type Feeling = (typeof FEELINGS)[number]["code"];

/** How one task was. */
export const TASK_FEELINGS = [
  { code: "yes", label: "Yes" },
  { code: "a-bit", label: "A bit" },
  { code: "no", label: "No" },
  { code: "not-done", label: "I did not do this" },
] as const satisfies readonly Term[];

export type TaskFeeling = (typeof TASK_FEELINGS)[number]["code"];

export type Reflection = {
  feeling: Feeling;
  tasksLiked: string[];
  tasksDone: string[];
};

/** Whether there is anything in it for their profile. */
export function hasToAdd({ tasksLiked, tasksDone }: Pick<Reflection, "tasksLiked" | "tasksDone">): boolean {
  return tasksLiked.length + tasksDone.length > 0;
}

/** What somebody liked, and what they have done now, liked or not. */
export function reflectionOf(tasks: readonly string[], said: Partial<Record<string, TaskFeeling>>) {
  return {
    tasksLiked: tasks.filter((task) => said[task] === "yes"),
    tasksDone: tasks.filter((task) => said[task] !== "not-done"),
  };
}
