import type { Temporal } from "temporal-polyfill";
import type { Vacancy, VacancyDetails, VacancyStatus, VacancyTask, Workplace } from "./vacancy.ts";

/** What is written when a vacancy is begun. */
export type NewVacancy = VacancyDetails &
  Workplace & { id: string; employerId: string; tasks: VacancyTask[]; createdAt: Temporal.Instant };

export type VacancyStore = {
  byId(id: string): Promise<Vacancy | null>;
  /** As `byId`, and nobody else changes this vacancy until the transaction ends. */
  byIdForChange(id: string): Promise<Vacancy | null>;
  /** Open vacancies of employers verified today, the newest first. */
  openList(page: { limit: number; offset: number }): Promise<Vacancy[]>;
  /** Of these, the ones that are open, of employers verified today; in no order. The rest is silently gone. */
  openAmong(ids: readonly string[]): Promise<Vacancy[]>;
  /** All of one employer's, drafts too, the newest first. */
  ofEmployer(employerId: string): Promise<Vacancy[]>;
  /** Begins a draft. */
  add(vacancy: NewVacancy): Promise<void>;
  saveDetails(id: string, details: VacancyDetails): Promise<void>;
  saveTasks(id: string, tasks: VacancyTask[]): Promise<void>;
  saveWorkplace(id: string, workplace: Workplace): Promise<void>;
  /**
   * Moves it on if it still is where it was; `at` is when it was posted or ended.
   * @returns false when somebody else moved it first
   */
  move(id: string, from: VacancyStatus, to: VacancyStatus, at: Temporal.Instant): Promise<boolean>;
};
