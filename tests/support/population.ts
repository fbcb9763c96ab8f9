import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { TestDatabase } from "./database.ts";

/** A small world of people, employers and choices: who chose what, in numbers alone. */
export type Population = {
  employers: { level: number; status: "verified" | "not_verified"; days: number; sector: number; sites: number[] }[];
  people: { published: boolean }[];
  named: { person: number; employer: number; stands: boolean }[];
  standing: { person: number; level: number; sectors: number[]; town: number; miles: number }[];
  /** `hours` until it begins, from now. */
  admissions: { standing: number; employer: number; hours: number; ended: boolean }[];
};

export const LEVEL_NAMES = ["committed", "employer", "leader"] as const;
export const SECTOR_NAMES = ["retail", "food", "office"] as const;
export const TOWNS = ["Bristol", "Keynsham", "Bath", "Leeds"] as const;
const MILES = [1, 5, 10, 20, 300];

const [PEOPLE, EMPLOYERS, STANDING] = [4, 4, 4];
const below = (size: number) => fc.nat({ max: size - 1 });

export const populations: fc.Arbitrary<Population> = fc.record({
  employers: fc.array(
    fc.record({
      level: below(3),
      status: fc.constantFrom("verified", "verified", "verified", "not_verified"),
      days: fc.constantFrom(-1, 0, 30, 30),
      sector: below(3),
      sites: fc.array(below(TOWNS.length), { minLength: 0, maxLength: 2 }),
    }),
    { minLength: EMPLOYERS, maxLength: EMPLOYERS },
  ),
  people: fc.array(fc.record({ published: fc.constantFrom(true, true, false) }), { minLength: PEOPLE, maxLength: PEOPLE }),
  named: fc.uniqueArray(fc.record({ person: below(PEOPLE), employer: below(EMPLOYERS), stands: fc.boolean() }), {
    maxLength: 6,
    selector: ({ person, employer }) => `${person} ${employer}`,
  }),
  standing: fc.array(
    fc.record({
      person: below(PEOPLE),
      level: below(3),
      sectors: fc.subarray([0, 1, 2]),
      town: below(TOWNS.length),
      miles: fc.constantFrom(...MILES),
    }),
    { minLength: STANDING, maxLength: STANDING },
  ),
  admissions: fc.uniqueArray(
    fc.record({
      standing: below(STANDING),
      employer: below(EMPLOYERS),
      hours: fc.constantFrom(-48, 0, 1, 168),
      ended: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 12, selector: ({ standing, employer }) => `${standing} ${employer}` },
  ),
});

type Point = { latitude: number; longitude: number };

/** The rule once more, from its words alone: it shares nothing with the product. */
export function maySee(world: Population, towns: Point[], person: number, employer: number): boolean {
  const them = world.employers[employer]!;
  if (them.status !== "verified" || them.days < 0) return false;
  if (world.named.some((one) => one.person === person && one.employer === employer && one.stands)) return true;
  return world.admissions.some((admission) => {
    const wish = world.standing[admission.standing]!;
    if (wish.person !== person || admission.employer !== employer || admission.ended || admission.hours > 0) return false;
    if (them.level < wish.level) return false;
    if (wish.sectors.length > 0 && !wish.sectors.includes(them.sector)) return false;
    return them.sites.some((site) => milesApart(towns[wish.town]!, towns[site]!) <= wish.miles);
  });
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

export type Settled = { employerIds: string[]; people: { jobSeekerId: string; accountId: string }[]; vacancyIds: string[] };

/** Puts a population into the tables, past every policy. */
export async function settle(db: TestDatabase, world: Population, places: number[]): Promise<Settled> {
  const sql = db.superuser;
  const now = db.clock.now();
  const today = now.toZonedDateTimeISO("Europe/London").toPlainDate();
  const at = now.toString();
  const uuid = () => crypto.randomUUID() as string;
  const employerIds = world.employers.map(uuid);
  const vacancyIds = world.employers.map(uuid);
  const people = world.people.map(() => ({ jobSeekerId: uuid(), accountId: uuid() }));
  const standingIds = world.standing.map(uuid);

  await sql`insert into employer ${sql(world.employers.map((one, index) => ({
    id: employerIds[index]!, name: `E ${employerIds[index]}`, sector: SECTOR_NAMES[one.sector]!, size: "small",
    claimed_level: "leader", status: one.status, level: LEVEL_NAMES[one.level]!,
    verified_until: today.add({ days: one.days }).toString(), signed_up_by: uuid(), signed_up_at: at,
  })))}`;
  const sites = world.employers.flatMap((one, index) =>
    [...one.sites, 0].map((town, number) => ({
      id: uuid(), employer_id: employerIds[index]!, name: "Site", outcode: "ZZ9", added_at: at,
      place_id: places[town]!, extra: number === one.sites.length,
    })),
  );
  // A vacancy needs a site even where the employer of the population has none: that one is taken away again below.
  await sql`insert into employer_site ${sql(sites.map(({ extra: _extra, ...site }) => site))}`;
  await sql`insert into vacancy ${sql(employerIds.map((employerId, index) => ({
    id: vacancyIds[index]!, employer_id: employerId, site_id: sites.find((site) => site.extra && site.employer_id === employerId)!.id,
    title: "A job", sector: "retail", status: "open", hours_per_week: 16, days: ["mon"], start_time: "09:00", end_time: "13:00",
    pay_pence_per_hour: 1300, contract: "permanent", start_date: "2026-09-01", environment: [] as string[],
    adjustments: [] as string[], selection: "work_trial", created_at: at, posted_at: at,
  })))}`;
  // Far out at sea: near nobody.
  const [sea] = await sql`insert into place (id, name, area, country, latitude, longitude)
    values (990000001, 'Nowhere', 'Nowhere', 'ENG', 0, 0) on conflict (id) do update set name = excluded.name returning id`;
  const extras = sites.filter((site) => site.extra).map(({ id }) => id);
  await sql`update employer_site set place_id = ${sea!.id} where id = any(${extras})`;

  await sql`insert into job_seeker ${sql(people.map((person) => ({
    id: person.jobSeekerId, account_id: person.accountId, full_name: "A Person", known_as: "P", birth_date: "2000-01-01", joined_at: at,
  })))}`;
  await sql`insert into published_profile ${sql(people.map((person, index) => ({
    job_seeker_id: person.jobSeekerId, search_id: uuid(), hopes: [] as string[], tasks_liked: ["fill-shelves"], tasks_done: [] as string[],
    environment_like: [] as string[], environment_avoid: [] as string[], helps: [] as string[], hours_start: 8, hours_aim: 16,
    days: ["mon"], place_id: places[0]!, travel_metres: 8000, published_at: at,
    withdrawn_at: world.people[index]!.published ? null : at,
  })))}`;
  if (world.named.length > 0) {
    await sql`insert into visibility_choice ${sql(world.named.map((one) => ({
      id: uuid(), job_seeker_id: people[one.person]!.jobSeekerId, employer_id: employerIds[one.employer]!, chosen_at: at,
      withdrawn_at: one.stands ? null : at,
    })))}`;
  }
  const wishOf = (index: number) => {
    const { person, level, sectors, town, miles } = world.standing[index]!;
    return {
      job_seeker_id: people[person]!.jobSeekerId, least_level: LEVEL_NAMES[level]!,
      sectors: sectors.map((sector) => SECTOR_NAMES[sector]!) as string[], place_id: places[town]!,
      within_metres: Math.round(miles * 1609.344),
    };
  };
  for (const [index, id] of standingIds.entries()) {
    const stands = world.standing.findIndex((one) => JSON.stringify(one) === JSON.stringify(world.standing[index])) === index;
    await sql`insert into standing_choice ${sql({ id, ...wishOf(index), made_at: at, ended_at: stands ? null : at })}`;
  }
  if (world.admissions.length > 0) {
    await sql`insert into standing_admission ${sql(world.admissions.map((one) => ({
      id: uuid(), standing_choice_id: standingIds[one.standing]!, employer_id: employerIds[one.employer]!, ...wishOf(one.standing),
      added_at: now.subtract({ hours: 200 }).toString(), admitted_from: now.add(Temporal.Duration.from({ hours: one.hours })).toString(),
      ended_at: one.ended ? at : null,
    })))}`;
  }
  return { employerIds, people, vacancyIds };
}
