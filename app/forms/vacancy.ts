import { z } from "zod";
import { MOST_HOURLY_PENCE, MOST_MONTHLY_PENCE } from "#app/domain/unmet-need/cost.ts";
import { DONE_BY, HOW_OFTEN } from "#app/domain/unmet-need/terms.ts";
import { FREQUENCIES, NEEDS } from "#app/domain/vacancy/terms.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

const MOST_PENCE_PER_HOUR = 20_000;

const WHOLE = /^\d{1,4}$/;

/** A whole number, as it is typed. */
export function whole(name: string, missing: string, least: number, most: number) {
  const wrong = `${name} must be a whole number from ${least} to ${most}`;
  return z
    .string({ error: missing })
    .trim()
    .regex(WHOLE, wrong)
    .transform(Number)
    .refine((number) => number >= least && number <= most, wrong);
}

/** "9:30", "09.30" → "09:30". */
export function time(name: string) {
  const missing = `Enter when ${name}`;
  const wrong = `${missing}, like 9:30 or 14:00`;
  return z
    .string({ error: missing })
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, wrong)
    .transform((text) => text.replace(".", ":").padStart(5, "0"));
}

/** "12.71", "£1,012.71" → 1271, 101271. */
export function pounds(words: { missing: string; wrong: string; tooMuch: string }, most: number, format = /^£?\s*\d{1,3}(\.\d{1,2})?$/) {
  return z
    .string({ error: words.missing })
    .trim()
    .regex(format, words.wrong)
    .transform((text) => Math.round(Number(text.replace(/[£,\s]/g, "")) * 100))
    .refine((pence) => pence <= most, words.tooMuch);
}

const ONE_HOUR = "for one hour, not for a week or a year";

export const pay = pounds(
  {
    missing: "Enter the pay per hour",
    wrong: "Enter the pay per hour in pounds, like 12.71",
    tooMuch: `Enter the pay ${ONE_HOUR}`,
  },
  MOST_PENCE_PER_HOUR,
);

/** What somebody costs for an hour of their time. */
export const hourlyCost = pounds(
  {
    missing: "Enter what an hour costs",
    wrong: "Enter what an hour costs in pounds, like 14.50",
    tooMuch: `Enter the cost ${ONE_HOUR}`,
  },
  MOST_HOURLY_PENCE,
).refine((pence) => pence > 0, "Enter what an hour costs, more than nothing");

/** What is paid to somebody for a month. */
export const monthlyCost = pounds(
  {
    missing: "Enter what you pay a month",
    wrong: "Enter what you pay a month in pounds, like 320 or 320.50",
    tooMuch: "Enter what you pay for one month, £100,000 or less",
  },
  MOST_MONTHLY_PENCE,
  /^£?\s*\d{1,3}(,?\d{3})?(\.\d{1,2})?$/,
).refine((pence) => pence > 0, "Enter what you pay a month, more than nothing");

const MOST_TASKS = 20;
const task = z.enum(codesOf(TASKS), { error: "Choose tasks from the list" });

const taskList = <Task extends z.ZodType>(each: Task) =>
  z.array(each).min(1, "Choose at least one task").max(MOST_TASKS, `Choose ${MOST_TASKS} tasks at most`);

/** Which tasks; how often and how needed is the next question. */
export const taskChoiceSchema = z.object({ task: taskList(task) });

export const vacancyTasksSchema = z.object({
  tasks: taskList(
    z.object({
      code: task,
      need: z.enum(codesOf(NEEDS), { error: "Choose whether this task is essential" }),
      frequency: z.enum(codesOf(FREQUENCIES), { error: "Choose how often" }),
    }),
  ),
});

/** A working day, so that a task that fills it can be said. */
const MOST_MINUTES = 480;

export const unmetNeedTasksSchema = z.object({
  tasks: taskList(
    z.object({
      code: task,
      minutes: whole("Minutes", "Enter how many minutes it takes", 1, MOST_MINUTES),
      howOften: z.enum(codesOf(HOW_OFTEN), { error: "Choose how often" }),
      doneBy: z.enum(codesOf(DONE_BY), { error: "Choose who does it now" }),
    }),
  ),
});
