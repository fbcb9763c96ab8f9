import { z } from "zod";
import { PLAN_STATES, WHAT_LENGTH, type PlanPart } from "#app/domain/action-plan/plan.ts";
import type { PlanAnswer } from "#app/domain/action-plan/change-plan.ts";
import { IN_THE_WAY_LENGTH } from "#app/domain/in-the-way/in-the-way.ts";
import { IN_THE_WAY } from "#app/domain/vocabulary/in-the-way.ts";
import { PLAN_GOALS, PLAN_WHEN, PLAN_WHO } from "#app/domain/vocabulary/plan.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { line, lines } from "./text.ts";

const goal = z.enum(codesOf(PLAN_GOALS), { error: "Choose what this step is for" });
const OPEN_AGAIN = "Open the page again";

/** The page makes the id, so that two presses begin one step. */
export const newPlanStepSchema = z.object({ planStepId: z.uuid({ error: OPEN_AGAIN }), goal });

const what = z
  .object({ what: line("what you will do", WHAT_LENGTH) })
  .transform((sent): PlanAnswer => ({ part: "what", ...sent }));
const PARTS: Record<PlanPart, z.ZodType<PlanAnswer, Record<string, unknown>>> = {
  goal: z.object({ goal }).transform((sent): PlanAnswer => ({ part: "goal", ...sent })),
  what,
  who: z
    .object({ who: z.enum(codesOf(PLAN_WHO), { error: "Choose who does it" }) })
    .transform((sent): PlanAnswer => ({ part: "who", ...sent })),
  when: z
    .object({ when: z.enum(codesOf(PLAN_WHEN), { error: "Choose by when" }) })
    .transform((sent): PlanAnswer => ({ part: "when", ...sent })),
};

export function planPartSchema(part: PlanPart): z.ZodType<PlanAnswer, Record<string, unknown>> {
  return PARTS[part];
}

/** Which button below which step was pressed: "done:<id>". */
export const markPlanSchema = z
  .object({ mark: z.string({ error: OPEN_AGAIN }) })
  .transform(({ mark }, context) => {
    const [state, planStepId] = mark.split(":");
    const known = PLAN_STATES.find((one) => one === state);
    const id = z.uuid().safeParse(planStepId);
    if (known && id.success) return { state: known, planStepId: id.data };
    context.addIssue({ code: "custom", path: ["mark"], message: OPEN_AGAIN });
    return z.NEVER;
  });

export const inTheWaySchema = z.object({
  seen: z
    .string({ error: OPEN_AGAIN })
    .regex(/^\d{1,9}$/, OPEN_AGAIN)
    .transform(Number),
  kinds: z.array(z.enum(codesOf(IN_THE_WAY), { error: "Choose from the list" })).max(IN_THE_WAY.length).default([]),
  words: lines("your own words", IN_THE_WAY_LENGTH).optional(),
});
