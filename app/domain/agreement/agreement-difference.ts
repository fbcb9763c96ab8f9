import type { Agreement } from "../booking/booking-store.ts";
import type { AgreementTerms } from "./terms.ts";
import { agreementView } from "./agreement-view.ts";

/** One thing that is different from the version before, in words. */
export type AgreementChange = {
  what: string;
  /** A date stands as ISO, so that pages write it as they write dates; anything else as words. */
  kind: "date" | "words";
  was: readonly string[];
  now: readonly string[];
};

type Words = "plain" | "easy";
type View = ReturnType<typeof agreementView>;
type Part = { plain: string; easy: string; kind?: "date"; say: (view: View, words: Words) => readonly string[] };

const PARTS: readonly Part[] = [
  { plain: "First day", easy: "The first day", kind: "date", say: (view) => [view.startsOn] },
  { plain: "Last day", easy: "The last day", kind: "date", say: (view) => [view.endsOn] },
  { plain: "Days", easy: "The days", say: (view) => view.days },
  {
    plain: "Hours",
    easy: "The hours",
    say: (view, words) => [words === "easy" ? `From ${view.startTime} to ${view.endTime}` : `${view.startTime} to ${view.endTime}`],
  },
  { plain: "Break", easy: "The break", say: (view) => (view.breakMinutes > 0 ? [`${view.breakMinutes} minutes`] : []) },
  { plain: "Legal basis", easy: "The pay", say: (view) => [view.basis] },
  {
    plain: "Pay",
    easy: "The pay for an hour",
    say: (view) => (view.payPencePerHour === null ? [] : [`£${(view.payPencePerHour / 100).toFixed(2)} an hour`]),
  },
  { plain: "Tasks", easy: "The work", say: (view) => view.tasks },
  { plain: "Adjustments", easy: "What helps you", say: (view) => view.adjustments },
  { plain: "Criteria", easy: "What everyone looks at", say: (view) => view.criteria.map(({ label }) => label) },
  { plain: "Supervisor", easy: "Who you can ask at work", say: (view) => [view.supervisor] },
  { plain: "Job coach", easy: "Your job coach", say: (view) => [view.support] },
];

/**
 * What changed from one version to the next: only that, each with what it was and
 * what it is. Of a list, only what went and what came.
 */
function agreementChanges(before: AgreementTerms, after: AgreementTerms, words: Words): AgreementChange[] {
  const [was, now] = [agreementView(before, words), agreementView(after, words)];
  return PARTS.flatMap((part) => {
    const [old, fresh] = [part.say(was, words), part.say(now, words)];
    const gone = old.filter((one) => !fresh.includes(one));
    const come = fresh.filter((one) => !old.includes(one));
    return gone.length + come.length === 0 ? [] : [{ what: part[words], kind: part.kind ?? "words", was: gone, now: come }];
  });
}

export type LastChanges = {
  /** The version it is compared with: the newest that says something else to whoever reads. Null where none does. */
  since: number | null;
  changes: AgreementChange[];
};

/**
 * What changed for this reader. A version may differ from the one before in nothing that they may read: then it is what
 * changed before that, and nobody can tell from it whether something was left out.
 */
export function lastChanges(versions: readonly Pick<Agreement, "version" | "terms">[], words: Words): LastChanges {
  const now = versions.at(-1);
  if (!now) return { since: null, changes: [] };
  const compared = versions.slice(0, -1).map(({ version, terms }) => ({ since: version, changes: agreementChanges(terms, now.terms, words) }));
  return compared.findLast(({ changes }) => changes.length > 0) ?? { since: null, changes: [] };
}
