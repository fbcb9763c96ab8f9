import { GENERAL_CRITERIA } from "../vocabulary/criteria.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, isCode, labelOf } from "../vocabulary/terms.ts";

export const MOST_CRITERIA = 8;
const OF_TASK = "task:";

export const criterionOfTask = (taskCode: string): string => `${OF_TASK}${taskCode}`;

/** A general criterion, or one of these tasks. */
export function isCriterion(code: string, tasks: readonly string[]): boolean {
  return code.startsWith(OF_TASK) ? tasks.includes(code.slice(OF_TASK.length)) : isCode(GENERAL_CRITERIA, code);
}

export function criterionLabel(code: string, words: "plain" | "easy" = "plain"): string {
  const say = words === "easy" ? easyOf : labelOf;
  return code.startsWith(OF_TASK) ? say(TASKS, code.slice(OF_TASK.length)) : say(GENERAL_CRITERIA, code);
}

export function sameCriteria(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

/** All that an agreement with these tasks can be judged by. */
export function criteriaOf(tasks: readonly string[]): string[] {
  return [...tasks.map(criterionOfTask), ...GENERAL_CRITERIA.map(({ code }) => code)];
}
