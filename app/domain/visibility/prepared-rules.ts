import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { metresToMiles } from "../place/place.ts";
import type { Store } from "../store.ts";
import type { Helper } from "./prepare-choice.ts";
import { PREPARED_CHOICE, type PreparedChoiceStatus } from "./prepared-choice-lifecycle.ts";
import type { PreparedRule, RuleAsked } from "./prepared-store.ts";

/** @returns null when nobody wrote such a rule down */
export async function waitingRule(store: Store, jobSeekerId: string, asked: RuleAsked): Promise<PreparedRule | null> {
  return (await store.prepared.rulesOf(jobSeekerId)).find((rule) => isSameRule(rule, asked)) ?? null;
}

export async function answerRule(
  deps: Deps,
  store: Store,
  actor: Helper | JobSeeker,
  ruleId: string,
  to: Exclude<PreparedChoiceStatus, "waiting">,
): Promise<void> {
  moveTo(PREPARED_CHOICE, "waiting", to, actor.kind);
  if (!(await store.prepared.answerRule(ruleId, to, deps.clock.now()))) throw new NotFound("rule");
}

export type PreparedRuleView = {
  id: string;
  leastLevel: RuleAsked["leastLevel"];
  sectors: RuleAsked["sectors"];
  miles: number;
  /** ISO moment. */
  preparedAt: string;
  mayTakeBack: boolean;
};

export async function preparedRules(store: Store, actor: Helper, jobSeekerId: string): Promise<PreparedRuleView[]> {
  return (await store.prepared.rulesOf(jobSeekerId)).map(({ id, leastLevel, sectors, withinMetres, preparedBy, preparedAt }) => ({
    id,
    leastLevel,
    sectors,
    miles: Math.round(metresToMiles(withinMetres)),
    preparedAt: preparedAt.toString(),
    mayTakeBack: mayTakeBack(actor, { preparedBy }),
  }));
}

/** A coach takes back what anybody wrote down, a member of the circle what they wrote themselves. */
export function mayTakeBack(actor: Helper, { preparedBy }: { preparedBy: string }): boolean {
  return actor.kind !== "supporter" || preparedBy === actor.accountId;
}

export function isSameRule(a: RuleAsked, b: RuleAsked): boolean {
  return a.leastLevel === b.leastLevel && a.withinMetres === b.withinMetres && a.sectors.join() === b.sectors.join();
}
