import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { metresToMiles } from "../place/place.ts";
import type { Store } from "../store.ts";
import { PREPARED_CHOICE, type PreparedChoiceStatus } from "./prepared-choice-lifecycle.ts";
import type { RuleAsked } from "./prepared-store.ts";

/** @returns its id, or null when nobody wrote such a rule down */
export async function waitingRule(store: Store, jobSeekerId: string, asked: RuleAsked): Promise<string | null> {
  return (await store.prepared.rulesOf(jobSeekerId)).find((rule) => isSameRule(rule, asked))?.id ?? null;
}

export async function answerRule(
  deps: Deps,
  store: Store,
  actor: JobCoach | ProviderLead | JobSeeker,
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
};

export async function preparedRules(store: Store, jobSeekerId: string): Promise<PreparedRuleView[]> {
  return (await store.prepared.rulesOf(jobSeekerId)).map(({ withinMetres, preparedAt, ...rule }) => ({
    ...rule, miles: Math.round(metresToMiles(withinMetres)), preparedAt: preparedAt.toString(),
  }));
}

export function isSameRule(a: RuleAsked, b: RuleAsked): boolean {
  return a.leastLevel === b.leastLevel && a.withinMetres === b.withinMetres && a.sectors.join() === b.sectors.join();
}
