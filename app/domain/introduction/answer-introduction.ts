import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { introductionToChange, moveIntroduction } from "./move-introduction.ts";
import { replyByFrom } from "./reply-rule.ts";

export type SeekerAnswer = "yes" | "no" | "later";

/**
 * The job seeker answers first (PR1). A yes is their choice that this employer may
 * see how they fit, made here if it was not made before; a no needs no reason and
 * looks to the employer like a question that was closed.
 */
export async function answerIntroduction(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; answer: SeekerAnswer },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:answer", input.introductionId);
    const { id: introductionId, employerId, jobSeekerId, opening } = introduction;
    const now = deps.clock.now();
    switch (input.answer) {
      case "yes": {
        const today = now.toZonedDateTimeISO("Europe/London").toPlainDate();
        await moveIntroduction(store, actor, introduction, "with_employer", now, {
          sharedAt: now,
          replyBy: replyByFrom(today),
        });
        if (!(await store.visibility.isStanding(jobSeekerId, employerId))) {
          await store.visibility.choose({ jobSeekerId, employerId, chosenAt: now });
        }
        await store.visibility.aliasesFor(employerId, [jobSeekerId]);
        return store.events.record({ name: "IntroductionAgreed", subjects: { introductionId } });
      }
      case "no":
        await moveIntroduction(store, actor, introduction, "refused", now);
        await store.introductions.closeRequests({ ...aboutOpening(opening), jobSeekerId }, now);
        return store.events.record({ name: "IntroductionRefused", subjects: { introductionId } });
      case "later":
        await moveIntroduction(store, actor, introduction, "put_off", now);
        return store.events.record({ name: "IntroductionPutOff", subjects: { introductionId } });
    }
  });
}
