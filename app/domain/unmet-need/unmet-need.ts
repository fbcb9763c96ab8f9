import type { Temporal } from "temporal-polyfill";
import type { EmployerSite } from "../employer/employer.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { AdjustmentCode } from "../vocabulary/adjustments.ts";
import type { EnvironmentCode } from "../vocabulary/environment.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { TaskCode } from "../vocabulary/tasks.ts";
import type { DayCode, TimeCode } from "../vocabulary/week.ts";
import type { DoneByCode, HowOftenCode, WhyCode } from "./terms.ts";

export type UnmetNeedStatus = "draft" | "open" | "paused" | "became_vacancy" | "closed";

export type UnmetNeedTask = {
  code: TaskCode;
  /** Each time. */
  minutes: number;
  howOften: HowOftenCode;
  doneBy: DoneByCode;
};

/** What an employer says about work that needs doing. Pay and contract come when it becomes a vacancy. */
export type UnmetNeedDetails = {
  /** The only words an employer types about it. */
  title: string;
  sector: SectorCode;
  siteId: string;
  why: WhyCode;
  /** When it could be done. */
  days: DayCode[];
  times: TimeCode[];
  /** What is true of the workplace. */
  environment: EnvironmentCode[];
  /** What the employer offers without being asked. */
  adjustments: AdjustmentCode[];
};

/** What may still be missing while it is a draft. */
type Unanswered = "sector" | "siteId" | "why";

type Kept = {
  id: string;
  employerId: string;
  employerName: string;
  /** The verified level; null while it is not verified or no longer is. */
  employerLevel: DisabilityConfidentLevel | null;
  status: UnmetNeedStatus;
  /** In the employer's order. */
  tasks: UnmetNeedTask[];
  /** The vacancy it became, or the draft of one. */
  vacancyId: string | null;
  /** A paused one opens again on this day by itself. */
  pausedUntil: Temporal.PlainDate | null;
  /** When somebody last said that it still stands: posted, renewed or resumed. */
  confirmedAt: Temporal.Instant | null;
  /** When its employer was last warned that it goes stale. */
  staleWarnedAt: Temporal.Instant | null;
  closingReason: string | null;
  createdAt: Temporal.Instant;
  postedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

export type UnmetNeed = UnmetNeedDetails & Kept & { site: EmployerSite };

/** As its employer writes it: anything but the title may still be missing. */
export type UnmetNeedInMaking = Omit<UnmetNeedDetails, Unanswered> &
  { [Field in Unanswered]: UnmetNeedDetails[Field] | null } & Kept & { site: EmployerSite | null };

/** Whether it says enough to be matched and brokered; the database holds every posted one to it. */
export function isComplete(need: UnmetNeedInMaking): need is UnmetNeed {
  return need.sector !== null && need.site !== null && need.why !== null;
}
