import type { Temporal } from "temporal-polyfill";
import type { OpeningsRead } from "../opening/list-openings.ts";
import type { OpeningChange } from "../opening/opening-change.ts";
import type { Vacancy, VacancyDetails, VacancyInMaking, VacancyStatus, VacancyTask, Workplace } from "./vacancy.ts";

/** What is written when a vacancy is begun: a title, and whatever else is known already. */
type NewVacancy = Pick<VacancyDetails, "title"> &
  Partial<VacancyDetails & Workplace> & { id: string; employerId: string; createdAt: Temporal.Instant };

export type VacancyStore = {
  /** One that is complete, as all posted ones are. */
  byId(id: string): Promise<Vacancy | null>;
  /** As `byId`, of a plan that all sides signed: whatever became of its employer's verification. While it is not verified neither its name nor its level is read. */
  ofPlan(id: string): Promise<Vacancy | null>;
  /** Of these, the ones that are open, of employers verified today and not on a break; in no order. The rest is silently gone. */
  openAmong(ids: readonly string[]): Promise<Vacancy[]>;
  /** One of an employer's own, complete or not. */
  inMaking(id: string): Promise<VacancyInMaking | null>;
  /** As `inMaking`, and nobody else changes this vacancy until the transaction ends. */
  inMakingForChange(id: string): Promise<VacancyInMaking | null>;
  /** One page of one employer's, drafts too, the newest first. */
  ofEmployer(employerId: string, read: OpeningsRead): Promise<VacancyInMaking[]>;
  /**
   * Begins a draft.
   * @returns false when there is one of this id already
   */
  add(vacancy: NewVacancy): Promise<boolean>;
  save(id: string, change: Partial<VacancyDetails & Workplace>): Promise<void>;
  saveTasks(id: string, tasks: VacancyTask[]): Promise<void>;
  /**
   * Moves it on if it still is where it was; `at` is when.
   * @returns false when somebody else moved it first
   */
  move(id: string, from: VacancyStatus, to: VacancyStatus, at: Temporal.Instant, change?: OpeningChange): Promise<boolean>;
  /** Somebody says that it still stands. */
  confirm(id: string, at: Temporal.Instant): Promise<void>;
  /**
   * Open ones whose pay was not held against the rates of the day they are for: today, or their start where that is later.
   * @param rates first days of all rates there are
   */
  payNotJudged(
    rates: readonly Temporal.PlainDate[],
    today: Temporal.PlainDate,
    page: { after: string | null; limit: number },
  ): Promise<string[]>;
  payJudged(id: string, by: Temporal.PlainDate): Promise<void>;
};
