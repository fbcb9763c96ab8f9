import type { Temporal } from "temporal-polyfill";
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

export type JobStore = {
  /** Without the index: open jobs of employers verified today, hopes and shared tasks first, then the nearest. */
  openIds(query: JobQuery, limit: number): Promise<string[]>;
  /** Jobs this person said are not for them, the latest first. */
  setAside(jobSeekerId: string): Promise<{ vacancyId: string; at: Temporal.Instant }[]>;
  /** @returns false when it was set aside before */
  setJobAside(aside: { id: string; jobSeekerId: string; vacancyId: string; at: Temporal.Instant }): Promise<boolean>;
  /** @returns false when it was not set aside */
  takeJobBack(jobSeekerId: string, vacancyId: string): Promise<boolean>;
};
