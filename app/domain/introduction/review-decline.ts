import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";

/** The coach has read the employer's no, and passes on the listed reason or only that it is a no. */
export async function reviewDecline(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; passReasonOn: boolean },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { id: introductionId } = await introductionToChange(
      store,
      actor,
      "introduction:review",
      input.introductionId,
    );
    if (!(await store.introductions.reviewDecline(introductionId, input.passReasonOn, deps.clock.now()))) {
      throw new Clash(MOVED_ON);
    }
    await store.events.record({ name: "DeclineReviewed", subjects: { introductionId } });
  });
}
