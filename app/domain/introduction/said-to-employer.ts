import type { VisiblePerson } from "../matching/matching-store.ts";
import { explainFor, readOpening, type PlacedOpening } from "../matching/opening.ts";
import type { Store } from "../store.ts";
import { PROPOSAL_REASONS, SAID_BY_A_YES, type ProposalReasonCode } from "../vocabulary/reasons.ts";
import type { Introduction } from "./introduction-store.ts";

/** How somebody relates to an opening, as an employer reads it. */
export type Fit = { fits: string[]; uncertain: string[]; wouldWork: string[] };

/** Of one introduction: how they fit, and the codes of the coach's reasons that this bears out now. */
export type SaidToEmployer = { fit: Fit | null; reasons: ProposalReasonCode[] };

/**
 * What may be said of somebody for an opening: what the explanation of it bears out, which
 * is made of what is shown of them and nothing else, and what a yes says by itself. A
 * reason that said more would tell what is kept until they are introduced (V5).
 */
export function reasonsToSay(opening: PlacedOpening, person: VisiblePerson | null): ProposalReasonCode[] {
  const borneOut: readonly ProposalReasonCode[] = person ? explainFor(opening, person).reasons : [];
  return PROPOSAL_REASONS.map(({ code }) => code).filter((code) => code === SAID_BY_A_YES || borneOut.includes(code));
}

/**
 * Decided anew whenever it is read: what is shown of somebody changes with everybody else,
 * so a reason that was borne out when the coach gave it may say too much now.
 */
export async function saidToEmployer(store: Store, introduction: Introduction): Promise<SaidToEmployer> {
  const person = await store.matching.visiblePerson(introduction.jobSeekerId);
  const opening = await readOpening(store, introduction.opening);
  const given = (codes: readonly ProposalReasonCode[]) => codes.filter((code) => introduction.reasons.includes(code));
  if (!opening) return { fit: null, reasons: given([SAID_BY_A_YES]) };
  const reasons = given(reasonsToSay(opening, person));
  if (!person) return { fit: null, reasons };
  const { fits, uncertain, wouldWork } = explainFor(opening, person);
  return { fit: { fits, uncertain, wouldWork }, reasons };
}
