import { explainFor, type PlacedOpening } from "#app/domain/matching/opening.ts";
import type { Middle } from "#app/domain/matching/facts.ts";
import type { MatchCard } from "#app/domain/matching/card.ts";
import type { CrowdMember } from "#app/domain/recognisability/crowd-store.ts";
import { countyKey, statementsOf } from "#app/domain/recognisability/outside-facts.ts";
import { shownFactsOf } from "#app/domain/recognisability/shown-facts.ts";
import { distanceMetres, milesToMetres, type Coordinates } from "#app/domain/place/place.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";

/**
 * What the intruder can make of a card. It has read this program: for every statement
 * about where, when and what somebody worked, at every step of exactness, it works out
 * which lines a card would then hold, and so which statements can stand behind a line.
 * Lines that no such statement makes (what somebody likes, what helps) tell it nothing
 * about the facts it knows of people.
 */
export type Reader = {
  /** By opening and line, the statements that can have made it. */
  producers: ReadonlyMap<string, ReadonlySet<string>>;
  /** By person, every statement that is true of them, at every step. */
  truths: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A card as a list of single lines. */
export type Line = string;
export function linesOf({ fits, uncertain, wouldWork }: Pick<MatchCard, "fits" | "uncertain" | "wouldWork">): Line[] {
  return [...fits, ...uncertain, ...wouldWork].flatMap((line) => {
    const [, head, list] = /^(Has a certificate for this work: )(.+)$/.exec(line) ?? [];
    // Several in one line are several things told.
    return head && list ? list.split("; ").map((one) => `${head}${one}`) : [line];
  });
}

export const keyOf = (openingId: string, line: Line) => `${openingId} ${line}`;

export function aReader(people: readonly CrowdMember[], baits: readonly PlacedOpening[], middles: ReadonlyMap<string, Coordinates>): Reader {
  const truths = new Map(people.map((person) => [person.standing.jobSeekerId, truthsOf(person)]));
  const middleOf = new Map<string, Middle>();
  for (const { home, town } of people) {
    middleOf.set(`area:town:${home.placeId}`, { ...town, of: "town" });
    const county = middles.get(countyKey(home));
    if (county) middleOf.set(`area:county:${countyKey(home)}`, { ...county, of: "county" });
  }
  const statements = new Set([...truths.values()].flatMap((one) => [...one]));
  const producers = new Map<string, Set<string>>();
  for (const bait of baits) {
    const plain = new Set(TOLD.flatMap((told) => linesOf(explainFor(bait, { facts: shownFactsOf({ outside: [], told }), middle: null }))));
    for (const statement of statements) {
      // How far somebody travels is no fact of the outside, so the intruder thinks of each distance.
      const told = statement.startsWith("area:") ? TOLD : TOLD.slice(0, 1);
      for (const values of told) {
        const facts = shownFactsOf({ outside: [statement], told: values });
        for (const line of linesOf(explainFor(bait, { facts, middle: middleOf.get(statement) ?? null }))) {
          if (plain.has(line)) continue;
          const key = keyOf(bait.id, line);
          if (!producers.has(key)) producers.set(key, new Set());
          producers.get(key)!.add(statement);
        }
      }
    }
  }
  return { producers, truths };
}

const TOLD: readonly string[][] = [[], ...TRAVEL_MILES.map((miles) => [`travel:${milesToMetres(miles)}`])];

function truthsOf(person: CrowdMember): Set<string> {
  return new Set(statementsOf(person).map(({ words }) => words));
}

/** Of each alias, the people whom nothing on its cards speaks against. */
export function candidatesOf({ producers, truths }: Reader, seen: ReadonlyMap<string, ReadonlySet<string>>): Map<string, ReadonlySet<string>> {
  const everybody = [...truths.keys()];
  const fitting = new Map<string, ReadonlySet<string>>();
  const bySources = new Map<string, ReadonlySet<string>>();
  const fittingFor = (key: string): ReadonlySet<string> | null => {
    const sources = producers.get(key);
    if (!sources) return null;
    if (!fitting.has(key)) {
      const name = [...sources].toSorted().join(" ");
      if (!bySources.has(name)) {
        bySources.set(name, new Set(everybody.filter((person) => [...sources].some((one) => truths.get(person)!.has(one)))));
      }
      fitting.set(key, bySources.get(name)!);
    }
    return fitting.get(key)!;
  };
  const known = new Map<string, ReadonlySet<string>>();
  return new Map(
    [...seen].map(([alias, keys]) => {
      const sets = [...new Set([...keys].flatMap((key) => fittingFor(key) ?? []))].toSorted((a, b) => a.size - b.size);
      const name = sets.map((one) => idOf(one)).join(" ");
      if (!known.has(name)) {
        const [smallest = new Set(everybody), ...others] = sets;
        known.set(name, new Set([...smallest].filter((person) => others.every((other) => other.has(person)))));
      }
      return [alias, known.get(name)!];
    }),
  );
}

const ids = new WeakMap<object, number>();
let next = 0;
function idOf(one: object): number {
  if (!ids.has(one)) ids.set(one, (next += 1));
  return ids.get(one)!;
}

/** Of each alias, the people who also live within a rule's widest reach of every place that it seems to have come or gone with. */
export function nearby(
  candidates: ReadonlyMap<string, ReadonlySet<string>>,
  seemsNear: ReadonlyMap<string, readonly Coordinates[]>,
  townOf: ReadonlyMap<string, Coordinates>,
  widest: number,
): Map<string, ReadonlySet<string>> {
  return new Map(
    [...candidates].map(([alias, people]) => {
      const places = seemsNear.get(alias) ?? [];
      if (places.length === 0) return [alias, people];
      return [alias, new Set([...people].filter((person) => places.every((place) => distanceMetres(townOf.get(person)!, place) <= widest)))];
    }),
  );
}
