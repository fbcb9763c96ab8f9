import type { EmployerMember } from "#app/domain/actor.ts";
import type { MatchCard } from "#app/domain/matching/card.ts";
import type { PlacedOpening } from "#app/domain/matching/opening.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import type { Deps } from "#app/domain/deps.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import type { TestClock } from "#tests/support/clock.ts";
import { keyOf, linesOf } from "./reading.ts";

/** A posted opening as it was asked with: of one that is changed and asked with again, each version is a bait. */
export type Bait = Pick<PlacedOpening, "id" | "kind">;
export const versionOf = <T extends Bait>(bait: T, number: number): T => ({ ...bait, id: `${bait.id}#${number}` });
export const refOf = ({ kind, id }: Bait): OpeningRef => ({ kind, id: id.split("#")[0]! });

/** What an employer is sent about one opening; a test of the test puts more on it. */
export type Look = (bait: Bait, page: number) => Promise<{ cards: MatchCard[]; hasNext: boolean }>;

/** Looks as long as it may, and goes on in the next hour or on the next day when it may not. */
export function asTheProductShows(deps: Deps, employer: EmployerMember, clock: TestClock): Look {
  return async (bait, page) => {
    for (;;) {
      const view = await viewMatches(deps, employer, { opening: refOf(bait), page });
      if (view.hold === null) return view;
      if (view.hold !== "looked-enough") throw new Error(`Nothing is shown for this bait: ${view.hold}`);
      clock.advance({ hours: 1 });
    }
  };
}

/** Every page of every bait, as what was ever said about each alias. */
export async function everythingSaid(look: Look, baits: readonly Bait[]): Promise<Map<string, Set<string>>> {
  const said = new Map<string, Set<string>>();
  for (const bait of baits) {
    for (let page = 1, more = true; more; page += 1) {
      const view = await look(bait, page);
      for (const card of view.cards) {
        if (!said.has(card.aliasId)) said.set(card.aliasId, new Set());
        for (const line of linesOf(card)) said.get(card.aliasId)!.add(keyOf(bait.id, line));
      }
      more = view.hasNext;
    }
  }
  return said;
}

/**
 * The intruder's best single guess for each person it knows: of the aliases that can be
 * them, one with the fewest others who can be it too. How often it is right.
 */
export function successOf(
  candidates: ReadonlyMap<string, ReadonlySet<string>>,
  behind: ReadonlyMap<string, string>,
  everybody: readonly string[],
  { known, seed }: { known: number; seed: number },
): number {
  const chance = chanceFrom(seed);
  const persons = chance.some(everybody, known);
  const right = persons.filter((person) => {
    let fewest = Number.POSITIVE_INFINITY;
    let best: string[] = [];
    for (const [alias, set] of candidates) {
      if (set.size > fewest || !set.has(person)) continue;
      if (set.size < fewest) best = [];
      fewest = set.size;
      best.push(alias);
    }
    return best.length > 0 && behind.get(chance.pick(best)) === person;
  });
  return right.length / known;
}

/** The upper end of the two-sided 95 % interval of a mean (normal approximation). */
export function upperBound(values: readonly number[]): { mean: number; upper: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, upper: mean + 1.96 * Math.sqrt(variance / values.length) };
}
