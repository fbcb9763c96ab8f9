import type { ActorKind, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Booking } from "../booking/booking-store.ts";
import { BOOKING_KINDS } from "../booking/kinds.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { closeLiveIntroductions } from "./close-introductions.ts";
import { givenReason } from "./closing-reasons.ts";
import { LIVE_INTRODUCTION_STATES, statusForSeeker } from "./introduction-lifecycle.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";

/**
 * Ends one introduction. A job seeker who stops has changed their mind, and is not
 * asked again about this opening. While the employer's no waits for the coach they
 * stop as if there was none.
 */
export async function closeIntroduction(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { introductionId: string; reason: string },
): Promise<void> {
  const reason = actor.kind === "jobSeeker" ? "seeker-changed-mind" : givenReason(actor.kind, input.reason);
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:close", input.introductionId);
    const booking = introduction.bookingId === null ? null : await store.bookings.byId(introduction.bookingId);
    const obstacle = whyNotClose(actor.kind, introduction.bookingStands ? booking : null);
    if (obstacle !== null) throw new Clash(obstacle);
    const status = actor.kind === "jobSeeker" ? statusForSeeker(introduction) : introduction.status;
    if (!LIVE_INTRODUCTION_STATES.includes(status)) throw new Clash(MOVED_ON);
    const { opening, jobSeekerId } = introduction;
    await closeLiveIntroductions(store, actor, { ...aboutOpening(opening), jobSeekerId, reason, now: deps.clock.now() });
    await store.events.record({ name: "IntroductionClosed", subjects: { introductionId: introduction.id } });
  });
}

/**
 * What all sides agreed is never ended by ending the introduction.
 * @param standing the booking that everybody signed, if there is one
 * @returns why not, in words for the one who closes it, or null
 */
export function whyNotClose(by: ActorKind, standing: Pick<Booking, "kind" | "status"> | null): string | null {
  if (standing === null) return null;
  const kind = labelOf(BOOKING_KINDS, standing.kind).toLowerCase();
  if (by === "jobSeeker") {
    return standing.status === "job_offered"
      ? "The job is yours. If you do not want it any more, talk with your job coach."
      : `Everyone has signed the plan for your ${kind}. Stop that plan first.`;
  }
  return standing.status === "job_offered"
    ? "The job is theirs, so there is no introduction to close."
    : `Everyone has signed the agreement for the ${kind}. Cancel that booking first.`;
}
