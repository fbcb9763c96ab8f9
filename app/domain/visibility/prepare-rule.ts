import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import type { Store } from "../store.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { wishOf, type StandingAnswers } from "./make-standing-choice.ts";
import { answerRule, isSameRule, preparedRules, waitingRule, type PreparedRuleView } from "./prepared-rules.ts";
import type { RuleAsked } from "./prepared-store.ts";

type Coach = JobCoach | ProviderLead;

/** More at once would be a form to sign, and no choice. */
export const MOST_PREPARED_RULES = 5;

/**
 * Writes down a rule that somebody wants to make (A2). It lets nobody see them: the
 * person reads whom it would let in, and says it themselves (PR1). Writing it twice
 * changes nothing.
 * @throws Invalid while the person has given no town
 */
export async function prepareRule(deps: Deps, actor: Coach, input: StandingAnswers & { jobSeekerId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const jobSeekerId = await theirs(store, actor, input.jobSeekerId);
    const asked = await wishOf(store, jobSeekerId, input);
    if ((await store.standing.standing(jobSeekerId)).some((rule) => isSameRule(rule, asked))) {
      throw new Clash("They have this rule already.");
    }
    const waiting = await store.prepared.rulesOf(jobSeekerId);
    if (waiting.some((rule) => isSameRule(rule, asked))) return;
    if (waiting.length >= MOST_PREPARED_RULES) {
      throw new Clash(`${MOST_PREPARED_RULES} rules wait for them. Take one back first.`);
    }
    const { leastLevel, sectors, withinMetres } = asked;
    await store.prepared.addRule({
      id: deps.random.uuid(), jobSeekerId, leastLevel, sectors, withinMetres, preparedBy: actor.accountId, preparedAt: deps.clock.now(),
    });
    await store.events.record({ name: "RulePrepared", subjects: { jobSeekerId } });
  });
}

/** Takes back a rule that was written down and not answered yet. */
export async function withdrawPreparedRule(deps: Deps, actor: Coach, input: { jobSeekerId: string; ruleId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const jobSeekerId = await theirs(store, actor, input.jobSeekerId);
    const waiting = (await store.prepared.rulesOf(jobSeekerId)).find(({ id }) => id === input.ruleId);
    if (!waiting) throw new NotFound("rule");
    await answerRule(deps, store, actor, waiting.id, "withdrawn");
    await store.events.record({ name: "PreparedRuleWithdrawn", subjects: { jobSeekerId } });
  });
}

/** The person says no to it: nothing changes, and it is gone. */
export async function declinePreparedRule(deps: Deps, actor: JobSeeker, input: StandingAnswers): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const waiting = await waitingRule(store, jobSeekerId, askedBy(input));
    if (!waiting) throw new NotFound("rule");
    await answerRule(deps, store, actor, waiting, "declined");
    await store.events.record({ name: "PreparedRuleDeclined", subjects: { jobSeekerId } });
  });
}

export type RulePreparingView = { jobSeekerId: string; knownAs: string; /** Without a town no rule can be made. */ town: string | null; waiting: PreparedRuleView[] };

/** For a coach who helps somebody make a rule. */
export async function readRulePreparing(deps: Deps, actor: Coach, input: { jobSeekerId: string }): Promise<RulePreparingView> {
  return deps.withActor(actor, async (store) => {
    const jobSeekerId = await theirs(store, actor, input.jobSeekerId);
    const seeker = await store.profiles.seekerById(jobSeekerId);
    const placeId = (await store.profiles.profile(jobSeekerId))?.placeId ?? null;
    return {
      jobSeekerId,
      knownAs: seeker?.knownAs ?? "",
      town: placeId === null ? null : ((await store.places.byId(placeId))?.name ?? null),
      waiting: await preparedRules(store, jobSeekerId),
    };
  });
}

function askedBy({ leastLevel, sectors, miles }: StandingAnswers): RuleAsked {
  return {
    leastLevel,
    sectors: SECTORS.map(({ code }) => code).filter((code) => sectors.includes(code)),
    withinMetres: milesToMetres(miles),
  };
}

async function theirs(store: Store, actor: Coach, id: string): Promise<string> {
  const seeker = await store.profiles.seekerById(id);
  if (!seeker) throw new NotFound("person");
  allow(actor, "visibility:prepare", { ...seeker, jobSeekerId: seeker.id });
  return seeker.id;
}
