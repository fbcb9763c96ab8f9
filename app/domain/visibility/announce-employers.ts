import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { noticeEnds } from "./standing-choice.ts";

/**
 * Tells people of employers that have come to fit a standing choice of theirs: newly
 * verified, risen to a level, or with a new place of work. Each waits out its notice
 * (V1), in which the person can say no to it; so does one that was let in before, left by
 * what it changed of itself, and is back (decision 017).
 */
export async function announceEmployers(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const today = londonDay(now);
  return sweepThrough(deps, actor, {
    find: (store, page) => store.standing.withNewcomers(today, page),
    async change(store, id) {
      allow(actor, "visibility:announce");
      const choice = await store.standing.holdOne(id);
      const newcomers = choice ? await store.standing.newcomersTo(id, today) : [];
      if (!choice || newcomers.length === 0) return false;
      await store.standing.admit(choice, newcomers, { addedAt: now, admittedFrom: noticeEnds(now) });
      const { jobSeekerId } = choice;
      await store.events.record({ name: "EmployersAnnounced", subjects: { jobSeekerId, standingChoiceId: id } });
      return true;
    },
  });
}
