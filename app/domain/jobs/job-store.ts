import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { Coordinates } from "../place/place.ts";
import type { OpeningKind, OpeningRef } from "../opening/opening-ref.ts";
import type { PriorityCode } from "../vocabulary/priorities.ts";
import type { JobFilter } from "./job-filter.ts";

/** What looking for jobs asks for. Codes and numbers only; nothing that says who is looking. */
export type JobQuery = {
  /** Kinds of work hoped for. */
  hopes: string[];
  /** Tasks liked, then tasks done. */
  tasks: string[];
  /** What matters most first. */
  priorities: PriorityCode[];
  /** A week; null while they have not said. */
  hours: { start: number; aim: number } | null;
  helps: string[];
  /** The middle of a town; null when it is not known. */
  near: Coordinates | null;
  filter: JobFilter;
  today: Temporal.PlainDate;
};

/** What somebody who browses asks for, from no person's point of view. */
type OpenSearch = {
  near: Coordinates | null;
  filter: JobFilter & { level: DisabilityConfidentLevel | null };
};

/** What the index is told about an open vacancy or unmet need. No word that an employer typed. */
export type IndexedOpening = {
  id: string;
  kind: OpeningKind;
  sector: string;
  /** Essential ones first. */
  tasks: string[];
  environment: string[];
  adjustments: string[];
  hoursPerWeek: number;
  /** More than the National Living Wage of the day it starts; not of an unmet need, whose pay is still open. */
  paysMore: boolean;
  at: Coordinates;
  /** Hashed before it leaves for the index. */
  employerId: string;
  verifiedUntil: Temporal.PlainDate;
  /** The day its employer is back from a break. */
  pausedUntil: Temporal.PlainDate | null;
  postedOn: Temporal.PlainDate;
};

/** One opening, and the unmet need that it was made from; or all that an employer ever posted. */
export type WhichOpenings = { openingId: string } | { employerId: string };

export type JobStore = {
  /** Open work of employers verified today and not on a break, hopes and shared tasks first, then the nearest. */
  openIds(query: JobQuery, limit: number): Promise<string[]>;
  /** The same for somebody who browses: the nearest first, or the newest. */
  openPage(search: OpenSearch, page: { limit: number; offset: number }): Promise<string[]>;
  countOpen(search: OpenSearch): Promise<number>;
  /**
   * Openings this person said are not for them, the latest first. An unmet need that
   * became a vacancy is read as that vacancy, here and below.
   */
  setAside(jobSeekerId: string): Promise<{ openingId: string; at: Temporal.Instant }[]>;
  /** Of the people the actor supports, those who said this one is not for them. */
  setAsideBy(opening: OpeningRef): Promise<Set<string>>;
  /** @returns false when it was set aside before */
  setJobAside(aside: { id: string; jobSeekerId: string; opening: OpeningRef; at: Temporal.Instant }): Promise<boolean>;
  /** @returns false when it was not set aside */
  takeJobBack(jobSeekerId: string, openingId: string): Promise<boolean>;

  /** For the indexer: all that were ever posted of these, and of them those the index should hold. */
  toIndex(which: WhichOpenings): Promise<{ ids: string[]; open: IndexedOpening[] }>;
  /** For the indexer: everything open of verified employers, in pages by id. */
  pageToIndex(afterId: string | null, limit: number): Promise<IndexedOpening[]>;
  countToIndex(): Promise<number>;
  /** For the indexer: the ids of some of it, at random. */
  someToIndex(limit: number): Promise<string[]>;
  /** For the indexer: of these ids, those the index should hold. */
  toIndexAmong(ids: string[]): Promise<string[]>;
  /** For the indexer: whatever may have changed since then. */
  changedSince(since: Temporal.Instant): Promise<string[]>;
};
