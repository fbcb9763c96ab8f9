import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTo } from "../lifecycle.ts";
import { metresToMiles } from "../place/place.ts";
import type { Store } from "../store.ts";
import type { Helper } from "./prepare-choice.ts";
import { PREPARED_CHOICE } from "./prepared-choice-lifecycle.ts";
import type { PreparedAnswer, PreparedRule, RuleAsked } from "./prepared-store.ts";

/** @returns null when nobody wrote such a rule down */
export async function waitingRule(store: Store, jobSeekerId: string, asked: RuleAsked): Promise<PreparedRule | null> {
  return (await store.prepared.rulesOf(jobSeekerId)).find((rule) => isSameRule(rule, asked)) ?? null;
}

/** More than anybody remembers pressing. */
const MOST_ANSWERED = 100;

/**
 * @param which which rule is meant, as the page says it
 * @returns false when it was answered so before: pressed twice
 * @throws Clash when it was answered otherwise meanwhile
 * @throws NotFound when nobody wrote it down
 */
export async function answerRule(
  deps: Deps,
  store: Store,
  actor: Helper | JobSeeker,
  { jobSeekerId, which }: { jobSeekerId: string; which: (rule: RuleAsked & { id: string }) => boolean },
  to: PreparedAnswer,
): Promise<boolean> {
  const waiting = (await store.prepared.rulesOf(jobSeekerId)).find(which);
  if (waiting) {
    moveTo(PREPARED_CHOICE, "waiting", to, actor.kind);
    if (await store.prepared.answerRule(waiting.id, to, deps.clock.now())) return true;
    // It waits still, and is not theirs to answer.
    if ((await store.prepared.rulesOf(jobSeekerId)).some(which)) throw new NotFound("rule");
  }
  const before = (await store.prepared.answeredRules(jobSeekerId, MOST_ANSWERED)).find(which);
  return wasAnswered(before?.answer ?? null, to);
}

/** What to say to an answer that comes after another one. */
export function wasAnswered(before: PreparedAnswer | null, to: PreparedAnswer): false {
  if (before === null) throw new NotFound("answer");
  if (before !== to) throw new Clash(MOVED_ON);
  return false;
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
