import type { Term } from "../vocabulary/terms.ts";

export const NEEDS = [
  { code: "essential", label: "Essential" },
  { code: "adaptable", label: "Can be adapted or shared" },
] as const satisfies readonly Term[];

export const FREQUENCIES = [
  { code: "daily", label: "Every day", easy: "Every day" },
  { code: "weekly", label: "Every week", easy: "Every week" },
  { code: "sometimes", label: "Sometimes", easy: "Sometimes" },
] as const satisfies readonly Term[];

export const CONTRACTS = [
  { code: "permanent", label: "Permanent", easy: "The job has no end date" },
  { code: "fixed_term", label: "Fixed term", easy: "The job has an end date" },
] as const satisfies readonly Term[];

/** Showing by doing comes first; an interview is the last thing offered. */
export const SELECTIONS = [
  { code: "working_interview", label: "A working interview: do the tasks for a few hours", easy: "Try the job for a few hours" },
  { code: "work_trial", label: "A work trial: do the job for an agreed time", easy: "Try the job for some days or weeks" },
  { code: "formal_interview", label: "A formal interview", easy: "An interview with questions" },
] as const satisfies readonly Term[];

export type NeedCode = (typeof NEEDS)[number]["code"];
export type FrequencyCode = (typeof FREQUENCIES)[number]["code"];
export type ContractCode = (typeof CONTRACTS)[number]["code"];
export type SelectionCode = (typeof SELECTIONS)[number]["code"];
