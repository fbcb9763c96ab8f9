import type { Temporal } from "temporal-polyfill";
import type { OpeningRef } from "./opening-ref.ts";

export type OpeningUse = "posted" | "changed" | "looked" | "asked" | "closed";

/** One thing an employer did with an opening of its own, and the tasks it asked for at that moment. Nobody else is in it. */
export type HistoryEntry = {
  employerId: string;
  opening: OpeningRef;
  what: OpeningUse;
  tasks: string[];
  /** Of people looked at; 0 otherwise. */
  page: number;
  at: Temporal.Instant;
};

export type OpeningHistoryStore = {
  /** Until the transaction ends, no other one counts or adds what this employer does. */
  lock(employerId: string): Promise<void>;
  add(entry: HistoryEntry): Promise<void>;
  /** How often this employer did this since then, with one opening or with any. */
  count(employerId: string, what: OpeningUse, since: Temporal.Instant, opening?: OpeningRef): Promise<number>;
  /** Whether this page of this opening was looked at since then, as the opening is now and as the employer is. */
  hasLooked(employerId: string, opening: OpeningRef, page: number, since: Temporal.Instant): Promise<boolean>;
  /** How many openings of this employer are open or paused. */
  openNow(employerId: string): Promise<number>;
};
