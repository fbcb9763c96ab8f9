import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { WORRY } from "./worry-lifecycle.ts";

/**
 * The coach answers a member of somebody's circle, or their lead does in their place.
 * From then on the person reads both.
 * @throws Clash when it was answered or taken back meanwhile
 */
export async function answerWorry(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { worryId: string; words: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const worry = await store.worries.byId(input.worryId);
    const seeker = worry && (await store.profiles.seekerById(worry.jobSeekerId));
    if (!worry || !seeker) throw new NotFound("worry");
    allow(actor, "worry:answer", { ...seeker, jobSeekerId: seeker.id });
    moveTo(WORRY, worry.status, "answered", actor.kind);
    const answer = { words: input.words, by: actor.accountId, at: deps.clock.now() };
    if (!(await store.worries.settle({ id: worry.id, to: "answered", answer }))) {
      throw new Clash("This has changed since you opened the page. Here is how it stands now.");
    }
    await store.events.record({ name: "WorryAnswered", subjects: { worryId: worry.id } });
  });
}
