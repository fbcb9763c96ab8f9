/**
 * Who may see whom, once more and from the words of the rule alone (V1): this file
 * shares nothing with the product and imports nothing at all. People, employers and
 * choices are numbers in lists.
 */
export type Population = {
  employers: {
    level: number;
    status: "verified" | "not_verified";
    /** Days from now on which the verification still counts; below 0 it has ended. */
    days: number;
    sector: number;
    /** Towns it has places of work in. */
    sites: number[];
    /** Towns it had one in that was closed: it is near nobody there. */
    closed: number[];
    paused: boolean;
  }[];
  people: { published: boolean }[];
  named: { person: number; employer: number; stands: boolean }[];
  standing: { person: number; level: number; sectors: number[]; town: number; miles: number; ended: boolean }[];
  /** `hours` until it begins, from now. `ended` by the person; `over` for good, by what the employer changed of itself. */
  admissions: { standing: number; employer: number; hours: number; ended: boolean; over?: boolean }[];
  exceptions: { person: number; employer: number }[];
};

export type Point = { latitude: number; longitude: number };

/** How long after the population was put down. */
export type Later = { hours: number; days: number };
export const NOW: Later = { hours: 0, days: 0 };

const NOTICE_HOURS = 7 * 24;

/** A choice by name that stands, or an admission past its notice whose employer fits it now; and verified in any case. */
export function maySee(world: Population, towns: readonly Point[], person: number, employer: number, later: Later = NOW): boolean {
  if (!isVerified(world, employer, later)) return false;
  if (world.named.some((one) => one.person === person && one.employer === employer && one.stands)) return true;
  return world.admissions.some(
    (one) =>
      one.employer === employer && world.standing[one.standing]!.person === person && !one.ended && !one.over && one.hours <= later.hours &&
      fits(world, towns, one.standing, employer),
  );
}

/**
 * The world after employers opened and closed places of work or became of another sector: whoever is not
 * of the kind or as near as a wish asks has lost for good what that wish let them see. The level is for
 * others to decide, so a fall takes nothing away for good.
 */
export function parted(world: Population, towns: readonly Point[]): Population {
  return {
    ...world,
    admissions: world.admissions.map((one) => ({
      ...one,
      over: one.over === true || (!one.ended && !isOfKind(world, towns, one.standing, one.employer)),
    })),
  };
}

/** On a page of the employer's too, somebody stands only with a profile out, and nobody while it is paused. */
export function isShown(world: Population, towns: readonly Point[], person: number, employer: number, later: Later = NOW): boolean {
  return maySee(world, towns, person, employer, later) && world.people[person]!.published && !world.employers[employer]!.paused;
}

/** The world once every employer that has come to fit a standing choice was announced: each sees after its notice. */
export function announced(world: Population, towns: readonly Point[], later: Later = NOW): Population {
  const newcomers = world.standing.flatMap((wish, standing) => {
    if (wish.ended) return [];
    return world.employers.flatMap((_, employer) => {
      // One that left by its own doing is unknown again.
      const known = world.admissions.some((one) => one.standing === standing && one.employer === employer && !one.over);
      const refused = world.exceptions.some((one) => one.person === wish.person && one.employer === employer);
      const chosen = world.named.some((one) => one.person === wish.person && one.employer === employer && one.stands);
      if (known || refused || chosen) return [];
      if (!isVerified(world, employer, later) || !fits(world, towns, standing, employer)) return [];
      return [{ standing, employer, hours: later.hours + NOTICE_HOURS, ended: false }];
    });
  });
  return { ...world, admissions: [...world.admissions, ...newcomers] };
}

function isVerified({ employers }: Population, employer: number, later: Later): boolean {
  const { status, days } = employers[employer]!;
  return status === "verified" && days >= later.days;
}

/** High enough, and of the kind. */
function fits(world: Population, towns: readonly Point[], standing: number, employer: number): boolean {
  return world.employers[employer]!.level >= world.standing[standing]!.level && isOfKind(world, towns, standing, employer);
}

/** Of a sector that was named where any was, and with a place of work near enough. */
function isOfKind(world: Population, towns: readonly Point[], standing: number, employer: number): boolean {
  const wish = world.standing[standing]!;
  const them = world.employers[employer]!;
  if (wish.sectors.length > 0 && !wish.sectors.includes(them.sector)) return false;
  return them.sites.some((site) => milesApart(towns[wish.town]!, towns[site]!) <= wish.miles);
}

/** By the spherical law of cosines, where the product uses haversines. */
function milesApart(a: Point, b: Point): number {
  if (a.latitude === b.latitude && a.longitude === b.longitude) return 0;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const cos =
    Math.sin(rad(a.latitude)) * Math.sin(rad(b.latitude)) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.cos(rad(b.longitude - a.longitude));
  return (Math.acos(Math.min(1, cos)) * 6_371_000) / 1609.344;
}
