import type { Temporal } from "temporal-polyfill";
import type { Scope } from "../access/policy.ts";
import type { OpeningLine } from "./introduction-store.ts";

/** Who asks a coach: somebody about a job, or an employer about somebody. */
export const ASKERS = [
  { code: "job_seeker", label: "Job seekers" },
  { code: "employer", label: "Employers" },
] as const;
export type Asker = (typeof ASKERS)[number]["code"];

/** A question that waits for a coach, about work that is not closed. */
export type OpenQuestion = OpeningLine & { id: string; from: Asker; jobSeekerId: string; who: string; askedAt: Temporal.Instant };

export type QuestionStore = {
  /** One page of those about people of this scope, whoever asks or one kind alone: what has waited longest first. */
  page(scope: Scope, from: Asker | null, window: { limit: number; offset: number }): Promise<OpenQuestion[]>;
  counts(scope: Scope): Promise<Record<Asker, number>>;
};
