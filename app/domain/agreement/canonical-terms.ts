import type { AgreementTerms } from "./terms.ts";

/**
 * The terms as text that is the same for the same agreement: keys in order, lists
 * that mean a set sorted. What a signature is bound to is a hash of this.
 */
export function canonicalTerms(terms: AgreementTerms): string {
  const sets: (keyof AgreementTerms)[] = ["days", "tasks", "adjustments", "criteria"];
  const entries = (Object.keys(terms) as (keyof AgreementTerms)[])
    .sort()
    .map((key) => [key, sets.includes(key) ? [...(terms[key] as string[])].sort() : terms[key]]);
  return JSON.stringify(entries);
}
