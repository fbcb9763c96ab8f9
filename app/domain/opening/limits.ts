import type { Dated } from "../dated.ts";

/**
 * How much one employer may do with openings, all its members together. Each change of
 * what is asked about is a question put to the people who chose it (V6), so questions are
 * limited: wide enough for hiring, narrow enough that nobody can be searched for by asking.
 * A figure changes by a new row, with the day it holds from and why.
 */
type OpeningLimits = {
  /** ISO day from which these hold. */
  from: string;
  why: string;
  /** Openings that are open or paused at one time. */
  openAtOnce: number;
  /** Openings posted in one day. */
  postedPerDay: number;
  /** Changes of one posted opening in one day, and of all of them together. */
  changesPerDay: number;
  changesPerDayInAll: number;
  /** Pages of people looked at in an hour, and in a day. The same page again within a quarter of an hour is one look. */
  looksPerHour: number;
  looksPerDay: number;
  /** People the coach is asked about in one day. */
  askedPerDay: number;
};

export const OPENING_LIMITS: Dated<OpeningLimits> = [
  {
    from: "2026-11-01",
    why: "Set at the start, from what hiring takes: a chain of shops has some tens of jobs open at once and posts a few on a busy day; answering all eight questions of an opening twice is 20 changes, and nobody does so for more than a few in one day; a manager who reads people's cards turns a page every half minute at most.",
    openAtOnce: 50,
    postedPerDay: 30,
    changesPerDay: 40,
    changesPerDayInAll: 120,
    looksPerHour: 120,
    looksPerDay: 400,
    askedPerDay: 40,
  },
];

/** What an employer has done already. */
type Uses = { openNow: number; postedToday: number };

/** Why no further opening can be posted, in words for the employer, or null. */
export function whyNotPost({ openNow, postedToday }: Uses, limits: OpeningLimits): string | null {
  if (openNow >= limits.openAtOnce) {
    return `Your organisation has ${limits.openAtOnce} openings at the moment, which is the most. Close one that is over, then post this one`;
  }
  if (postedToday >= limits.postedPerDay) {
    return `Your organisation has posted ${limits.postedPerDay} openings today, which is the most in one day. Post this one tomorrow`;
  }
  return null;
}

export function whyNotChange(changedToday: { this: number; all: number }, limits: OpeningLimits): string | null {
  if (changedToday.all >= limits.changesPerDayInAll) {
    return `Your organisation has changed its openings ${limits.changesPerDayInAll} times today, which is the most in one day. You can change this one tomorrow`;
  }
  if (changedToday.this < limits.changesPerDay) return null;
  return `This has been changed ${limits.changesPerDay} times today, which is the most in one day. You can change it again tomorrow`;
}

export function whyNotAsk(askedToday: number, limits: OpeningLimits): string | null {
  if (askedToday < limits.askedPerDay) return null;
  return `Your organisation has asked about ${limits.askedPerDay} people today, which is the most in one day. Ask again tomorrow.`;
}

/** May one more page of people be looked at? */
export function mayLook(looks: { lastHour: number; today: number }, limits: OpeningLimits): boolean {
  return looks.lastHour < limits.looksPerHour && looks.today < limits.looksPerDay;
}
