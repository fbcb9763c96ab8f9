import type postgres from "postgres";
import type { EmployerMember, JobSeeker } from "#app/domain/actor.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { whoSees } from "#app/domain/visibility/who-sees.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { vacancyRef } from "#tests/support/brokering.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import type { Settled } from "./population.ts";
import { isShown, maySee, NOW, type Later, type Point, type Population } from "./reference.ts";

export type Looking = {
  db: TestDatabase;
  /** Whose connection the database is asked on; a test of the test plants another. */
  login: postgres.Sql;
  towns: readonly Point[];
};

export const asEmployer = (employerId: string): EmployerMember => ({
  kind: "employerMember", accountId: crypto.randomUUID(), memberId: crypto.randomUUID(), employerId, role: "owner",
});

const REFUSED = "42501";

/** A transaction on this connection with an employer's settings, of which nothing stays. */
async function asking(login: postgres.Sql, db: TestDatabase, employer: EmployerMember, work: (tx: postgres.TransactionSql) => Promise<void>) {
  const undo = new Error("undo");
  const settings = JSON.stringify(settingsOf(employer, db.clock.now()));
  try {
    await login.begin(async (tx) => {
      await tx`select count(set_config(key, value, true)) from json_each_text(${settings}::text::json)`;
      await work(tx);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
}

/** Whom this employer reads in the one table about people it can read. */
async function readBy({ login, db }: Looking, employer: EmployerMember): Promise<Set<string>> {
  const reads = new Set<string>();
  await asking(login, db, employer, async (tx) => {
    // Without a condition: whoever else there is must stay out by itself.
    for (const row of await tx`select job_seeker_id from shown_profile`) reads.add(row.job_seeker_id as string);
  });
  return reads;
}

/** Of these people, about whom the database lets this employer ask, and whom it lets it name. */
async function takenFrom({ login, db }: Looking, employer: EmployerMember, vacancyId: string, ids: readonly string[]) {
  const asks = new Set<string>();
  const names = new Set<string>();
  const at = db.clock.now().toString();
  await asking(login, db, employer, async (tx) => {
    const tries = async (id: string, done: Set<string>, insert: (sql: postgres.TransactionSql) => PromiseLike<unknown>) => {
      try {
        await tx.savepoint(async (inner) => void (await insert(inner)));
        done.add(id);
      } catch (error) {
        if ((error as { code?: string }).code !== REFUSED) throw error;
      }
    };
    for (const id of ids) {
      await tries(id, asks, (sql) => sql`
        insert into introduction_request (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
        values (${crypto.randomUUID()}, ${vacancyId}, ${employer.employerId}, ${id}, 'waiting', ${at})`);
      await tries(id, names, (sql) => sql`
        insert into employer_alias (id, employer_id, job_seeker_id, label, made_at)
        values (${crypto.randomUUID()}, ${employer.employerId}, ${id}, ${`A ${crypto.randomUUID()}`}, ${at})`);
    }
  });
  return { asks, names };
}

/** Whoever stands on the employer's own page of matches, page after page, by the names it has for them. */
async function shownTo({ db }: Looking, employer: EmployerMember, vacancyId: string): Promise<Set<string>> {
  const aliases: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const view = await viewMatches(db.deps, employer, { opening: vacancyRef(vacancyId), page });
    aliases.push(...view.cards.map(({ aliasId }) => aliasId));
    more = view.hasNext;
  }
  const rows = await db.superuser`select job_seeker_id from employer_alias where id = any(${aliases})`;
  return new Set(rows.map((row) => row.job_seeker_id as string));
}

/** How the product answers, for every pair, in places that must not disagree with the rule or each other. */
export async function disagreements(looking: Looking, world: Population, settled: Settled): Promise<string[]> {
  const { db, towns } = looking;
  const { employerIds, people, vacancyIds } = settled;
  const told = await Promise.all(
    people.map(async (person) => {
      const seeker: JobSeeker = { kind: "jobSeeker", ...person };
      const { sights } = await db.deps.withActor(seeker, (store) => whoSees(store, person.jobSeekerId, db.clock.now()));
      return new Set(sights.filter(({ seesNow }) => seesNow).map(({ employerId }) => employerId));
    }),
  );
  const ids = people.map(({ jobSeekerId }) => jobSeekerId);
  const wrong: string[] = [];
  for (const [e, employerId] of employerIds.entries()) {
    const employer = asEmployer(employerId);
    const vacancyId = vacancyIds[e]!;
    // To try is slow, so it is tried on this employer's neighbours in the list: its own people and some strangers.
    const tried = new Set(ids.slice(e, e + TRIED));
    const { asks, names } = await takenFrom(looking, employer, vacancyId, [...tried]);
    const reads = await readBy(looking, employer);
    const shown = await shownTo(looking, employer, vacancyId);
    const aliases = await db.deps.withActor(employer, (store) => store.visibility.aliasesFor(employerId, ids));
    for (const [p, id] of ids.entries()) {
      const expected = maySee(world, towns, p, e);
      const answers: Record<string, [is: boolean, should: boolean]> = {
        "reads the profile": [reads.has(id), expected && world.people[p]!.published],
        "is shown a card": [shown.has(id), isShown(world, towns, p, e)],
        "is given a name": [aliases.has(id), expected],
        "is on the person's page": [told[p]!.has(employerId), expected],
        ...(tried.has(id) ? { "may ask": [asks.has(id), expected], "may name": [names.has(id), expected] } : {}),
      };
      for (const [what, [is, should]] of Object.entries(answers)) {
        if (is !== should) wrong.push(`employer ${e}, person ${p}: ${what}: ${is}, not ${should}`);
      }
    }
  }
  return wrong;
}

const TRIED = 6;

/** The shortest look, for moments after the first: who reads whom. */
export async function misread(looking: Looking, world: Population, { employerIds, people }: Settled, later: Later = NOW): Promise<string[]> {
  const wrong: string[] = [];
  for (const [e, employerId] of employerIds.entries()) {
    const reads = await readBy(looking, asEmployer(employerId));
    for (const [p, { jobSeekerId }] of people.entries()) {
      const should = maySee(world, looking.towns, p, e, later) && world.people[p]!.published;
      if (reads.has(jobSeekerId) !== should) wrong.push(`employer ${e}, person ${p}: ${!should}, not ${should}`);
    }
  }
  return wrong;
}
