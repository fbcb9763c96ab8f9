import type { Temporal } from "temporal-polyfill";

/** How one queue of jobs stands. */
export type QueueState = {
  queue: string;
  waiting: number;
  active: number;
  /** Failed at least once, and will be tried again by itself. */
  retrying: number;
  failed: number;
  /** Since when the oldest of those that are not done has been there. */
  oldest: Temporal.Instant | null;
};

/** A job that was tried as often as it may be. Says what it was for and never whom. */
export type FailedJob = {
  id: string;
  queue: string;
  /** Of the event it follows from; null when that is gone. */
  eventName: string | null;
  /** Of an email. */
  template: string | null;
  attempts: number;
  createdAt: Temporal.Instant;
  failedAt: Temporal.Instant | null;
};

/** The work behind the pages. For operators: the database refuses everybody else. */
export type QueueStore = {
  states(): Promise<QueueState[]>;
  /** The newest failure first. */
  failed(which: { queue: string | null; limit: number; offset: number }): Promise<FailedJob[]>;
  /** Lets a failed job be tried anew. @returns false when it is not a failed job any more */
  retry(job: { id: string; queue: string }): Promise<boolean>;
  workerSeenAt(): Promise<Temporal.Instant | null>;
};
