import type { Temporal } from "temporal-polyfill";
import type { OpeningsRead } from "../opening/list-openings.ts";
import type { OpeningChange } from "../opening/opening-change.ts";
import type { NeedCost } from "./cost.ts";
import type { UnmetNeed, UnmetNeedDetails, UnmetNeedInMaking, UnmetNeedStatus, UnmetNeedTask } from "./unmet-need.ts";

/** What is written when one is begun: a title, and whatever else is known already. */
type NewUnmetNeed = Pick<UnmetNeedDetails, "title"> &
  Partial<UnmetNeedDetails> & { id: string; employerId: string; createdAt: Temporal.Instant };

export type UnmetNeedStore = {
  /** One that is complete, as all posted ones are. */
  byId(id: string): Promise<UnmetNeed | null>;
  /** As `byId`, of a plan that all sides signed: whatever became of its employer's verification. While it is not verified neither its name nor its level is read. */
  ofPlan(id: string): Promise<UnmetNeed | null>;
  /** Of these, the ones that are open, of employers verified today and not on a break; in no order. */
  openAmong(ids: readonly string[]): Promise<UnmetNeed[]>;
  /** One of an employer's own, complete or not. */
  inMaking(id: string): Promise<UnmetNeedInMaking | null>;
  /** As `inMaking`, and nobody else changes it until the transaction ends. */
  inMakingForChange(id: string): Promise<UnmetNeedInMaking | null>;
  /** One page of one employer's, drafts too, the newest first. */
  ofEmployer(employerId: string, read: OpeningsRead): Promise<UnmetNeedInMaking[]>;
  /**
   * Begins a draft.
   * @returns false when there is one of this id already
   */
  add(need: NewUnmetNeed): Promise<boolean>;
  save(id: string, change: Partial<UnmetNeedDetails>): Promise<void>;
  saveTasks(id: string, tasks: UnmetNeedTask[]): Promise<void>;
  /** What it costs now: for its employer and for coaches; null for everybody else, and where it was not said. */
  costOf(id: string): Promise<NeedCost | null>;
  saveCost(of: { id: string; employerId: string }, cost: NeedCost): Promise<void>;
  /** The one that this vacancy was made from; nobody else changes it until the transaction ends. */
  ofVacancyForChange(vacancyId: string): Promise<UnmetNeedInMaking | null>;
  /** Keeps which draft of a vacancy was made from it. */
  linkVacancy(id: string, vacancyId: string): Promise<void>;
  /** Moves it on if it still is where it was; `at` is when. @returns false when somebody else moved it first */
  move(id: string, from: UnmetNeedStatus, to: UnmetNeedStatus, at: Temporal.Instant, change?: OpeningChange): Promise<boolean>;
  /** Somebody says that it still stands. */
  confirm(id: string, at: Temporal.Instant): Promise<void>;
};
