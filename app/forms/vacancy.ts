import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { CONTRACTS, FREQUENCIES, NEEDS, SELECTIONS } from "#app/domain/vacancy/terms.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import { plainDate } from "./date.ts";
import { line } from "./text.ts";

/** Working Time Regulations 1998, reg. 4: 48 hours a week. */
const MOST_HOURS = 48;
const LONGEST_FIXED_TERM_MONTHS = 60;
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
  const wrong = "Enter a time, like 9:30 or 14:00";
  return z
    .string({ error: missing })
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, wrong)
    .transform((text) => text.replace(".", ":").padStart(5, "0"));
}

/** "12.71", "£12.71" → 1271. */
const pay = z
  .string({ error: "Enter the pay per hour" })
  .trim()
  .regex(/^£?\s*\d{1,3}(\.\d{1,2})?$/, "Enter the pay per hour in pounds, like 12.71")
  .transform((text) => Math.round(Number(text.replace(/[£\s]/g, "")) * 100))
  .refine((pence) => pence <= MOST_PENCE_PER_HOUR, "Enter the pay for one hour, not for a week or a year");

export const vacancyDetailsSchema = z
  .object({
    title: line("the job title", 80),
    sector: z.enum(codesOf(SECTORS), { error: "Choose a sector" }),
    siteId: z.uuid({ error: "Choose where the work is" }),
    hoursPerWeek: whole("Hours a week", "Enter the hours a week", 1, MOST_HOURS),
    days: z.array(z.enum(codesOf(DAYS), { error: "Choose days from the list" })).min(1, "Choose at least one day").max(7),
    startTime: time("a shift starts"),
    endTime: time("a shift ends"),
    pay,
    contract: z.enum(codesOf(CONTRACTS), { error: "Choose whether the job is permanent" }),
    contractMonths: whole("Months", "", 1, LONGEST_FIXED_TERM_MONTHS).optional(),
    startDate: plainDate("the start date").transform((iso) => Temporal.PlainDate.from(iso)),
    selection: z.enum(codesOf(SELECTIONS), { error: "Choose how people show what they can do" }),
  })
  .superRefine((job, context) => {
    if (job.contract === "fixed_term" && job.contractMonths === undefined) {
      context.addIssue({ code: "custom", path: ["contractMonths"], message: "Enter how many months the job lasts" });
    }
    if (job.startTime === job.endTime) {
      context.addIssue({ code: "custom", path: ["endTime"], message: "A shift must end at another time than it starts" });
    }
  })
  .transform(({ pay: payPencePerHour, contractMonths, ...job }) => ({
    ...job,
    days: codesOf(DAYS).filter((day) => job.days.includes(day)),
    payPencePerHour,
    contractMonths: job.contract === "fixed_term" ? (contractMonths ?? null) : null,
  }));

/** Which tasks; how often and how needed is the next question. */
export const vacancyTaskChoiceSchema = z.object({
  task: z.array(z.enum(codesOf(TASKS), { error: "Choose tasks from the list" })).min(1, "Choose at least one task").max(20, "Choose 20 tasks at most"),
});

export const vacancyTasksSchema = z.object({
  tasks: z
    .array(
      z.object({
        code: z.enum(codesOf(TASKS), { error: "Choose tasks from the list" }),
        need: z.enum(codesOf(NEEDS), { error: "Choose whether this task is essential" }),
        frequency: z.enum(codesOf(FREQUENCIES), { error: "Choose how often" }),
      }),
    )
    .min(1, "Choose at least one task")
    .max(20, "Choose 20 tasks at most"),
});

const offered = <Code extends string>(codes: [Code, ...Code[]]) =>
  z.array(z.enum(codes, { error: "Choose from the list" })).transform((chosen) => codes.filter((code) => chosen.includes(code)));

export const workplaceSchema = z.object({
  environment: offered(codesOf(ENVIRONMENTS)),
  adjustments: offered(codesOf(ADJUSTMENTS)),
});
