import type { DisabilityConfidentLevel } from "../employer/levels.ts";

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

export type SearchPort = {
  /**
   * Index-only ids of people this employer may see, nearest match first, at most
   * `limit` of them; null when the index cannot answer in time. Never truth:
   * the caller reads every one again in the database.
   */
  candidates(query: CandidateQuery, limit: number): Promise<string[] | null>;
};
