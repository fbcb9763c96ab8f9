/**
 * A closed list of things that can be said. Everything that crosses from one
 * side to the other before an introduction is picked from such a list, so no
 * typed words of anyone can carry a name or a diagnosis.
 */
export type Term<Code extends string = string> = {
  code: Code;
  /** For employers and coaches. */
  label: string;
  /** Easy read, for job seekers. Missing where the label is plain enough already. */
  easy?: string;
};

/** Finds a term's label; an unknown code is a defect, so it throws. */
export function labelOf(terms: readonly Term[], code: string): string {
  return termOf(terms, code).label;
}

/** The easy-read wording, or the label where there is none. */
export function easyOf(terms: readonly Term[], code: string): string {
  const term = termOf(terms, code);
  return term.easy ?? term.label;
}

/** Each list by code, made once: a page of matches looks up some ten thousand. */
const byCode = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

function termOf(terms: readonly Term[], code: string): Term {
  let known = byCode.get(terms);
  if (!known) byCode.set(terms, (known = new Map(terms.map((term) => [term.code, term]))));
  const term = known.get(code);
  if (!term) throw new Error(`No term ${code}`);
  return term;
}

export function codesOf<Code extends string>(terms: readonly Term<Code>[]): [Code, ...Code[]] {
  return terms.map((term) => term.code) as [Code, ...Code[]];
}

export function isCode<Code extends string>(terms: readonly Term<Code>[], value: string): value is Code {
  return terms.some((term) => term.code === value);
}
