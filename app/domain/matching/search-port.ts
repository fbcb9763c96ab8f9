import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { JobQuery } from "../jobs/job-store.ts";

/** What an opening asks the index for. Codes and numbers only. */
export type CandidateQuery = {
  employerId: string;
  employerLevel: DisabilityConfidentLevel;
  /** Task codes, essential ones first. */
  tasks: string[];
  sector: string;
  /** Where the work is. */
  latitude: number;
  longitude: number;
};

/** What the product searches in: the people employers may see, and open vacancies and unmet needs. */
export type SearchIndex = "people" | "jobs";

/** How an index stands. Its ids are no page's business. */
export type IndexLook = {
  documents: number;
  /** When what it holds was built, all of it at once. */
  builtAt: Temporal.Instant;
  /** Of the ids asked about, those it holds. */
  held: string[];
  /** Some of the ids that it holds, from anywhere in it. */
  some: string[];
};

export type SearchPort = {
  /**
   * Index-only ids of people this employer may see, nearest match first, at most
   * `limit` of them; null when the index cannot answer in time. Never truth:
   * the caller reads every one again in the database.
   */
  candidates(query: CandidateQuery, limit: number): Promise<string[] | null>;
  /**
   * Ids of vacancies and unmet needs that may be open and fit somebody, what they hope for first, at most `limit`;
   * null when the index cannot answer in time. Never truth either.
   */
  openings(query: JobQuery, limit: number): Promise<string[] | null>;
  /**
   * What an index holds, for whoever looks after it; null when it cannot answer in time.
   * @param ask.from where in the index to take `some` from, in thousandths
   */
  look(index: SearchIndex, ask: { ids: string[]; some: number; from: number }): Promise<IndexLook | null>;
};
