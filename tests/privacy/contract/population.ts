import fc from "fast-check";
import type postgres from "postgres";
import { Temporal } from "temporal-polyfill";
import type { TestDatabase } from "#tests/support/database.ts";
import type { Population } from "./reference.ts";

export const LEVEL_NAMES = ["committed", "employer", "leader"] as const;
const SECTOR_NAMES = ["retail", "food", "office"] as const;
export const TOWNS = ["Bristol", "Keynsham", "Bath", "Leeds"] as const;
const MILES = [1, 5, 10, 20, 300];

const [PEOPLE, EMPLOYERS, STANDING] = [4, 4, 4];
const below = (size: number) => fc.nat({ max: size - 1 });

/** A small world of people, employers and choices. */
export const populations: fc.Arbitrary<Population> = fc.record({
  employers: fc.array(
    fc.record({
      level: below(3),
      status: fc.constantFrom("verified", "verified", "verified", "not_verified"),
      days: fc.constantFrom(-1, 0, 30, 30),
      sector: below(3),
      sites: fc.array(below(TOWNS.length), { minLength: 0, maxLength: 2 }),
      closed: fc.array(below(TOWNS.length), { minLength: 0, maxLength: 2 }),
      paused: fc.constantFrom(false, false, false, true),
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
      ended: fc.constantFrom(false, false, false, true),
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
  exceptions: fc.uniqueArray(fc.record({ person: below(PEOPLE), employer: below(EMPLOYERS) }), {
    maxLength: 4,
    selector: ({ person, employer }) => `${person} ${employer}`,
  }),
}).map(endRepeats);

/** The same wish twice is one wish. */
function endRepeats(world: Population): Population {
  const wishOf = ({ person, level, sectors, town, miles }: Population["standing"][number]) =>
    JSON.stringify([person, level, sectors, town, miles]);
  const first = new Map(world.standing.toReversed().map((one) => [wishOf(one), one]));
  return { ...world, standing: world.standing.map((one) => ({ ...one, ended: one.ended || first.get(wishOf(one)) !== one })) };
}

/** Several worlds side by side in one, so that one look at the database answers for all of them. */
export function sideBySide(worlds: readonly Population[]): Population {
  const all: Population = { employers: [], people: [], named: [], standing: [], admissions: [], exceptions: [] };
  for (const world of worlds) {
    const [e, p, s] = [all.employers.length, all.people.length, all.standing.length];
    all.employers.push(...world.employers);
    all.people.push(...world.people);
    const moved = <T extends { person: number; employer: number }>(one: T) => ({ ...one, person: one.person + p, employer: one.employer + e });
    all.named.push(...world.named.map(moved));
    all.exceptions.push(...world.exceptions.map(moved));
    all.standing.push(...world.standing.map((one) => ({ ...one, person: one.person + p })));
    all.admissions.push(...world.admissions.map((one) => ({ ...one, standing: one.standing + s, employer: one.employer + e })));
  }
  return all;
}

/**
 * Writes how a settled population stands now: profiles, choices by name, employers with their sites, and which
 * admissions the people ended or gave back. What ends by what an employer changed is left to the product.
 */
export async function restate(db: TestDatabase, world: Population, places: readonly number[], there: Settled, from: Temporal.Instant): Promise<void> {
  const { employerIds, people } = there;
  const sql = db.superuser;
  const at = from.toString();
  const today = from.toZonedDateTimeISO("Europe/London").toPlainDate();
  await sql.begin(async (tx) => {
    await endedByPeople(tx, world, there, at);
    const employers = JSON.stringify(world.employers.map((one, index) => ({
      id: employerIds[index], status: one.status, level: LEVEL_NAMES[one.level], sector: SECTOR_NAMES[one.sector],
      verified_until: today.add({ days: one.days }).toString(),
    })));
    await tx`update employer e set status = n.status, level = n.level, sector = n.sector, verified_until = n.verified_until
      from json_to_recordset(${employers}::text::json) as n(id uuid, status text, level text, sector text, verified_until date) where n.id = e.id`;
    await moveSites(tx, world, places, there, at);
    const out = people.flatMap(({ jobSeekerId }, index) => (world.people[index]!.published ? [] : [jobSeekerId]));
    await tx`update published_profile set withdrawn_at = case when job_seeker_id = any(${out}) then ${at}::timestamptz end`;
    await tx`delete from visibility_choice`;
    await writeNamed(tx, world, there, at);
    await givenBack(tx, world, places, there, from);
  });
}

type Db = postgres.Sql | postgres.TransactionSql;

const pairOf = ({ standingIds, employerIds }: Settled, { standing, employer }: Population["admissions"][number]) =>
  `${standingIds[standing]} ${employerIds[employer]}`;

async function endedByPeople(tx: Db, world: Population, there: Settled, at: string): Promise<void> {
  const ended = world.admissions.filter((one) => one.ended).map((one) => pairOf(there, one));
  await tx`update standing_admission set ended_at = ${at} where ended_at is null and standing_choice_id || ' ' || employer_id = any(${ended})`;
}

/** A person who has a change of mind makes the rule anew, which lets in whom it lets in: nobody who does not fit now. */
async function givenBack(tx: Db, world: Population, places: readonly number[], there: Settled, from: Temporal.Instant): Promise<void> {
  const live = world.admissions.filter((one) => !one.ended);
  const back = await tx<{ pair: string }[]>`
    delete from standing_admission where ended_at is not null and not stopped_fitting
      and standing_choice_id || ' ' || employer_id = any(${live.map((one) => pairOf(there, one))})
    returning standing_choice_id || ' ' || employer_id as pair`;
  const pairs = new Set(back.map(({ pair }) => pair));
  await writeAdmissions(tx, world, places, there, from, live.filter((one) => pairs.has(pairOf(there, one))));
}

/** Opens and closes what there is too few or too many of in each town. */
async function moveSites(tx: Db, world: Population, places: readonly number[], { employerIds }: Settled, at: string): Promise<void> {
  const open = await tx<{ id: string; employer: string; place: number }[]>`
    select id, employer_id as employer, place_id as place from employer_site where closed_at is null and place_id = any(${places as number[]}) order by id`;
  const of = Map.groupBy(open, ({ employer, place }) => `${employer} ${place}`);
  const opened: object[] = [];
  const closed: string[] = [];
  for (const [index, { sites }] of world.employers.entries()) {
    for (const [town, place] of places.entries()) {
      const there = of.get(`${employerIds[index]} ${place}`) ?? [];
      const wanted = sites.filter((site) => site === town).length;
      closed.push(...there.slice(wanted).map(({ id }) => id));
      for (let more = there.length; more < wanted; more += 1) {
        opened.push({ id: crypto.randomUUID(), employer_id: employerIds[index]!, name: "Site", outcode: "ZZ9", added_at: at, place_id: place });
      }
    }
  }
  if (opened.length > 0) await tx`insert into employer_site ${tx(opened)}`;
  await tx`update employer_site set closed_at = ${at} where id = any(${closed})`;
}

export type Settled = {
  employerIds: string[];
  people: { jobSeekerId: string; accountId: string }[];
  vacancyIds: string[];
  standingIds: string[];
};

/** Takes away every population there was. */
export async function emptied(db: TestDatabase): Promise<void> {
  await db.superuser`truncate employer, job_seeker, event cascade`;
}

/** Puts a population into the tables, past every policy. */
export async function settle(db: TestDatabase, world: Population, places: readonly number[]): Promise<Settled> {
  const sql = db.superuser;
  const now = db.clock.now();
  const today = now.toZonedDateTimeISO("Europe/London").toPlainDate();
  const at = now.toString();
  const uuid = () => crypto.randomUUID() as string;
  const employerIds = world.employers.map(uuid);
  const vacancyIds = world.employers.map(uuid);
  const people = world.people.map(() => ({ jobSeekerId: uuid(), accountId: uuid() }));

  await write(sql, "employer", world.employers.map((one, index) => ({
    id: employerIds[index]!, name: `E ${employerIds[index]}`, sector: SECTOR_NAMES[one.sector]!, size: "small",
    claimed_level: "leader", status: one.status, level: LEVEL_NAMES[one.level]!,
    verified_until: today.add({ days: one.days }).toString(), signed_up_by: uuid(), signed_up_at: at,
  })));
  const sites = world.employers.flatMap((one, index) =>
    [...one.sites, 0].map((town, number) => ({
      id: uuid(), employer_id: employerIds[index]!, name: "Site", outcode: "ZZ9", added_at: at,
      place_id: places[town]!, extra: number === one.sites.length,
    })),
  );
  // A vacancy needs a site even where the employer of the population has none: that one is taken away again below.
  await write(sql, "employer_site", sites.map(({ extra: _extra, ...site }) => site));
  await write(sql, "vacancy", employerIds.map((employerId, index) => ({
    id: vacancyIds[index]!, employer_id: employerId, site_id: sites.find((site) => site.extra && site.employer_id === employerId)!.id,
    title: "A job", sector: "retail", status: "open", hours_per_week: 16, days: ["mon"], start_time: "09:00", end_time: "13:00",
    pay_pence_per_hour: 1300, contract: "permanent", start_date: "2026-09-01", environment: [] as string[],
    adjustments: [] as string[], selection: "work_trial", created_at: at, posted_at: at,
  })));
  await write(sql, "vacancy_task", vacancyIds.map((vacancyId, index) => ({
    vacancy_id: vacancyId, employer_id: employerIds[index]!, task_code: "fill-shelves", need: "essential", frequency: "daily", position: 0,
  })));
  // Far out at sea: near nobody.
  const [sea] = await sql`insert into place (id, name, area, country, latitude, longitude)
    values (990000001, 'Nowhere', 'Nowhere', 'ENG', 0, 0) on conflict (id) do update set name = excluded.name returning id`;
  const extras = sites.filter((site) => site.extra).map(({ id }) => id);
  await sql`update employer_site set place_id = ${sea!.id} where id = any(${extras})`;
  const closed = world.employers.flatMap((one, index) =>
    one.closed.map((town) => ({
      id: uuid(), employer_id: employerIds[index]!, name: "Old site", outcode: "ZZ9", added_at: at, place_id: places[town]!, closed_at: at,
    })),
  );
  await write(sql, "employer_site", closed);

  await write(sql, "job_seeker", people.map((person) => ({
    id: person.jobSeekerId, account_id: person.accountId, full_name: "A Person", known_as: "P", birth_date: "2000-01-01", joined_at: at,
  })));
  await write(sql, "published_profile", people.map((person, index) => ({
    job_seeker_id: person.jobSeekerId, search_id: uuid(), hopes: [] as string[], tasks_liked: ["fill-shelves"], tasks_done: [] as string[],
    environment_like: [] as string[], environment_avoid: [] as string[], helps: [] as string[], hours_start: 8, hours_aim: 16,
    days: ["mon"], place_id: places[0]!, travel_metres: 8000, published_at: at,
    withdrawn_at: world.people[index]!.published ? null : at,
  })));
  const there: Settled = { employerIds, people, vacancyIds, standingIds: world.standing.map(uuid) };
  await write(sql, "standing_choice", there.standingIds.map((id, index) => ({
    id, ...wishOf(world, places, there, index), made_at: at, ended_at: world.standing[index]!.ended ? at : null,
  })));
  await writeNamed(sql, world, there, at);
  await writeAdmissions(sql, world, places, there, now, world.admissions);
  await write(sql, "standing_exception", world.exceptions.map((one) => ({
    job_seeker_id: people[one.person]!.jobSeekerId, employer_id: employerIds[one.employer]!, made_at: at,
  })));
  const paused = world.employers.flatMap((one, index) => (one.paused ? [employerIds[index]!] : []));
  await write(sql, "employer_capacity", paused.map((employer_id) => ({
    employer_id, paused_until: today.add({ days: 60 }).toString(), pause_reason: "busy",
  })));
  return there;
}

/** PostgreSQL takes no more values in one statement. */
const MOST_VALUES = 65_534;

/** Writes these rows, however many they are. */
async function write(sql: Db, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const atOnce = Math.floor(MOST_VALUES / Math.max(1, Object.keys(rows[0] ?? {}).length));
  for (let from = 0; from < rows.length; from += atOnce) {
    await sql`insert into ${sql(table)} ${sql(rows.slice(from, from + atOnce) as Record<string, never>[])}`;
  }
}

/** The columns that a standing choice and its admissions share. */
function wishOf(world: Population, places: readonly number[], { people }: Settled, standing: number) {
  const { person, level, sectors, town, miles } = world.standing[standing]!;
  return {
    job_seeker_id: people[person]!.jobSeekerId, least_level: LEVEL_NAMES[level]!,
    sectors: sectors.map((sector) => SECTOR_NAMES[sector]!) as string[], place_id: places[town]!,
    within_metres: Math.round(miles * 1609.344),
  };
}

async function writeNamed(sql: Db, world: Population, there: Settled, at: string) {
  await write(sql, "visibility_choice", world.named.map((one) => ({
    id: crypto.randomUUID(), job_seeker_id: there.people[one.person]!.jobSeekerId, employer_id: there.employerIds[one.employer]!, chosen_at: at,
    withdrawn_at: one.stands ? null : at,
  })));
}

/** With the hours until each begins counted from this moment. */
async function writeAdmissions(
  sql: Db, world: Population, places: readonly number[], there: Settled, from: Temporal.Instant, admissions: Population["admissions"],
) {
  await write(sql, "standing_admission", admissions.map((one) => ({
    id: crypto.randomUUID(), standing_choice_id: there.standingIds[one.standing]!, employer_id: there.employerIds[one.employer]!,
    ...wishOf(world, places, there, one.standing), added_at: from.subtract({ hours: 200 }).toString(),
    admitted_from: from.add(Temporal.Duration.from({ hours: one.hours })).toString(), ended_at: one.ended ? from.toString() : null,
  })));
}
