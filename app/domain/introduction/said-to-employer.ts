import { isDue, stands } from "../disclosure/disclosure-store.ts";
import { homeTold, withTold } from "../disclosure/facts-told.ts";
import type { VisiblePerson } from "../matching/matching-store.ts";
import { explainFor } from "../matching/opening.ts";
import type { Store } from "../store.ts";
import { PROPOSAL_REASONS, SAID_BY_A_YES, type ProposalReasonCode } from "../vocabulary/reasons.ts";
import { HAS_EMPLOYER_PAGE, statusNow } from "./introduction-lifecycle.ts";
import type { Introduction } from "./introduction-store.ts";

/** How somebody relates to an opening, as an employer reads it. */
export type Fit = { fits: string[]; uncertain: string[]; wouldWork: string[] };

/** Of one introduction: how they fit, and the codes of the coach's reasons that this bears out now. */
type SaidToEmployer = { fit: Fit | null; reasons: ProposalReasonCode[] };

/**
 * What may be said of somebody for an opening: what the explanation of it bears out, which
 * is made of what is shown of them and nothing else, and what a yes says by itself. A
 * reason that said more would tell what is kept until they are introduced (V5).
 */
export function reasonsToSay(opening: Parameters<typeof explainFor>[0], person: VisiblePerson | null): ProposalReasonCode[] {
  const borneOut: readonly ProposalReasonCode[] = person ? explainFor(opening, person).reasons : [];
  return PROPOSAL_REASONS.map(({ code }) => code).filter((code) => code === SAID_BY_A_YES || borneOut.includes(code));
}

/**
 * As this employer may know them: as they are shown to everybody, with what they told it that is
 * due. Of what was told, an employer itself finds here only what it was shown before.
 */
async function personAsKnown(store: Store, introduction: Introduction): Promise<VisiblePerson | null> {
  const { jobSeekerId, employerId } = introduction;
  // To the person and the coach nobody is hidden: whether they hid from this employer is asked apart. Before their yes, which lets it in, they did not.
  const isHidden = HAS_EMPLOYER_PAGE.includes(statusNow(introduction)) && !(await store.visibility.isLetIn(jobSeekerId, employerId));
  const person = isHidden ? null : await store.matching.visiblePerson(jobSeekerId);
  if (!person || statusNow(introduction) !== "introduced") return person;
  const told = (await store.disclosures.of([introduction.id])).filter((one) => stands(one) && isDue(one, introduction));
  const home = await homeTold(store, told);
  const facts = withTold(person.facts, told);
  return home ? { ...person, facts, middle: { latitude: home.latitude, longitude: home.longitude, of: "town" } } : { ...person, facts };
}

/**
 * Decided anew whenever it is read: what is shown of somebody changes with everybody else,
 * so a reason that was borne out when the coach gave it may say too much now. Once they are
 * introduced, what they told this employer bears out more. The opening is as it was when they were
 * proposed: by what it is changed into, a page would answer one question after another.
 */
export async function saidToEmployer(store: Store, introduction: Introduction): Promise<SaidToEmployer> {
  const person = await personAsKnown(store, introduction);
  const opening = introduction.openingThen;
  const given = (codes: readonly ProposalReasonCode[]) => codes.filter((code) => introduction.reasons.includes(code));
  if (!opening) return { fit: null, reasons: given([SAID_BY_A_YES]) };
  const reasons = given(reasonsToSay(opening, person));
  if (!person) return { fit: null, reasons };
  const { fits, uncertain, wouldWork } = explainFor(opening, person);
  return { fit: { fits, uncertain, wouldWork }, reasons };
}
