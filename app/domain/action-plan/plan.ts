import type { Temporal } from "temporal-polyfill";
import type { PlanGoalCode, PlanWhenCode, PlanWhoCode } from "../vocabulary/plan.ts";

/** One step of somebody's action plan (P1). Private: for the person and whoever coaches them. */
export type PlanStep = {
  id: string;
  goal: PlanGoalCode;
  /** What is done, in their own words; empty until somebody says. */
  what: string;
  who: PlanWhoCode | null;
  /** By this day; null for "later" and until somebody says. */
  dueOn: Temporal.PlainDate | null;
  state: PlanState;
};

/** A step that was taken away can be put back, so nobody has to be asked whether they are sure. */
export const PLAN_STATES = ["open", "done", "away"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The questions about one step, one page each. */
const PLAN_PARTS = ["goal", "what", "who", "when"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Where the answer to a question is kept. */
export const FIELD_OF = { goal: "goal", what: "what", who: "who", when: "dueOn" } as const satisfies Record<PlanPart, keyof PlanStep>;

export function partNamed(name: string | undefined): PlanPart | null {
  return PLAN_PARTS.find((part) => part === name) ?? null;
}

/** The question after this one, or null after the last. */
export function partAfter(part: PlanPart): PlanPart | null {
  return PLAN_PARTS[PLAN_PARTS.indexOf(part) + 1] ?? null;
}

export const WHAT_LENGTH = 200;
/** More steps than this at a time are no plan. */
export const OPEN_STEPS_LIMIT = 30;

/** The day a step is due, counted from today. */
export function dueOn(when: PlanWhenCode, today: Temporal.PlainDate): Temporal.PlainDate | null {
  switch (when) {
    case "week":
      return today.add({ days: 7 });
    case "month":
      return today.add({ months: 1 });
    case "quarter":
      return today.add({ months: 3 });
    case "later":
      return null;
  }
}
