import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { STALE_ENDING } from "./endings.ts";
import { aboutOpening, type OpeningKind } from "./opening-ref.ts";
import { moveOpening, openingForChange } from "./own-opening.ts";
import { staleBefore, staleStep } from "./staleness.ts";
import { standsUnasked } from "./closing-day.ts";

const KINDS: readonly OpeningKind[] = ["vacancy", "unmet_need"];

async function ofBothKinds(sweep: (kind: OpeningKind) => Promise<number>): Promise<number> {
  let changed = 0;
  for (const kind of KINDS) changed += await sweep(kind);
  return changed;
}

/**
 * Asks whoever posted an opening 60 days ago whether it still stands (E8). A warning from before it stood unasked
 * counts no more: once it is asked about again, it has a new one, and all the days to answer that.
 */
export async function warnOfStaleOpenings(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  return ofBothKinds((kind) =>
    sweepThrough(deps, actor, {
      find: (store, page) => store.openings.confirmedBefore(kind, staleBefore("warn", now), page),
      async change(store, id) {
        const opening = await openingForChange(store, { kind, id });
        const step = opening && staleStep(opening, now);
        if (!opening || (step !== "warn" && opening.staleWarnedAt === null)) return false;
        allow(actor, "opening:sweep", { employerId: opening.employerId });
        if (await standsUnasked(store, opening, now)) {
          if (opening.staleWarnedAt !== null) await store.openings.warned(opening, null);
          return false;
        }
        if (step !== "warn") return false;
        await store.openings.warned(opening, now);
        await store.events.record({ name: "OpeningWentStale", subjects: { openingId: id } });
        return true;
      },
    }),
  );
}

/**
 * Closes what nobody renewed after 90 days, so that nobody hopes for a job that is
 * not there. Its introductions end with it, those the employer cannot know of yet included.
 */
export async function closeStaleOpenings(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  return ofBothKinds((kind) =>
    sweepThrough(deps, actor, {
      find: (store, page) => store.openings.confirmedBefore(kind, staleBefore("close", now), page),
      async change(store, id) {
        const opening = await openingForChange(store, { kind, id });
        if (!opening || staleStep(opening, now) !== "close" || (await standsUnasked(store, opening, now))) return false;
        allow(actor, "opening:sweep", { employerId: opening.employerId });
        await moveOpening(store, actor, opening, "closed", now, { closingReason: STALE_ENDING.code });
        await closeLiveIntroductions(store, actor, { ...aboutOpening(opening), reason: "vacancy-closed", now });
        await store.events.record({ name: "OpeningLapsed", subjects: { openingId: id } });
        return true;
      },
    }),
  );
}

/** Opens a paused one again on the day its employer named. */
export async function resumePausedOpenings(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const today = londonDay(now);
  return ofBothKinds((kind) =>
    sweepThrough(deps, actor, {
      find: (store, page) => store.openings.pausedUntil(kind, today, page),
      async change(store, id) {
        const opening = await openingForChange(store, { kind, id });
        if (opening?.status !== "paused" || !opening.pausedUntil || opening.pausedUntil.since(today).days > 0) return false;
        allow(actor, "opening:sweep", { employerId: opening.employerId });
        await moveOpening(store, actor, opening, "open", now, { pausedUntil: null, confirmedAt: now });
        await store.events.record({ name: "OpeningResumed", subjects: { openingId: id } });
        return true;
      },
    }),
  );
}
