import type { Temporal } from "temporal-polyfill";
import type { IntroductionStatus } from "./introduction-lifecycle.ts";
import type { Step, WaitsOn } from "./waiting.ts";

/** What was done about a wait: by time, or by the coach's own hand. */
export type Reminder = {
  introductionId: string | null;
  introductionRequestId: string | null;
  introductionWishId: string | null;
  jobSeekerId: string;
  employerId: string;
  waitsOn: WaitsOn;
  step: Step | "by-hand";
  /** When the wait began that this is about. */
  waitingSince: Temporal.Instant;
  remindedAt: Temporal.Instant;
};

type ReminderSubjects = {
  introductionIds?: readonly string[];
  introductionRequestIds?: readonly string[];
  introductionWishIds?: readonly string[];
};

export type DuePage = { before: Temporal.Instant; without: readonly Step[]; after: string | null; limit: number };

export type ReminderStore = {
  /** Introductions in one of these states since `before`, for whose present wait none of these steps was taken. */
  introductionsDue(statuses: readonly IntroductionStatus[], page: DuePage): Promise<string[]>;
  /** Questions that have waited since `before`, for which none of these steps was taken. */
  requestsDue(page: DuePage): Promise<string[]>;
  /** The same for what job seekers asked their coach. */
  wishesDue(page: DuePage): Promise<string[]>;
  /** @returns false when this step was taken before */
  add(reminder: Reminder & { id: string }): Promise<boolean>;
  /** What was done about these, the oldest first, as far as the actor may know. */
  of(about: ReminderSubjects): Promise<Reminder[]>;
};
