import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { sweepThrough } from "../sweep.ts";
import { closeOpenRequests } from "./close-introductions.ts";
import { moveIntroduction } from "./move-introduction.ts";
import { hasLapsed, lapsesBefore } from "./reply-rule.ts";

/**
 * Ends what an employer never answered: the person is free for other jobs, and can be
 * proposed again. Both sides and the coach can see why it ended.
 */
export async function lapseIntroductions(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  return sweepThrough(deps, actor, {
    find: (store, page) => store.introductions.standingSince("with_employer", lapsesBefore(now), page),
    async change(store, id) {
      // Answered meanwhile, it is out of reach: time may only touch what waits.
      const introduction = await store.introductions.byIdForChange(id);
      if (!introduction || !hasLapsed(introduction, now)) return false;
      allow(actor, "introduction:lapse", introduction);
      await moveIntroduction(store, actor, introduction, "closed", now, { closingReason: "no-answer" });
      const { opening, jobSeekerId } = introduction;
      await closeOpenRequests(store, actor.kind, { ...aboutOpening(opening), jobSeekerId }, now);
      await store.events.record({ name: "IntroductionLapsed", subjects: { introductionId: id } });
      return true;
    },
  });
}
