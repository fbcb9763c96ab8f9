import type { Term } from "../vocabulary/terms.ts";

type Referrer<Code extends string = string> = Term<Code> & {
  /** Of whom a referral is, in the middle of a sentence. */
  from: string;
  /** To the person, at the beginning of a sentence. */
  told: string;
};

/**
 * How somebody who refers a person knows them. The list names no health or care service
 * on purpose: that one of those refers somebody says something about their health (PR3).
 */
export const REFERRERS = [
  { code: "family", label: "I am family, or a friend", easy: "They say they are family, or a friend.", from: "family or a friend", told: "Your family or a friend" },
  { code: "school", label: "I work at their school or college", easy: "They say they work at your school or college.", from: "a school or college", told: "Someone from your school or college" },
  { code: "council", label: "I work for the council", easy: "They say they work for the council.", from: "the council", told: "Someone from the council" },
  { code: "jobcentre", label: "I work at the Jobcentre", easy: "They say they work at the Jobcentre.", from: "the Jobcentre", told: "Someone from the Jobcentre" },
  { code: "charity", label: "I work for a charity", easy: "They say they work for a charity.", from: "a charity", told: "Someone from a charity" },
  { code: "job-coach", label: "I am a job coach", easy: "They say they are a job coach.", from: "a job coach", told: "A job coach" },
  { code: "other", label: "In another way", easy: "They say they know you.", from: "somebody who knows them", told: "Someone who knows you" },
] as const satisfies readonly Referrer[];

export type ReferrerCode = (typeof REFERRERS)[number]["code"];

/** How a person came to Firstshift: by themselves, or by a referral they said yes to. */
type CameBy = ReferrerCode | "themselves";

/** "a referral from the council": how a person came, for whoever coaches them. */
export function cameByWords(cameBy: CameBy): string {
  if (cameBy === "themselves") return "themselves";
  return `a referral from ${REFERRERS.find(({ code }) => code === cameBy)!.from}`;
}

/** The same, to the person themselves: one short sentence. */
export function cameByEasy(cameBy: CameBy): string {
  if (cameBy === "themselves") return "You joined by yourself.";
  return `${REFERRERS.find(({ code }) => code === cameBy)!.told} told us about you.`;
}
