import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { besideOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import { personOf, type KnownPerson } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { PREPARED_CHOICE } from "./prepared-choice-lifecycle.ts";
import { wasAnswered } from "./prepared-rules.ts";
import type { PreparedAnswer } from "./prepared-store.ts";
import { whoSees } from "./who-sees.ts";

export type Helper = JobCoach | ProviderLead | Supporter;
type Pair = { jobSeekerId: string; employerId: string };

/**
 * Writes down that somebody wants this employer to see them. It lets nobody see them:
 * the person says it themselves, on their own page (PR1). Writing it twice changes nothing.
 */
export async function prepareChoice(deps: Deps, actor: Helper, input: Pair): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { id: jobSeekerId } = await personToPrepareFor(store, actor, input.jobSeekerId);
    const now = deps.clock.now();
    const employer = await store.visibility.employerToChoose(input.employerId, londonDay(now));
    if (!employer) throw new NotFound("employer");
    const { employerId } = employer;
    if (await store.visibility.isStanding(jobSeekerId, employerId)) throw new Clash("This employer can see them already.");
    if (await store.prepared.waiting(jobSeekerId, employerId)) return;
    const { memberId } = await besideOf(store, actor, jobSeekerId, now);
    await store.prepared.add({
      id: deps.random.uuid(), jobSeekerId, employerId, preparedBy: actor.accountId, memberId, preparedAt: now,
    });
    await store.events.record({ name: "ChoicePrepared", subjects: { jobSeekerId, employerId } });
  });
}

/** Takes back what was written down and not answered yet; a member of the circle, what they wrote themselves. */
export async function withdrawPreparedChoice(deps: Deps, actor: Helper, input: Pair): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { id: jobSeekerId } = await personToPrepareFor(store, actor, input.jobSeekerId);
    if (!(await answerPrepared(deps, store, actor, { jobSeekerId, employerId: input.employerId }, "withdrawn"))) return;
    await store.events.record({ name: "PreparedChoiceWithdrawn", subjects: { jobSeekerId, employerId: input.employerId } });
  });
}

/**
 * The person says no to what was written down: nothing changes, and it is gone.
 * @returns whether a rule of theirs lets the employer see them all the same, now or soon
 */
export async function declinePreparedChoice(
  deps: Deps,
  actor: JobSeeker,
  input: { employerId: string },
): Promise<{ isLetIn: boolean }> {
  return deps.withActor(actor, async (store) => {
    const pair = { jobSeekerId: actor.jobSeekerId, employerId: input.employerId };
    allow(actor, "visibility:choose", { jobSeekerId: pair.jobSeekerId });
    if (await answerPrepared(deps, store, actor, pair, "declined")) {
      await store.events.record({ name: "PreparedChoiceDeclined", subjects: pair });
    }
    const { sights, announced } = await whoSees(store, pair.jobSeekerId, deps.clock.now());
    return { isLetIn: [...sights, ...announced].some(({ employerId }) => employerId === pair.employerId) };
  });
}

/** The person let the employer in some other way, by a yes to a job for example: what was written down waits for nothing any more. */
export async function settlePrepared(deps: Deps, store: Store, actor: JobSeeker, pair: Pair): Promise<void> {
  if (await store.prepared.waiting(pair.jobSeekerId, pair.employerId)) await answerPrepared(deps, store, actor, pair, "confirmed");
}

/**
 * @returns false when it was answered so before: pressed twice
 * @throws Clash when it was answered otherwise meanwhile
 * @throws NotFound when nobody wrote it down
 */
export async function answerPrepared(
  deps: Deps,
  store: Store,
  actor: Helper | JobSeeker,
  { jobSeekerId, employerId }: Pair,
  to: PreparedAnswer,
): Promise<boolean> {
  const waiting = await store.prepared.waiting(jobSeekerId, employerId);
  if (!waiting) return wasAnswered(await store.prepared.lastAnswer(jobSeekerId, employerId), to);
  moveTo(PREPARED_CHOICE, "waiting", to, actor.kind);
  if (await store.prepared.answer(waiting.id, to, deps.clock.now())) return true;
  // It waits still, and is not theirs to answer.
  if (await store.prepared.waiting(jobSeekerId, employerId)) throw new NotFound("answer");
  return wasAnswered(await store.prepared.lastAnswer(jobSeekerId, employerId), to);
}

/** @throws NotFound when there is nobody of this id, or this actor may not write anything down for them */
export async function personToPrepareFor(store: Store, actor: Helper, id: string): Promise<KnownPerson> {
  const person = await personOf(store, actor, id);
  if (!person) throw new NotFound("person");
  allow(actor, "visibility:prepare", person);
  return person;
}
