import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { Coordinates } from "../place/place.ts";
import type { JobFilter } from "./job-filter.ts";

/** What looking for jobs asks for. Codes and numbers only; nothing that says who is looking. */
export type JobQuery = {
  /** Kinds of work hoped for. */
  hopes: string[];
  /** Tasks liked, then tasks done. */
  tasks: string[];
  /** The middle of a town; null when it is not known. */
  near: Coordinates | null;
  filter: JobFilter;
};

/** What somebody who browses asks for, from no person's point of view. */
export type OpenSearch = {
  near: Coordinates | null;
  filter: JobFilter & { level: DisabilityConfidentLevel | null };
};

export type JobStore = {
  /** Open jobs of employers verified today, hopes and shared tasks first, then the nearest. */
  openIds(query: JobQuery, limit: number): Promise<string[]>;
  /** Open jobs of employers verified today for somebody who browses: the nearest first, or the newest. */
  openPage(search: OpenSearch, page: { limit: number; offset: number }): Promise<string[]>;
  countOpen(search: OpenSearch): Promise<number>;
  /** Jobs this person said are not for them, the latest first. */
  setAside(jobSeekerId: string): Promise<{ vacancyId: string; at: Temporal.Instant }[]>;
  /** Of the people the actor supports, those who said this one is not for them. */
  setAsideBy(vacancyId: string): Promise<Set<string>>;
  /** @returns false when it was set aside before */
  setJobAside(aside: { id: string; jobSeekerId: string; vacancyId: string; at: Temporal.Instant }): Promise<boolean>;
  /** @returns false when it was not set aside */
  takeJobBack(jobSeekerId: string, vacancyId: string): Promise<boolean>;
};
