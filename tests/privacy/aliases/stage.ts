import type { EmployerMember } from "#app/domain/actor.ts";
import type { Random } from "#app/domain/deps.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Everything is drawn from one seed, so that a run repeats itself to the last digit. */
export function seededRandom(seed: number): Random {
  const chance = chanceFrom(seed);
  const hex = (digits: number) => Array.from({ length: digits }, () => chance.below(16).toString(16)).join("");
  return {
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    token: () => hex(43),
    below: chance.below,
  };
}

/** A verified employer with a place of work in Bristol. */
export async function anEmployer({ superuser: sql, clock }: TestDatabase, random: Random): Promise<EmployerMember> {
  const [employerId, accountId, memberId] = [random.uuid(), random.uuid(), random.uuid()];
  const at = clock.now().toString();
  await sql`insert into employer (id, name, sector, size, claimed_level, status, level, verified_until, signed_up_by, signed_up_at)
    values (${employerId}, ${`Employer ${employerId.slice(0, 4)}`}, 'retail', 'small', 'leader', 'verified', 'leader', '2028-01-01', ${accountId}, ${at})`;
  await sql`insert into employer_site (id, employer_id, name, place_id, outcode, added_at)
    select ${random.uuid()}, ${employerId}, 'The shop', id, 'ZZ9', ${at} from place where name = 'Bristol' order by id limit 1`;
  return { kind: "employerMember", accountId, memberId, employerId, role: "owner" };
}

/** People who say the same to the last word, and who published a minute apart. */
export async function twins({ superuser: sql, clock }: TestDatabase, count: number, random: Random): Promise<string[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    id: random.uuid(), account: random.uuid(), search: random.uuid(), at: clock.now().subtract({ minutes: index }).toString(),
  }));
  const rows = JSON.stringify(people);
  await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
    select r.id, r.account, 'A Person', 'A', '1990-01-01', r.at
    from json_to_recordset(${rows}::text::json) as r(id uuid, account uuid, at timestamptz)`;
  await sql`insert into published_profile (job_seeker_id, search_id, hopes, tasks_liked, tasks_done, environment_like, environment_avoid,
      helps, hours_start, hours_aim, days, place_id, travel_metres, published_at)
    select r.id, r.search, '{retail}', '{fill-shelves}', '{}', '{}', '{}', '{show-me}', 8, 16, '{mon,tue}',
      (select id from place where name = 'Bristol' order by id limit 1), 8047, r.at
    from json_to_recordset(${rows}::text::json) as r(id uuid, search uuid, at timestamptz)`;
  return people.map(({ id }) => id);
}

const JOBS = [
  ["retail", "fill-shelves", 16, ["mon", "tue"]], ["food", "wash-up", 8, ["wed", "thu", "fri"]], ["cleaning", "laundry", 24, ["mon", "fri"]],
  ["warehouse", "pack-boxes", 30, ["mon", "tue", "wed", "thu", "fri"]], ["food", "lay-tables", 12, ["sat", "sun"]],
] as const;

/** Openings that are the same for whoever posts them. */
export async function sameJobs({ superuser: sql, clock }: TestDatabase, employerId: string, count: number, random: Random): Promise<string[]> {
  const at = clock.now().toString();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const [sector, task, hours, days] = JOBS[index % JOBS.length]!;
    const id = random.uuid();
    const starts = index < JOBS.length ? "09:00" : "17:00";
    const ends = index < JOBS.length ? "13:00" : "21:00";
    await sql`insert into vacancy (id, employer_id, site_id, title, sector, status, hours_per_week, days, start_time, end_time,
        pay_pence_per_hour, contract, start_date, environment, adjustments, selection, created_at, posted_at)
      select ${id}, employer_id, id, 'Assistant', ${sector}, 'open', ${hours}, ${[...days]}, ${starts}, ${ends}, 1400, 'permanent',
        '2026-09-01', '{indoors}', '{show-me}', 'work_trial', ${at}, ${at}
      from employer_site where employer_id = ${employerId} limit 1`;
    await sql`insert into vacancy_task (vacancy_id, employer_id, task_code, need, frequency, position)
      values (${id}, ${employerId}, ${task}, 'essential', 'daily', 0)`;
    ids.push(id);
  }
  return ids;
}
