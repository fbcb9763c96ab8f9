import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";

/** What somebody asks of employers that may see them without being named one by one (V1). */
export type StandingWish = {
  /** This level, or a higher one. */
  leastLevel: DisabilityConfidentLevel;
  /** Any, when none is named. */
  sectors: SectorCode[];
  placeId: number;
  /** From that place to the nearest place of work. */
  withinMetres: number;
};

export type StandingChoice = StandingWish & {
  id: string;
  jobSeekerId: string;
  /** "Bristol". */
  town: string;
  madeAt: Temporal.Instant;
};

/** Whoever a standing choice newly admits is announced to the person this long before it sees them. */
export const NOTICE_DAYS = 7;

/** More would be hard to keep in mind. */
export const MOST_STANDING = 5;
/** As many names as one can read on a page before saying yes to them; the others come with notice. */
export const MOST_CONFIRMED = 20;

/** When an employer announced now would begin to see the person. */
export function noticeEnds(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: NOTICE_DAYS * 24 });
}

type Admitting = {
  /** Saw the name and said yes: at once. */
  confirmed: string[];
  /** Saw the name and left it out. */
  excepted: string[];
  /** Not on the page: after the notice. */
  announced: string[];
};

/**
 * Parts the employers that fit a new standing choice by what the person said to
 * each name on the page. A name that came up since, or was left out before, is never confirmed by itself.
 * @param fitting who fits now, with those left out earlier
 * @param shown the names that stood on the page, and of these the ones they kept
 */
export function admitting(
  fitting: readonly { employerId: string; excepted: boolean }[],
  { shown, kept }: { shown: readonly string[]; kept: readonly string[] },
): Admitting {
  const seen = new Set(shown);
  const yes = new Set(kept.filter((id) => seen.has(id)));
  const ids = (which: (one: { employerId: string; excepted: boolean }) => boolean) =>
    fitting.filter(which).map(({ employerId }) => employerId);
  return {
    confirmed: ids(({ employerId }) => yes.has(employerId)),
    excepted: ids(({ employerId }) => seen.has(employerId) && !yes.has(employerId)),
    announced: ids(({ employerId, excepted }) => !seen.has(employerId) && !excepted),
  };
}
