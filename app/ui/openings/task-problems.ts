import type { SubmissionResult } from "@conform-to/react";
import { useMemo } from "react";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { uncapitalised } from "#app/domain/vocabulary/capitals.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";

type Result = SubmissionResult<string[]>;

const OF_A_TASK = /^tasks\[(\d+)\]/;

/** Several tasks on one page are asked the same: each problem begins with the task that it is about. */
export function namingTasks(result: Result, codes: readonly string[]): Result {
  const named = (name: string, message: string) => {
    const code = codes[Number(OF_A_TASK.exec(name)?.[1])];
    return code === undefined ? message : `${labelOf(TASKS, code)}: ${uncapitalised(message)}`;
  };
  const errors = Object.entries(result.error ?? {});
  return { ...result, error: Object.fromEntries(errors.map(([name, all]) => [name, all && all.map((message) => named(name, message))])) };
}

/** The same result for as long as the server has said nothing new: a form reads each once. */
export function useNamingTasks(result: Result | undefined, tasks: readonly { code: string }[]): Result | undefined {
  const codes = tasks.map(({ code }) => code).join(" ");
  return useMemo(() => result && namingTasks(result, codes.split(" ")), [result, codes]);
}
