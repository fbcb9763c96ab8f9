import { HOW_OFTEN } from "./terms.ts";
import type { UnmetNeedTask } from "./unmet-need.ts";

const MINUTES_PER_HOUR = 60;

/** @returns minutes a week, from minutes each time and how often, on so many days of the week */
export function weeklyMinutes({ minutes, howOften }: Pick<UnmetNeedTask, "minutes" | "howOften">, daysAWeek: number): number {
  const { timesADay, timesAWeek } = HOW_OFTEN.find(({ code }) => code === howOften)!;
  return minutes * (timesADay * daysAWeek + timesAWeek);
}

export type Workload = {
  /** All the work, in minutes a week. */
  minutes: number;
  /** Of that, what somebody does now beside their own work, on overtime or through an agency. */
  givenBackMinutes: number;
};

export function workloadOf(tasks: readonly UnmetNeedTask[], daysAWeek: number): Workload {
  const sum = (some: readonly UnmetNeedTask[]) => some.reduce((total, task) => total + weeklyMinutes(task, daysAWeek), 0);
  return { minutes: sum(tasks), givenBackMinutes: sum(tasks.filter(({ doneBy }) => doneBy !== "nobody")) };
}

/** To the next half hour, and never nothing: what a job could be made of, not a payslip. */
export function inHours(minutes: number): number {
  return Math.max(0.5, Math.ceil((minutes / MINUTES_PER_HOUR) * 2) / 2);
}
