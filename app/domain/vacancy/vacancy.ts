import type { Temporal } from "temporal-polyfill";
import type { EmployerSite } from "../employer/employer.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { AdjustmentCode } from "../vocabulary/adjustments.ts";
import type { EnvironmentCode } from "../vocabulary/environment.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { TaskCode } from "../vocabulary/tasks.ts";
import type { DayCode } from "../vocabulary/week.ts";
import type { ContractCode, FrequencyCode, NeedCode, SelectionCode } from "./terms.ts";

export type VacancyStatus = "draft" | "open" | "paused" | "filled" | "closed";

export type VacancyTask = { code: TaskCode; need: NeedCode; frequency: FrequencyCode };

/** Working Time Regulations 1998, reg. 4: 48 hours a week. */
export const MOST_HOURS_PER_WEEK = 48;

/** The job itself: hours, pay, place and terms. */
export type VacancyDetails = {
  siteId: string;
  /** The only words an employer types about a vacancy. */
  title: string;
  sector: SectorCode;
  hoursPerWeek: number;
  days: DayCode[];
  /** Wall time in Europe/London, HH:MM. */
  startTime: string;
  endTime: string;
  payPencePerHour: number;
  contract: ContractCode;
  /** Of a fixed-term job; null when permanent. */
  contractMonths: number | null;
  startDate: Temporal.PlainDate;
  /** How people are chosen. */
  selection: SelectionCode;
};

export type Workplace = {
  /** What is true of the workplace. */
  environment: EnvironmentCode[];
  /** What the employer offers without being asked. */
  adjustments: AdjustmentCode[];
};

type Kept = {
  id: string;
  employerId: string;
  employerName: string;
  /** The verified level; null while it is not verified or no longer is. */
  employerLevel: DisabilityConfidentLevel | null;
  status: VacancyStatus;
  /** In the employer's order. */
  tasks: VacancyTask[];
  /** A paused one opens again on this day by itself. */
  pausedUntil: Temporal.PlainDate | null;
  /** When somebody last said that it still stands: posted, renewed or resumed. */
  confirmedAt: Temporal.Instant | null;
  /** When its employer was last warned that it goes stale. */
  staleWarnedAt: Temporal.Instant | null;
  /** The first day of the minimum wage rates that its pay was last held against by the clock; null before that. */
  payJudgedBy: Temporal.PlainDate | null;
  /** From the list of endings. */
  closingReason: string | null;
  createdAt: Temporal.Instant;
  postedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

export type Vacancy = VacancyDetails & Workplace & Kept & { site: EmployerSite };

/** What may still be missing while it is a draft. */
const UNANSWERED = [
  "sector", "siteId", "hoursPerWeek", "startTime", "endTime", "payPencePerHour", "contract", "startDate", "selection",
] as const satisfies readonly (keyof VacancyDetails)[];
type Unanswered = (typeof UNANSWERED)[number];

/** As its employer writes it: anything but the title may still be missing. */
export type VacancyInMaking = Omit<VacancyDetails, Unanswered> &
  { [Field in Unanswered]: VacancyDetails[Field] | null } & Workplace &
  Kept & { site: EmployerSite | null };

/** Whether it says enough to be read by others; the database holds every posted one to it. */
export function isComplete(vacancy: VacancyInMaking): vacancy is Vacancy {
  return vacancy.site !== null && UNANSWERED.every((field) => vacancy[field] !== null);
}
