import type { Temporal } from "temporal-polyfill";
import type { PlanGoalCode } from "../vocabulary/plan.ts";
import type { PlanState, PlanStep } from "./plan.ts";

export type PlanStore = {
  /** Those not taken away, what is open and due soonest first. */
  ofSeeker(jobSeekerId: string): Promise<PlanStep[]>;
  /** One step, locked until the transaction ends; null when there is none of this id for this person. */
  forChange(jobSeekerId: string, planStepId: string): Promise<PlanStep | null>;
  /** @returns false when a step of this id is there already */
  add(step: { id: string; jobSeekerId: string; goal: PlanGoalCode; addedAt: Temporal.Instant }): Promise<boolean>;
  change(planStepId: string, changes: Partial<Pick<PlanStep, "goal" | "what" | "who" | "dueOn">> & { state?: PlanState }): Promise<void>;
};
