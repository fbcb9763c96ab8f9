import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { PlanState } from "#app/domain/action-plan/plan.ts";
import type { PlanGoalCode, PlanWhoCode } from "#app/domain/vocabulary/plan.ts";
import { id, instant, plainDate } from "./columns.ts";
import { appLogin, mayAdd, mayChange, mayRead, ofSeekerOrCoach } from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

/** What somebody and their coach mean to do, by when and by whom. Employers' login has no right on it. */
export const actionPlanStep = pgTable(
  "action_plan_step",
  {
    id: id(),
    jobSeekerId: uuid("job_seeker_id")
      .notNull()
      .references(() => jobSeeker.id),
    goal: text("goal").$type<PlanGoalCode>().notNull(),
    what: text("what").notNull(),
    who: text("who").$type<PlanWhoCode>(),
    dueOn: plainDate("due_on"),
    state: text("state").$type<PlanState>().notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    index("action_plan_step_person_idx").on(table.jobSeekerId),
    mayRead("action_plan_step_read", appLogin, ofSeekerOrCoach),
    mayAdd("action_plan_step_add", appLogin, ofSeekerOrCoach),
    mayChange("action_plan_step_change", appLogin, ofSeekerOrCoach),
  ],
);
