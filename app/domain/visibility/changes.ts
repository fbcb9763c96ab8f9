import { Temporal } from "temporal-polyfill";
import type { Disclosure } from "../disclosure/disclosure-store.ts";
import type { HelperCode } from "../vocabulary/helping.ts";
import type { AdmittedSince, ChosenSince, EndedBeside, RuleSince } from "./look-store.ts";
import type { WhyNot } from "./who-sees.ts";

/**
 * One thing that changed about who can see somebody and what they know. `name` is null
 * while we may not name the employer, and where none is meant.
 */
export type VisibilityChange = {
  kind:
    | "can-see" | "cannot-see" | "will-see" | "rule-lets-in" | "rule-made" | "rule-ended"
    | "told" | "taken-back" | "read" | WhyNot | "sees-again";
  name: string | null;
  /** ISO moment at which it came about; null where only that it did is known. */
  at: string | null;
  /** Codes of what was told, taken back or read. */
  items: string[];
  /** ISO moment from which an employer can see them, of `will-see`. */
  from: string | null;
  /** Who helped with it, where somebody did. */
  helped: Helped | null;
};

export type Helped = { helper: HelperCode; /** What the person calls them, where they are of the circle. */ name: string | null };

type ToldSince = Pick<Disclosure, "item" | "releasedAt" | "firstReadAt" | "withdrawnAt"> & { name: string | null };
/** An employer they let see them, and why it cannot now. */
export type LetSee = { employerId: string; name: string | null; whyNot: WhyNot | null };

export type Happened = {
  chosen: readonly ChosenSince[];
  admitted: readonly AdmittedSince[];
  rules: readonly RuleSince[];
  told: readonly ToldSince[];
  letSee: readonly LetSee[];
};

type Since = { since: Temporal.Instant; now: Temporal.Instant; notSeeing: readonly string[] };
type Line = Pick<VisibilityChange, "kind" | "name"> & { at: Temporal.Instant | null; item?: string; from?: Temporal.Instant; helped?: Helped | null };

/** What has come about after a moment and up to now, the latest first; what happened at once to one employer is one line. */
export function visibilityChanges({ chosen, admitted, rules, told, letSee }: Happened, { since, now, notSeeing }: Since): VisibilityChange[] {
  const within = (at: Temporal.Instant | null): at is Temporal.Instant =>
    at !== null && Temporal.Instant.compare(at, since) > 0 && Temporal.Instant.compare(at, now) <= 0;
  const line = (kind: VisibilityChange["kind"], name: string | null, at: Temporal.Instant | null, more: Partial<Line> = {}): Line[] =>
    within(at) ? [{ kind, name, at, ...more }] : [];
  const lines = [
    ...chosen.flatMap((one) => [...line("can-see", one.name, one.chosenAt), ...line("cannot-see", one.name, one.withdrawnAt, helped(one))]),
    ...admitted.flatMap((one) => {
      const waited = Temporal.Instant.compare(one.admittedFrom, one.addedAt) > 0;
      const came = one.endedAt === null || Temporal.Instant.compare(one.endedAt, one.admittedFrom) > 0;
      return [
        ...(waited ? line("will-see", one.name, one.addedAt, { from: one.admittedFrom }) : []),
        ...(came ? line("rule-lets-in", one.name, one.admittedFrom) : []),
        ...line("cannot-see", one.name, one.endedAt, helped(one)),
      ];
    }),
    ...rules.flatMap((one) => [...line("rule-made", null, one.madeAt), ...line("rule-ended", null, one.endedAt, helped(one))]),
    ...told.flatMap((one) => [
      ...line("told", one.name, one.releasedAt, { item: one.item }),
      ...line("taken-back", one.name, one.withdrawnAt, { item: one.item }),
      ...line("read", one.name, one.firstReadAt, { item: one.item }),
    ]),
    ...letSee.flatMap(({ employerId, name, whyNot }): Line[] =>
      whyNot === null || notSeeing.includes(employerId) ? [] : [{ kind: whyNot, name, at: null }],
    ),
    ...letSee
      .filter(({ employerId, whyNot }) => whyNot === null && notSeeing.includes(employerId))
      .map(({ name }): Line => ({ kind: "sees-again", name, at: null })),
  ];
  const groups = Map.groupBy(lines, ({ kind, name, at, helped }) => JSON.stringify([kind, name, at?.toString() ?? null, helped]));
  return [...groups.values()]
    .map((group) => ({
      kind: group[0]!.kind,
      name: group[0]!.name,
      at: group[0]!.at?.toString() ?? null,
      items: [...new Set(group.flatMap(({ item }) => item ?? []))],
      from: group[0]!.from?.toString() ?? null,
      helped: group[0]!.helped ?? null,
    }))
    .toSorted((a, b) => (b.at ?? "9").localeCompare(a.at ?? "9"));
}

function helped({ endedHelper, endedMember }: EndedBeside): { helped: Helped | null } {
  return { helped: endedHelper === null || endedHelper === "nobody" ? null : { helper: endedHelper, name: endedMember } };
}
