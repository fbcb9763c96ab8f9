import { openingOfNeed, openingOfVacancy, type PlacedOpening } from "#app/domain/matching/opening.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import type { EmployerMember } from "#app/domain/actor.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Places of work to ask from, as far apart as the intruder likes, of which it had each for long. */
const SITES = 24;
/** Baits stand at every other one; those between are there for who lives near them, and can be closed. */
const BETWEEN = 2;
/** Every so many of the baits is an unmet need. */
const NEEDS = 5;
const HOURS = [3, 6, 8, 12, 15, 16, 20, 24, 25, 30];
const SHIFTS = [["06:00", "08:00"], ["09:30", "11:30"], ["13:00", "16:00"], ["18:00", "20:30"], ["22:00", "23:30"]] as const;

/**
 * Openings of one task each, vacancies and some unmet needs, put where and when they say most about who is shown:
 * past every limit on how many an employer may post and change in a day, which would
 * only make the intruder slower.
 */
export async function someBaits(db: TestDatabase, employer: EmployerMember, count: number, seed: number): Promise<PlacedOpening[]> {
  const chance = chanceFrom(seed);
  const sql = db.superuser;
  const at = db.clock.now().toString();
  const { employerId } = employer;
  // Where people live is where to ask from.
  const places = await sql<{ id: number }[]>`
    select place_id as id from published_profile group by place_id order by count(*) desc limit ${SITES}`;
  const sites = places.map(({ id }) => ({
    id: crypto.randomUUID() as string, employer_id: employerId, name: "A place", place_id: id, outcode: "ZZ9", added_at: "2025-03-01T09:00:00Z",
  }));
  await sql`insert into employer_site ${sql(sites)}`;
  // Signed up so long ago that each further site is a change.
  await sql`update employer set signed_up_at = '2025-01-01T09:00:00Z' where id = ${employerId}`;
  const needs = Array.from({ length: Math.floor(count / NEEDS) }, (_, index) => ({
    id: crypto.randomUUID() as string, employer_id: employerId, site_id: sites[(index * 3 * BETWEEN) % sites.length]!.id, title: "Work", status: "open",
    sector: SECTORS[(index * 2) % SECTORS.length]!.code as string, why: "not-done", days: chance.some(DAYS.map(({ code }) => code as string), 1 + chance.below(7)),
    times: [chance.pick(["morning", "afternoon", "evening"])], environment: ["indoors"], adjustments: ["show-me"], created_at: at, posted_at: at, confirmed_at: at,
  }));
  await sql`insert into unmet_need ${sql(needs)}`;
  await sql`insert into unmet_need_task ${sql(needs.map(({ id }, index) => ({
    unmet_need_id: id, employer_id: employerId, task_code: TASKS[(index * 11) % TASKS.length]!.code as string, minutes: chance.pick([30, 60, 180]),
    how_often: "daily", done_by: "nobody", position: 0,
  })))}`;
  const vacancies = Array.from({ length: count - needs.length }, (_, index) => {
    const [start, end] = chance.pick(SHIFTS);
    return {
      id: crypto.randomUUID() as string, employer_id: employerId, site_id: sites[(index * BETWEEN) % sites.length]!.id, title: "Assistant",
      sector: SECTORS[index % SECTORS.length]!.code as string, status: "open", hours_per_week: chance.pick(HOURS),
      days: chance.some(DAYS.map(({ code }) => code as string), 1 + chance.below(7)), start_time: start, end_time: end,
      pay_pence_per_hour: 1400, contract: "permanent", start_date: "2026-09-01", environment: ["indoors"], adjustments: ["show-me"],
      selection: "work_trial", created_at: at, posted_at: at, confirmed_at: at,
    };
  });
  await sql`insert into vacancy ${sql(vacancies)}`;
  await sql`insert into vacancy_task ${sql(vacancies.map(({ id }, index) => ({
    vacancy_id: id, employer_id: employerId, task_code: TASKS[(index * 7) % TASKS.length]!.code as string, need: "essential", frequency: "daily", position: 0,
  })))}`;
  return db.deps.withActor(employer, async (store) => {
    const baits: PlacedOpening[] = [];
    for (const { id } of vacancies) baits.push(openingOfVacancy((await store.vacancies.byId(id))!));
    for (const { id } of needs) baits.push(openingOfNeed((await store.unmetNeeds.byId(id))!));
    return baits;
  });
}
