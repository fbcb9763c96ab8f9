import { uncapitalised } from "../vocabulary/capitals.ts";
import { labelOf, type Term } from "../vocabulary/terms.ts";

export function listOf(terms: readonly Term[], tasks: readonly { code: string }[]): string {
  return namesOf(
    terms,
    tasks.map((task) => task.code),
  );
}

/** "wash up and keep a kitchen clean; bake bread and cakes": labels hold commas and "and", so semicolons part them. */
export function namesOf(terms: readonly Term[], codes: readonly string[]): string {
  return codes.map((code) => asPhrase(labelOf(terms, code))).join("; ");
}

const PROPER = /^(British|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

function asPhrase(label: string): string {
  return PROPER.test(label) ? label : uncapitalised(label);
}
