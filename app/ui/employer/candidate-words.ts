import { LEVELS } from "#app/domain/employer/levels.ts";
import type { CandidateView } from "#app/domain/employer/check-employers.ts";
import type { Resemblance } from "#app/domain/employer/published-list.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";

const RESEMBLANCE: Record<Resemblance, string> = {
  "same-name-and-place": "Same name, same postcode area",
  "same-name": "Same name, another place",
  "similar-name-and-place": "Similar name, same postcode area",
  "similar-name": "Similar name, another place",
};

/** One entry of the published list as a choice for the operator. */
export function candidateChoice(candidate: CandidateView): { value: string; label: string; hint: string } {
  const level = candidate.level ? labelOf(LEVELS, candidate.level) : "The list does not say the level";
  return {
    value: candidate.id,
    label: [candidate.name, candidate.town, candidate.outcode].filter(Boolean).join(", "),
    hint: `${RESEMBLANCE[candidate.resemblance]}. ${level}. On the list of ${formatDate(candidate.listDate)}.`,
  };
}
