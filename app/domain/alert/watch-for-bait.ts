import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { BAIT_FIGURES, baitSigns, siteChanges, siteSigns, type BaitSign } from "./bait-signs.ts";

/**
 * Raises an alert to the operators where an employer's history looks like bait (V6). The
 * employer is told nothing, and its pages answer no differently: only the worker does this,
 * so that not even the time an answer takes says it. What an operator has acknowledged is
 * not raised again from the same history.
 */
export async function watchForBait(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const figures = inForce(BAIT_FIGURES, londonDay(now));
  const since = now.subtract({ hours: 24 * figures.days });
  const sinceSites = now.subtract({ hours: 24 * figures.siteDays });
  return sweepThrough(deps, actor, {
    find: (store, page) => store.alerts.employersThatLooked(since, page),
    async change(store, employerId) {
      allow(actor, "alert:raise");
      const history = await store.alerts.history(employerId, sinceSites);
      const sites = siteChanges(await store.employers.siteMoments(employerId), sinceSites);
      const signsAfter = (from: Temporal.Instant): BaitSign[] => {
        const after = (...moments: Temporal.Instant[]) => (one: { at: Temporal.Instant }) =>
          moments.every((moment) => Temporal.Instant.compare(one.at, moment) > 0);
        return [
          ...baitSigns(history.filter(after(since, from)), figures),
          ...siteSigns(history.filter(after(from)), sites.filter(after(from)), figures),
        ];
      };
      const seen = await store.alerts.lastAcknowledged(employerId);
      let raised = false;
      for (const { kind, openingIds } of signsAfter(sinceSites)) {
        if (!signsAfter(seen.get(kind) ?? sinceSites).some((sign) => sign.kind === kind)) continue;
        const alert = { id: deps.random.uuid(), employerId, kind, openingIds, raisedAt: now };
        raised = (await store.alerts.raise(alert)) || raised;
      }
      // Several signs at once are one thing to look at.
      if (raised) await store.events.record({ name: "AlertRaised", subjects: { employerId } });
      return raised;
    },
  });
}

/** How long it is kept what employers did with their openings. */
const HISTORY_DAYS = 90;
const BATCH = 2_000;

/** Forgets old history: no limit counts it and no sign looks so far back. No event, as nothing changes for anybody. */
export async function forgetOpeningHistory(deps: Deps, actor: Timekeeping): Promise<number> {
  allow(actor, "alert:raise");
  const before = deps.clock.now().subtract({ hours: 24 * HISTORY_DAYS });
  for (let forgotten = 0; ; ) {
    const more = await deps.withActor(actor, (store) => store.alerts.forgetHistory(before, BATCH));
    if (more === 0) return forgotten;
    forgotten += more;
  }
}
