/**
 * What somebody can be introduced for: a vacancy, or an unmet need that a job
 * could be carved from. Matching and brokering treat both alike.
 */
export type OpeningKind = "vacancy" | "unmet_need";

export type OpeningRef = { kind: OpeningKind; id: string };

/** The opening as rows keep it: two columns, exactly one of them filled. */
type OpeningColumns = { vacancyId: string | null; unmetNeedId: string | null };

export function openingColumnsOf({ kind, id }: OpeningRef): OpeningColumns {
  return { vacancyId: kind === "vacancy" ? id : null, unmetNeedId: kind === "unmet_need" ? id : null };
}

/** Narrows to what is about this opening. */
export function aboutOpening({ kind, id }: OpeningRef): { vacancyId: string } | { unmetNeedId: string } {
  return kind === "vacancy" ? { vacancyId: id } : { unmetNeedId: id };
}

/** How messages call it, in the middle of a sentence. */
export const OPENING_WORDS: Record<OpeningKind, string> = { vacancy: "vacancy", unmet_need: "unmet need" };
