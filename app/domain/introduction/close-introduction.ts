import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { closeLiveIntroductions } from "./close-introductions.ts";
import { givenReason } from "./closing-reasons.ts";
import { LIVE_INTRODUCTION_STATES } from "./introduction-lifecycle.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";

/**
 * Ends one introduction. A job seeker who stops has changed their mind, and is not
 * asked again about this opening.
 */
export async function closeIntroduction(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { introductionId: string; reason: string },
): Promise<void> {
  const reason = actor.kind === "jobSeeker" ? "seeker-changed-mind" : givenReason(actor.kind, input.reason);
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:close", input.introductionId);
    if (introduction.bookingStands) throw new Clash("Everyone has signed a work trial. Cancel the work trial first.");
    if (!LIVE_INTRODUCTION_STATES.includes(introduction.status)) throw new Clash(MOVED_ON);
    const { opening, jobSeekerId } = introduction;
    await closeLiveIntroductions(store, actor, { ...aboutOpening(opening), jobSeekerId, reason, now: deps.clock.now() });
    await store.events.record({ name: "IntroductionClosed", subjects: { introductionId: introduction.id } });
  });
}
