import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";

/** Tells whoever leads the coaches, once, of a worry that was not answered in time. */
export async function escalateWorries(deps: Deps, actor: Timekeeping): Promise<number> {
  allow(actor, "worry:escalate");
  const now = deps.clock.now();
  return sweepThrough(deps, actor, {
    find: (store, page) => store.worries.overdue({ before: londonDay(now), ...page }),
    async change(store, worryId) {
      if (!(await store.worries.markLeadTold(worryId, now))) return false;
      await store.events.record({ name: "WorryOverdue", subjects: { worryId } });
      return true;
    },
  });
}
