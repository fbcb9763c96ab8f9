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

type UnderWay = "asked" | "introduction" | null;

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
