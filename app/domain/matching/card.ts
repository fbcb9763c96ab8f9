import type { Explanation } from "./facts.ts";

/**
 * All an employer receives about somebody before an introduction: an alias of
 * its own and how they relate to this one opening. Built here and nowhere else.
 */
export type MatchCard = {
  aliasId: string;
  label: string;
  fits: string[];
  uncertain: string[];
  wouldWork: string[];
  /** What is already under way between this employer and them for this opening. */
  underWay: UnderWay;
  /** Where to go on, once there is an introduction. */
  introductionId: string | null;
};

export type UnderWay = "asked" | "introduction" | null;

export type Alias = { aliasId: string; label: string };

export function matchCard(alias: Alias, explanation: Explanation, { underWay, introductionId }: Pick<MatchCard, "underWay" | "introductionId">): MatchCard {
  return {
    aliasId: alias.aliasId,
    label: alias.label,
    fits: explanation.fits,
    uncertain: explanation.uncertain,
    wouldWork: explanation.wouldWork,
    underWay,
    introductionId,
  };
}

/**
 * Best fit first. Equals come in an order that belongs to this employer and this
 * opening alone, so that two lists laid side by side tell nothing about who is who.
 */
export function inOrder<T extends { alias: Alias; explanation: Explanation }>(openingId: string, matches: T[]): T[] {
  const seat = new Map(matches.map((match) => [match, mix(`${openingId}:${match.alias.aliasId}`)]));
  return matches.toSorted((a, b) => b.explanation.weight - a.explanation.weight || seat.get(a)! - seat.get(b)!);
}

/** FNV-1a: spreads equals evenly. Nothing secret rests on it, since aliases are random already. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
