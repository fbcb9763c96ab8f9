import type { Chance } from "#db/seed/chance.ts";
import { TOWNS } from "./population.ts";
import type { Population } from "./reference.ts";

/** About as many choices by name as people make, and as many rules. */
const NAMED_EACH = 4;
const ADMITTED_EACH = 2;

/** Many people and employers at once, all by chance. */
export function aCrowd(chance: Chance, people: number, employers: number): Population {
  const pairs = <T>(count: number, make: (index: number) => T, keyOf: (one: T) => string): T[] => [
    ...new Map(Array.from({ length: count }, (_, index) => make(index)).map((one) => [keyOf(one), one])).values(),
  ];
  const standing = Array.from({ length: Math.ceil(people / 2) }, (_, index) => ({
    // Everybody's own: two wishes of one person would have to differ.
    person: index * 2, level: chance.below(3), sectors: chance.some([0, 1, 2], chance.below(3)), town: chance.below(TOWNS.length),
    miles: chance.pick([5, 20, 300]), ended: false,
  }));
  return {
    employers: Array.from({ length: employers }, () => anEmployer(chance)),
    people: Array.from({ length: people }, () => ({ published: chance.below(10) > 0 })),
    named: pairs(
      people * NAMED_EACH,
      (index) => ({ person: index % people, employer: chance.below(employers), stands: chance.below(4) > 0 }),
      ({ person, employer }) => `${person} ${employer}`,
    ),
    standing,
    admissions: pairs(
      standing.length * ADMITTED_EACH,
      (index) => ({ standing: index % standing.length, employer: chance.below(employers), hours: chance.pick([-1, 24, 100]), ended: false }),
      ({ standing: wish, employer }) => `${wish} ${employer}`,
    ),
    exceptions: [],
  };
}

const anEmployer = (chance: Chance): Population["employers"][number] => ({
  level: chance.below(3), status: chance.below(8) > 0 ? "verified" : "not_verified", days: chance.pick([3, 30, 30]),
  sector: chance.below(3), sites: [chance.below(TOWNS.length)], closed: [], paused: false,
});

const MOST_SITES = 3;

/** What operators and time decide about employers, and what employers change of themselves: sectors and sites. */
export function withOtherEmployers(chance: Chance, world: Population): Population {
  const next: Population = structuredClone(world);
  for (const one of next.employers) {
    const what = chance.below(8);
    if (what === 0) one.level = chance.below(3);
    else if (what === 1) one.status = chance.below(4) > 0 ? "verified" : "not_verified";
    else if (what === 2) one.days = chance.pick([-1, 4, 30, 30]);
    else if (what === 3) one.sector = chance.below(3);
    else if (what < 6 && one.sites.length < MOST_SITES) one.sites.push(chance.below(TOWNS.length));
    else if (what < 7 && one.sites.length > 0) one.closed.push(...one.sites.splice(chance.below(one.sites.length), 1));
  }
  return next;
}

/** One change for everybody: people choose, withdraw, hide their profile; employers rise, fall, lapse, come back and change of themselves. */
export function changed(chance: Chance, world: Population): Population {
  const next: Population = structuredClone(world);
  const many = next.employers.length;
  for (const [person, one] of next.people.entries()) {
    const named = next.named.filter((choice) => choice.person === person);
    const admitted = next.admissions.filter((admission) => next.standing[admission.standing]!.person === person);
    const what = chance.below(10);
    if (what === 0) one.published = !one.published;
    else if (what < 3 && admitted.length > 0) chance.pick(admitted).ended = chance.below(2) === 0;
    else if (what < 8 && named.length > 0) {
      const choice = chance.pick(named);
      choice.stands = !choice.stands;
    } else {
      const employer = chance.below(many);
      if (!named.some((choice) => choice.employer === employer)) next.named.push({ person, employer, stands: true });
    }
  }
  return withOtherEmployers(chance, next);
}
