import type { Temporal } from "temporal-polyfill";
import { londonDay, sayDay } from "../calendar.ts";
import type { Dated } from "../dated.ts";

/**
 * How often one employer may open and close sites. Rules of job seekers go by how far its
 * nearest site is from where they live, so each change of sites is a question about that
 * (decision 017). A figure changes by a new row, with the day it holds from and why.
 */
type SiteLimits = {
  /** ISO day from which these hold. */
  from: string;
  why: string;
  openAtOnce: number;
  /** So many sites in the first days after signing up are the setting up of what there is, and no change. */
  setUpSites: number;
  setUpDays: number;
  /** Sites opened or closed after that, in any `perDays` days. To move is to open one and close one. */
  changes: number;
  perDays: number;
};

export const SITE_LIMITS: Dated<SiteLimits> = [
  {
    from: "2026-11-01",
    why: "Set at the start, our own choice: a chain sets up some tens of shops in its first weeks; after that even a large one opens and closes a few in a month. With a week's notice before anybody new is seen, ten in a month tell little about where a person lives.",
    openAtOnce: 60,
    setUpSites: 30,
    setUpDays: 30,
    changes: 10,
    perDays: 30,
  },
];

/** When one site was opened, and when it was closed if it was. */
export type SiteMoments = { addedAt: Temporal.Instant; closedAt: Temporal.Instant | null };

type Now = { signedUpAt: Temporal.Instant; now: Temporal.Instant; limits: SiteLimits };

/** Why no further site can be opened, in words for the employer, or null. */
export function whyNotOpen(sites: readonly SiteMoments[], at: Now): string | null {
  const { limits, now } = at;
  if (sites.filter(({ closedAt }) => closedAt === null).length >= limits.openAtOnce) {
    return `Your organisation has ${limits.openAtOnce} sites, which is the most. Close one that is not used, then add this one`;
  }
  if (sites.length < limits.setUpSites && isSettingUp(now, at)) return null;
  return whyNotChange(sites, at);
}

/** Why no site can be closed now, or null. */
export function whyNotClose(sites: readonly SiteMoments[], at: Now): string | null {
  return whyNotChange(sites, at);
}

function whyNotChange(sites: readonly SiteMoments[], at: Now): string | null {
  const { limits, now } = at;
  const since = now.subtract({ hours: 24 * limits.perDays });
  const changes = changesOf(sites, at).filter((moment) => isAfter(moment, since));
  if (changes.length < limits.changes) return null;
  // The first moment at which fewer than the most are in the last days.
  const free = changes[changes.length - limits.changes]!.add({ hours: 24 * limits.perDays });
  return `Your organisation has opened and closed ${limits.changes} sites in the last ${limits.perDays} days, which is the most. You can do this from ${sayDay(dayAfter(free))}`;
}

/** The oldest first. */
function changesOf(sites: readonly SiteMoments[], at: Now): Temporal.Instant[] {
  const opened = sites.map(({ addedAt }) => addedAt).toSorted(inTime);
  return [
    ...opened.filter((moment, index) => index >= at.limits.setUpSites || !isSettingUp(moment, at)),
    ...sites.flatMap(({ closedAt }) => closedAt ?? []),
  ].toSorted(inTime);
}

function isSettingUp(moment: Temporal.Instant, { signedUpAt, limits }: Now): boolean {
  return !isAfter(moment, signedUpAt.add({ hours: 24 * limits.setUpDays }));
}

const inTime = (a: Temporal.Instant, b: Temporal.Instant) => a.epochMilliseconds - b.epochMilliseconds;
const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => inTime(a, b) > 0;

/** The day after, where it falls within a day: from then on it is true all day. */
function dayAfter(moment: Temporal.Instant): Temporal.PlainDate {
  return londonDay(moment).add({ days: 1 });
}
