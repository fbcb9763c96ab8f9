import { allow, isAllowed } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { besideOf } from "../assistance/assistance-of.ts";
import type { KnownPerson } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { wishOf, type StandingAnswers } from "./make-standing-choice.ts";
import { personToPrepareFor, type Helper } from "./prepare-choice.ts";
import { answerRule, isSameRule, preparedRules, type PreparedRuleView } from "./prepared-rules.ts";
import type { RuleAsked } from "./prepared-store.ts";

/** More at once would be a form to sign, and no choice. */
const MOST_PREPARED_RULES = 5;

/**
 * Writes down a rule that somebody wants to make (A2). It lets nobody see them: the
 * person reads whom it would let in, and says it themselves (PR1). Writing it twice
 * changes nothing.
 * @throws Invalid while the person has given no town, for whoever may know their town
 */
export async function prepareRule(deps: Deps, actor: Helper, input: StandingAnswers & { jobSeekerId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const person = await personToPrepareFor(store, actor, input.jobSeekerId);
    const { id: jobSeekerId } = person;
    if (knowsTown(actor, person)) await wishOf(store, jobSeekerId, input);
    const asked = askedBy(input);
    if ((await store.standing.standing(jobSeekerId)).some((rule) => isSameRule(rule, asked))) {
      throw new Clash("They have this rule already.");
    }
    const waiting = await store.prepared.rulesOf(jobSeekerId);
    if (waiting.some((rule) => isSameRule(rule, asked))) return;
    if (waiting.length >= MOST_PREPARED_RULES) {
      throw new Clash(`${MOST_PREPARED_RULES} rules wait for them. Take one back first.`);
    }
    const now = deps.clock.now();
    const { memberId } = await besideOf(store, actor, jobSeekerId, now);
    await store.prepared.addRule({
      id: deps.random.uuid(), jobSeekerId, ...asked, preparedBy: actor.accountId, memberId, preparedAt: now,
    });
    await store.events.record({ name: "RulePrepared", subjects: { jobSeekerId } });
  });
}

/** Takes back a rule that was written down and not answered yet; a member of the circle, one they wrote themselves. */
export async function withdrawPreparedRule(deps: Deps, actor: Helper, input: { jobSeekerId: string; ruleId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { id: jobSeekerId } = await personToPrepareFor(store, actor, input.jobSeekerId);
    const which = ({ id }: { id: string }) => id === input.ruleId;
    if (!(await answerRule(deps, store, actor, { jobSeekerId, which }, "withdrawn"))) return;
    await store.events.record({ name: "PreparedRuleWithdrawn", subjects: { jobSeekerId } });
  });
}

/** The person says no to it: nothing changes, and it is gone. */
export async function declinePreparedRule(deps: Deps, actor: JobSeeker, input: StandingAnswers): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const asked = askedBy(input);
    if (!(await answerRule(deps, store, actor, { jobSeekerId, which: (rule) => isSameRule(rule, asked) }, "declined"))) return;
    await store.events.record({ name: "PreparedRuleDeclined", subjects: { jobSeekerId } });
  });
}

export type RulePreparingView = {
  jobSeekerId: string;
  knownAs: string;
  /** Null: not given, or not for this helper to know. */
  town: string | null;
  /** Without a town no rule can be made. */
  lacksTown: boolean;
  waiting: PreparedRuleView[];
};

/** For whoever helps somebody make a rule. */
export async function readRulePreparing(deps: Deps, actor: Helper, input: { jobSeekerId: string }): Promise<RulePreparingView> {
  return deps.withActor(actor, async (store) => {
    const person = await personToPrepareFor(store, actor, input.jobSeekerId);
    const knows = knowsTown(actor, person);
    const placeId = knows ? ((await store.profiles.profile(person.id))?.placeId ?? null) : null;
    return {
      jobSeekerId: person.id,
      knownAs: person.knownAs,
      town: placeId === null ? null : ((await store.places.byId(placeId))?.name ?? null),
      lacksTown: knows && placeId === null,
      waiting: await preparedRules(store, actor, person.id),
    };
  });
}

/** Where somebody lives is in their profile: a member of the circle who may not see it prepares a rule without knowing. */
function knowsTown(actor: Helper, person: KnownPerson): boolean {
  return isAllowed(actor, "profile:read", person);
}

function askedBy({ leastLevel, sectors, miles }: StandingAnswers): RuleAsked {
  return {
    leastLevel,
    sectors: SECTORS.map(({ code }) => code).filter((code) => sectors.includes(code)),
    withinMetres: milesToMetres(miles),
  };
}
