import fc from "fast-check";
import { expect, it } from "vitest";
import type { EmployerMember, JobSeeker } from "#app/domain/actor.ts";
import { whoSees } from "#app/domain/visibility/who-sees.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { maySee, populations, settle, TOWNS, type Population, type Settled } from "#tests/support/population.ts";

const db = await testDatabase();
const employerLogin = db.as("firstshift_employer");

const RUNS = 30;

const towns = await db.superuser<{ id: number; name: string; latitude: number; longitude: number }[]>`
  select distinct on (name) id, name, latitude, longitude from place where name = any(${[...TOWNS]}) order by name, id`;
const inOrder = TOWNS.map((name) => towns.find((town) => town.name === name)!);

const asEmployer = (employerId: string): EmployerMember => ({
  kind: "employerMember", accountId: crypto.randomUUID(), memberId: crypto.randomUUID(), employerId, role: "owner",
});

/** Whom this employer reads in the one table about people it can read, and about whom the database lets it ask. */
async function seenInTheDatabase(employer: EmployerMember, vacancyId: string, { people }: Settled) {
  const undo = new Error("undo");
  const reads = new Set<string>();
  const asks = new Set<string>();
  const names = new Set<string>();
  try {
    await employerLogin.begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(employer, db.clock.now()))) {
        await tx`select set_config(${name}, ${value}, true)`;
      }
      const ids = people.map(({ jobSeekerId }) => jobSeekerId);
      const rows = await tx`select job_seeker_id from shown_profile where job_seeker_id = any(${ids})`;
      for (const row of rows) reads.add(row.job_seeker_id);
      for (const id of ids) {
        const tries = async (insert: (sql: typeof tx) => Promise<unknown>, done: Set<string>) => {
          try {
            await tx.savepoint(async (inner) => void (await insert(inner as typeof tx)));
            done.add(id);
          } catch (error) {
            if ((error as { code?: string }).code !== "42501") throw error;
          }
        };
        const { employerId } = employer;
        const at = db.clock.now().toString();
        await tries(
          (sql) => sql`insert into introduction_request (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
            values (${crypto.randomUUID()}, ${vacancyId}, ${employerId}, ${id}, 'waiting', ${at})`,
          asks,
        );
        await tries(
          (sql) => sql`insert into employer_alias (id, employer_id, job_seeker_id, label, made_at)
            values (${crypto.randomUUID()}, ${employerId}, ${id}, ${`A ${crypto.randomUUID()}`}, ${at})`,
          names,
        );
      }
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return { reads, asks, names };
}

/** How the product answers, for every pair, in four places that must not disagree. */
async function disagreements(world: Population): Promise<string[]> {
  const settled = await settle(db, world, inOrder.map(({ id }) => id));
  const { employerIds, people, vacancyIds } = settled;
  const told = await Promise.all(
    people.map(async (person) => {
      const seeker: JobSeeker = { kind: "jobSeeker", ...person };
      const { sights } = await db.deps.withActor(seeker, (store) => whoSees(store, person.jobSeekerId, db.clock.now()));
      return new Set(sights.filter(({ seesNow }) => seesNow).map(({ employerId }) => employerId));
    }),
  );
  const wrong: string[] = [];
  for (const [e, employerId] of employerIds.entries()) {
    const employer = asEmployer(employerId);
    const { reads, asks, names } = await seenInTheDatabase(employer, vacancyIds[e]!, settled);
    const ids = people.map(({ jobSeekerId }) => jobSeekerId);
    const aliases = await db.deps.withActor(employer, (store) => store.visibility.aliasesFor(employerId, ids));
    for (const [p, { jobSeekerId }] of people.entries()) {
      const expected = maySee(world, inOrder, p, e);
      const answers = {
        "reads the profile": [reads.has(jobSeekerId), expected && world.people[p]!.published],
        "may ask": [asks.has(jobSeekerId), expected],
        "may name": [names.has(jobSeekerId), expected],
        "is given a name": [aliases.has(jobSeekerId), expected],
        "is on the person's page": [told[p]!.has(employerId), expected],
      };
      for (const [what, [is, should]] of Object.entries(answers)) {
        if (is !== should) wrong.push(`employer ${e}, person ${p}: ${what}: ${is}, not ${should}`);
      }
    }
  }
  return wrong;
}

it("agrees with the rule as written in words, for whatever people chose", async () => {
  await fc.assert(
    fc.asyncProperty(populations, async (world) => {
      expect(await disagreements(world)).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20_261 },
  );
});

it("notices when a policy forgets the notice, the level, the distance or the end of a choice", async () => {
  const leader = { level: 2, status: "verified" as const, days: 30, sector: 0, sites: [0] };
  const wish = { person: 0, level: 2, sectors: [0], town: 0, miles: 5 };
  const base: Population = {
    employers: [leader], people: [{ published: true }], named: [], standing: [wish],
    admissions: [{ standing: 0, employer: 0, hours: -1, ended: false }],
  };
  expect(maySee(base, inOrder, 0, 0)).toBe(true);
  expect(await disagreements(base)).toEqual([]);
  const worlds: Population[] = [
    { ...base, admissions: [{ ...base.admissions[0]!, hours: 1 }] },
    { ...base, admissions: [{ ...base.admissions[0]!, ended: true }] },
    { ...base, employers: [{ ...leader, level: 1 }] },
    { ...base, employers: [{ ...leader, sector: 1 }] },
    { ...base, employers: [{ ...leader, sites: [3] }] },
    { ...base, employers: [{ ...leader, sites: [] }] },
    { ...base, employers: [{ ...leader, days: -1 }] },
    { ...base, employers: [{ ...leader, status: "not_verified" }] },
  ];
  for (const world of worlds) {
    expect(maySee(world, inOrder, 0, 0)).toBe(false);
    expect(await disagreements(world)).toEqual([]);
  }
});
