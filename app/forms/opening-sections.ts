import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { UnmetNeedSectionName } from "#app/domain/unmet-need/sections.ts";
import { COST_KINDS, type NeedCost } from "#app/domain/unmet-need/cost.ts";
import { WHYS } from "#app/domain/unmet-need/terms.ts";
import type { UnmetNeedDetails } from "#app/domain/unmet-need/unmet-need.ts";
import type { VacancySectionName } from "#app/domain/vacancy/sections.ts";
import { CONTRACTS, SELECTIONS } from "#app/domain/vacancy/terms.ts";
import { MOST_HOURS_PER_WEEK, type VacancyDetails, type Workplace } from "#app/domain/vacancy/vacancy.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { DAYS, TIMES } from "#app/domain/vocabulary/week.ts";
import { plainDate } from "./date.ts";
import { line } from "./text.ts";
import { hourlyCost, monthlyCost, pay, time, whole } from "./vacancy.ts";

const LONGEST_FIXED_TERM_MONTHS = 60;

/** Several codes of a list, in the order of the list. */
const some = <Code extends string>(codes: [Code, ...Code[]]) =>
  z.array(z.enum(codes, { error: "Choose from the list" })).transform((chosen) => codes.filter((code) => chosen.includes(code)));

const days = z
  .array(z.enum(codesOf(DAYS), { error: "Choose days from the list" }))
  .min(1, "Choose at least one day")
  .max(7)
  .transform((chosen) => codesOf(DAYS).filter((day) => chosen.includes(day)));

/** What it is called, in which sector, where: the first question of both kinds. */
const called = (what: string) =>
  z.object({
    title: line(what, 80),
    sector: z.enum(codesOf(SECTORS), { error: "Choose a sector" }),
    siteId: z.uuid({ error: "Choose where the work is" }),
  });

const jobSchema = called("the job title");
const workSchema = called("what you call the work");

/** The page makes the id, so that two presses begin one. */
const begun = z.object({ openingId: z.uuid({ error: "Open the page again" }) });
export const newVacancySchema = begun.extend(jobSchema.shape);
export const newUnmetNeedSchema = begun.extend(workSchema.shape);

const hours = z
  .object({
    hoursPerWeek: whole("Hours a week", "Enter the hours a week", 1, MOST_HOURS_PER_WEEK),
    days,
    startTime: time("a shift starts"),
    endTime: time("a shift ends"),
  })
  .refine(({ startTime, endTime }) => startTime !== endTime, {
    path: ["endTime"],
    error: "A shift must end at another time than it starts",
  });

const contract = z
  .object({
    contract: z.enum(codesOf(CONTRACTS), { error: "Choose whether the job is permanent" }),
    contractMonths: whole("Months", "", 1, LONGEST_FIXED_TERM_MONTHS).optional(),
    startDate: plainDate("the start date").transform((iso) => Temporal.PlainDate.from(iso)),
  })
  .refine(({ contract: kind, contractMonths }) => kind === "permanent" || contractMonths !== undefined, {
    path: ["contractMonths"],
    error: "Enter how many months the job lasts",
  })
  .transform(({ contractMonths, ...terms }) => ({
    ...terms,
    contractMonths: terms.contract === "fixed_term" ? (contractMonths ?? null) : null,
  }));

const workplace = z.object({ environment: some(codesOf(ENVIRONMENTS)) });
const adjustments = z.object({ adjustments: some(codesOf(ADJUSTMENTS)) });

/** One question; of the two amounts only the one that was asked for counts. */
const cost = z
  .object({
    costKind: z.enum(codesOf(COST_KINDS), { error: "Choose what it costs you now" }),
    costHourly: hourlyCost.optional(),
    costMonthly: monthlyCost.optional(),
  })
  .superRefine(({ costKind, costHourly, costMonthly }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (costKind === "hourly" && costHourly === undefined) missing("costHourly", "Enter what an hour costs");
    if (costKind === "monthly" && costMonthly === undefined) missing("costMonthly", "Enter what you pay a month");
  })
  .transform(({ costKind, costHourly = 0, costMonthly = 0 }): { cost: NeedCost } => ({
    cost: costKind === "unknown" ? { kind: costKind, pence: null } : { kind: costKind, pence: costKind === "hourly" ? costHourly : costMonthly },
  }));

type Sent<Answer> = z.ZodType<Answer, Record<string, unknown>>;

/** One page each; tasks have pages of their own. */
export const VACANCY_FORMS: Record<Exclude<VacancySectionName, "tasks">, Sent<Partial<VacancyDetails & Workplace>>> = {
  job: jobSchema,
  hours,
  contract,
  pay: z.object({ pay }).transform((sent) => ({ payPencePerHour: sent.pay })),
  workplace,
  adjustments,
  selection: z.object({ selection: z.enum(codesOf(SELECTIONS), { error: "Choose how people show what they can do" }) }),
};

export const UNMET_NEED_FORMS: Record<Exclude<UnmetNeedSectionName, "tasks">, Sent<Partial<UnmetNeedDetails> | { cost: NeedCost }>> = {
  work: workSchema,
  why: z.object({ why: z.enum(codesOf(WHYS), { error: "Choose why it is an unmet need" }) }),
  times: z.object({
    days,
    times: z
      .array(z.enum(codesOf(TIMES), { error: "Choose times from the list" }))
      .min(1, "Choose at least one time of day")
      .transform((chosen) => codesOf(TIMES).filter((one) => chosen.includes(one))),
  }),
  cost,
  workplace,
  adjustments,
};
