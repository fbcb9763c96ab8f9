import type { Temporal } from "temporal-polyfill";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isVerified } from "../employer/employer.ts";
import { Clash, Invalid } from "../errors.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { DECLINE_REASONS, type DeclineReasonCode } from "../vocabulary/reasons.ts";
import { isCode } from "../vocabulary/terms.ts";
import type { Store } from "../store.ts";
import { closeOpenRequests } from "./close-introductions.ts";
import { introductionToChange, moveIntroduction } from "./move-introduction.ts";
import { endSilence } from "./silence.ts";

type EmployerAnswer =
  | { introductionId: string; answer: "interested" }
  | { introductionId: string; answer: "declined"; reason: string; words: string };

/**
 * The employer answers. A no has a reason from the list, for the job seeker after
 * the coach has read it, and maybe words that only the coach reads (I2).
 */
export async function decideIntroduction(deps: Deps, actor: EmployerMember, input: EmployerAnswer): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:decide", input.introductionId);
    const { id: introductionId, employerId, jobSeekerId, opening } = introduction;
    const now = deps.clock.now();
    if (input.answer === "interested") {
      if (!(await mayBeInterested(store, employerId, londonDay(now)))) throw new Clash(NOT_VERIFIED);
      await moveIntroduction(store, actor, introduction, "interested", now);
      await store.events.record({ name: "EmployerInterested", subjects: { introductionId } });
      return answered(store, actor, now);
    }
    if (!isCode<DeclineReasonCode>(DECLINE_REASONS, input.reason)) throw new Invalid({ reason: "Choose a reason" });
    await moveIntroduction(store, actor, introduction, "declined", now, { declineReason: input.reason });
    if (input.words !== "") {
      const text = input.words;
      await store.introductions.addDeclineNote({ introductionId, employerId, jobSeekerId, text, writtenAt: now });
    }
    // Answered by the employer itself, so that its question does not close later, when the person stops.
    await closeOpenRequests(store, actor.kind, { ...aboutOpening(opening), jobSeekerId }, now);
    await store.events.record({ name: "EmployerDeclined", subjects: { introductionId } });
    await answered(store, actor, now);
  });
}

const NOT_VERIFIED = "Your organisation is not verified now. An owner of your team can ask us to check it again. Say that you are interested after that. You can say no now.";

/** E1: an employer that is not verified, or no longer, gets to know nobody. It can always say no. */
export async function mayBeInterested(store: Store, employerId: string, today: Temporal.PlainDate): Promise<boolean> {
  const employer = await store.employers.byId(employerId);
  return employer !== null && isVerified(employer, today);
}

/** Whoever was paused for want of answers is back with the last of them. */
async function answered(store: Store, actor: EmployerMember, now: Temporal.Instant): Promise<void> {
  if (!(await endSilence(store, actor, now))) return;
  await store.events.record({ name: "EmployerPauseEnded", subjects: { employerId: actor.employerId } });
}
