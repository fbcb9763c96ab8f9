import type { Temporal } from "temporal-polyfill";
import type { EmployerSite } from "../employer/employer.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { AdjustmentCode } from "../vocabulary/adjustments.ts";
import type { EnvironmentCode } from "../vocabulary/environment.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { TaskCode } from "../vocabulary/tasks.ts";
import type { DayCode } from "../vocabulary/week.ts";
import type { ContractCode, FrequencyCode, NeedCode, SelectionCode } from "./terms.ts";

export type VacancyStatus = "draft" | "open" | "filled" | "closed";

export type VacancyTask = { code: TaskCode; need: NeedCode; frequency: FrequencyCode };

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

export type Vacancy = VacancyDetails &
  Workplace & {
    id: string;
    employerId: string;
    employerName: string;
    /** The verified level; null while it is not verified or no longer is. */
    employerLevel: DisabilityConfidentLevel | null;
    status: VacancyStatus;
    site: EmployerSite;
    /** In the employer's order. */
    tasks: VacancyTask[];
    createdAt: Temporal.Instant;
    postedAt: Temporal.Instant | null;
    endedAt: Temporal.Instant | null;
  };
