import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { besideOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import { stopTalks } from "./stop-talks.ts";
import { employersSeeing, whoSees } from "./who-sees.ts";
import { goingOnWith, type GoingOn } from "./withdraw-visibility.ts";

/** More than anybody makes. */
const MOST_ENDED = 100;

/**
 * Ends one standing choice. Employers it alone let see the person see nothing on
 * their next request, as if the person had hidden from each of them.
 * @throws NotFound when it does not stand
 */
export async function endStandingChoice(
  deps: Deps,
  actor: JobSeeker,
  input: { standingChoiceId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:withdraw", { jobSeekerId });
    const now = deps.clock.now();
    const choices = await store.standing.hold(jobSeekerId);
    if (!choices.some(({ id }) => id === input.standingChoiceId)) return wasEnded(store, jobSeekerId, input.standingChoiceId);
    const before = await employersSeeing(store, jobSeekerId, now);
    await store.standing.end(input.standingChoiceId, now, await besideOf(store, actor, jobSeekerId, now));
    const after = new Set(await employersSeeing(store, jobSeekerId, now));
    for (const employerId of before.filter((id) => !after.has(id))) {
      await stopTalks(store, actor, { jobSeekerId, employerId }, now);
    }
    await store.events.record({ name: "StandingChoiceEnded", subjects: { jobSeekerId, standingChoiceId: input.standingChoiceId } });
  });
}

/**
 * Pressed twice, it is ended all the same.
 * @throws NotFound when it never stood
 */
async function wasEnded(store: Store, jobSeekerId: string, standingChoiceId: string): Promise<void> {
  const ended = await store.standing.ended(jobSeekerId, MOST_ENDED);
  if (!ended.some(({ id }) => id === standingChoiceId)) throw new NotFound("rule");
}

/** What ending one would mean, read before it is done; null once it is ended. */
export async function readEnding(
  deps: Deps,
  actor: JobSeeker,
  input: { standingChoiceId: string },
): Promise<GoingOn | null> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:withdraw", { jobSeekerId });
    const choices = await store.standing.standing(jobSeekerId);
    if (!choices.some(({ id }) => id === input.standingChoiceId)) {
      await wasEnded(store, jobSeekerId, input.standingChoiceId);
      return null;
    }
    const now = deps.clock.now();
    const named = new Set((await store.visibility.standing(jobSeekerId, londonDay(now))).map(({ employerId }) => employerId));
    const admissions = await store.standing.admissions(jobSeekerId, londonDay(now));
    const otherwise = new Set(
      admissions.filter((one) => one.standingChoiceId !== input.standingChoiceId).map(({ employerId }) => employerId),
    );
    const alone = admissions
      .filter((one) => one.standingChoiceId === input.standingChoiceId)
      .filter(({ employerId, name }) => name !== null && !named.has(employerId) && !otherwise.has(employerId));
    return goingOnWith(store, jobSeekerId, alone, await whoSees(store, jobSeekerId, now));
  });
}
