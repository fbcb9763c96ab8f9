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
export function agreementChanges(before: AgreementTerms, after: AgreementTerms, words: Words): AgreementChange[] {
  const [was, now] = [agreementView(before, words), agreementView(after, words)];
  return PARTS.flatMap((part) => {
    const [old, fresh] = [part.say(was, words), part.say(now, words)];
    const gone = old.filter((one) => !fresh.includes(one));
    const come = fresh.filter((one) => !old.includes(one));
    return gone.length + come.length === 0 ? [] : [{ what: part[words], kind: part.kind ?? "words", was: gone, now: come }];
  });
}

export type LastChanges = {
  /** The version it is compared with; null for the first. */
  since: number | null;
  changes: AgreementChange[];
};

/** What is said to an employer of a part that went before it was read: that it went, and nothing of what it was. */
const UNREAD_WENT: AgreementChange = { what: "A part that you had not read", kind: "words", was: ["Was in the version before"], now: ["Taken out"] };

/**
 * What changed for this reader, the last version last. Where nothing but an unread part
 * went, whoever reads has not read the version before either, since reading it is reading
 * all of it: what changed in that one is said too.
 */
export function lastChanges(versions: readonly Pick<Agreement, "version" | "terms" | "unreadWent">[], words: Words): LastChanges {
  const now = versions.at(-1);
  let at = versions.length - 1;
  const went = at > 0 && versions[at]!.unreadWent;
  while (at > 1 && versions[at]!.unreadWent && agreementChanges(versions[at - 1]!.terms, versions[at]!.terms, words).length === 0) at -= 1;
  const before = versions[at - 1];
  if (!now || !before) return { since: null, changes: [] };
  return { since: before.version, changes: [...agreementChanges(before.terms, now.terms, words), ...(went ? [UNREAD_WENT] : [])] };
}
