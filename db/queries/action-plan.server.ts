import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { PlanStore } from "#app/domain/action-plan/plan-store.ts";
import { actionPlanStep } from "../schema/action-plan.ts";
import type { QueryContext } from "./context.ts";

const { id, goal, what, who, dueOn, state } = actionPlanStep;
const STEP = { id, goal, what, who, dueOn, state };

export function actionPlanQueries({ tx }: QueryContext): PlanStore {
  return {
    ofSeeker(jobSeekerId) {
      return tx
        .select(STEP)
        .from(actionPlanStep)
        .where(and(eq(actionPlanStep.jobSeekerId, jobSeekerId), ne(state, "away")))
        .orderBy(sql`${state} <> 'open'`, sql`${dueOn} asc nulls last`, asc(actionPlanStep.addedAt), asc(id));
    },
    async forChange(jobSeekerId, planStepId) {
      const [row] = await tx
        .select(STEP)
        .from(actionPlanStep)
        .where(and(eq(actionPlanStep.jobSeekerId, jobSeekerId), eq(id, planStepId)))
        .for("update");
      return row ?? null;
    },
    async add(step) {
      const rows = await tx
        .insert(actionPlanStep)
        .values({ ...step, what: "", state: "open" })
        .onConflictDoNothing()
        .returning({ id });
      return rows.length > 0;
    },
    async change(planStepId, changes) {
      await tx.update(actionPlanStep).set(changes).where(eq(id, planStepId));
    },
  };
}
