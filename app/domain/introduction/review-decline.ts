import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";

/**
 * The coach has read the employer's no, and passes it on: with the listed reason, in
 * easy words of the coach's own, or only that it is a no. What the employer wrote
 * stays with the coach (I2).
 */
export async function reviewDecline(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; passReasonOn: boolean; words?: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { id: introductionId, jobSeekerId } = await introductionToChange(
      store,
      actor,
      "introduction:review",
      input.introductionId,
    );
    const now = deps.clock.now();
    if (!(await store.introductions.reviewDecline(introductionId, input.passReasonOn, now))) throw new Clash(MOVED_ON);
    if (input.words) {
      await store.introductions.addNote({
        id: deps.random.uuid(), introductionId, jobSeekerId, about: "answer", text: input.words,
        writtenBy: actor.accountId, writtenAt: now,
      });
    }
    await store.events.record({ name: "DeclineReviewed", subjects: { introductionId } });
  });
}
