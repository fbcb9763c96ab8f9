import { allow } from "../access/policy.ts";
import type { Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { WORRY } from "./worry-lifecycle.ts";
import { answerBy, MOST_OPEN_WORRIES, type WorryTopic } from "./worry-rules.ts";

/**
 * Whoever is in somebody's circle may always say what worries them. The coach reads it, and the
 * person does with the answer. The page brings the id, so that a second press raises no second one.
 * @throws Clash when too many of theirs wait for an answer
 */
export async function raiseWorry(
  deps: Deps,
  actor: Supporter,
  input: { worryId: string; jobSeekerId: string; topic: WorryTopic; words: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const person = await store.circle.person(input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "worry:raise", person);
    if (await store.worries.byId(input.worryId)) return;
    if ((await store.worries.countOpen(person.circleMemberId)) >= MOST_OPEN_WORRIES) {
      throw new Clash(`${MOST_OPEN_WORRIES} of your worries wait for an answer. Wait for one, or take one back.`);
    }
    const now = deps.clock.now();
    const raised = await store.worries.raise({
      id: input.worryId,
      jobSeekerId: person.id,
      circleMemberId: person.circleMemberId,
      topic: input.topic,
      words: input.words,
      raisedAt: now,
      answerBy: answerBy(londonDay(now)),
    });
    if (!raised) throw new NotFound("worry");
    await store.events.record({ name: "WorryRaised", subjects: { worryId: input.worryId } });
  });
}

/** Whoever raised it does not need an answer any more. Nobody reads it from then on. */
export async function takeBackWorry(deps: Deps, actor: Supporter, input: { worryId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const worry = await store.worries.byId(input.worryId);
    const person = worry && (await store.circle.person(worry.jobSeekerId));
    if (!worry || person?.circleMemberId !== worry.circleMemberId) throw new NotFound("worry");
    allow(actor, "worry:raise", person);
    if (worry.status === "taken_back") return;
    moveTo(WORRY, worry.status, "taken_back", actor.kind);
    const settled = await store.worries.settle({ id: worry.id, to: "taken_back", answer: null });
    if (!settled) throw new Clash("This has just been answered. Here is how it stands now.");
    await store.events.record({ name: "WorryTakenBack", subjects: { worryId: worry.id } });
  });
}
