import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { needsReadBack, whyNotReadBack, type ReadBack } from "../visibility/read-back.ts";
import { settlePrepared } from "../visibility/prepare-choice.ts";
import { closeOpenRequests } from "./close-introductions.ts";
import { statusForSeeker, type IntroductionStatus } from "./introduction-lifecycle.ts";
import { introductionToChange, moveIntroduction } from "./move-introduction.ts";
import { replyByFrom } from "./reply-rule.ts";

const NOT_CHECKED = "We have to check this employer again first. You can say yes when that is done.";

type SeekerAnswer = "yes" | "no" | "later";

const STANDS_AS = { yes: "with_employer", no: "refused", later: "put_off" } as const satisfies Record<SeekerAnswer, IntroductionStatus>;

/**
 * The job seeker answers first (PR1). A yes is their choice that this employer may
 * see how they fit, made here if it was not made before; a no needs no reason and
 * looks to the employer like a question that was closed.
 * Where somebody helps, and the yes lets this employer see them, they first say what it
 * means (A2).
 * @throws Invalid on `readBack` when that is asked and the answer is missing or another
 */
export async function answerIntroduction(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; answer: SeekerAnswer; readBack?: ReadBack | null },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:answer", input.introductionId);
    const { id: introductionId, employerId, jobSeekerId, opening } = introduction;
    // Pressed twice. An employer's no that the coach has not read changes nothing for the person.
    if (statusForSeeker(introduction) === STANDS_AS[input.answer]) return;
    const now = deps.clock.now();
    switch (input.answer) {
      case "yes": {
        const today = londonDay(now);
        // E1: an employer that is not verified, or no longer, sees nobody. A no and a later need no employer.
        if (!(await store.visibility.employerToChoose(employerId, today))) throw new Clash(NOT_CHECKED);
        const choosing = !(await store.visibility.isStanding(jobSeekerId, employerId));
        const assistance = await assistanceOf(store, actor, jobSeekerId, now);
        const readBack = choosing && needsReadBack(assistance, false);
        const why = readBack ? whyNotReadBack(input.readBack ?? null, "this-employer") : null;
        if (why) throw new Invalid({ readBack: why });
        await moveIntroduction(store, actor, introduction, "with_employer", now, {
          sharedAt: now,
          replyBy: replyByFrom(today),
        });
        if (choosing) {
          const helper = assistance?.helper ?? null;
          await store.visibility.choose({ jobSeekerId, employerId, chosenAt: now, helper, readBack });
          await store.standing.liftExceptions(jobSeekerId, [employerId]);
        }
        await settlePrepared(deps, store, actor, { jobSeekerId, employerId });
        await store.visibility.aliasesFor(employerId, [jobSeekerId]);
        await store.events.record({ name: "IntroductionAgreed", subjects: { introductionId } });
        break;
      }
      case "no":
        await moveIntroduction(store, actor, introduction, "refused", now);
        await closeOpenRequests(store, actor.kind, { ...aboutOpening(opening), jobSeekerId }, now);
        await store.events.record({ name: "IntroductionRefused", subjects: { introductionId } });
        break;
      case "later":
        await moveIntroduction(store, actor, introduction, "put_off", now);
        await store.events.record({ name: "IntroductionPutOff", subjects: { introductionId } });
        break;
    }
  });
}
