import { milesToMetres } from "#app/domain/place/place.ts";
import { toPublished } from "#app/domain/vocational-profile/published.ts";
import { someAnswers } from "#db/seed/background.server.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { publishedPeople } from "#tests/support/crowd.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** People live in so many of the gazetteer's towns, most of them in the first ones. */
const TOWNS = 120;

/** Published people with answers as people give them; nothing is shown of them before a count. */
export async function somePeople(db: TestDatabase, size: number, seed: number): Promise<string[]> {
  const chance = chanceFrom(seed);
  const everywhere = (await db.superuser<{ id: number }[]>`select id from place where country = 'ENG' order by id`).map(({ id }) => id);
  const towns = chance.some(everywhere, TOWNS);
  const ids: string[] = [];
  const AT_ONCE = 1_000;
  for (let from = 0; from < size; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, size - from) }, () => {
      const town = towns[Math.floor((chance.below(10_000) / 10_000) ** 2 * TOWNS)]!;
      const published = toPublished(someAnswers({ chance }, town));
      if (!published) throw new Error("These answers could not be published");
      return Object.fromEntries(Object.entries(published).map(([name, value]) => [columnOf(name), value]));
    });
    ids.push(...(await publishedPeople(db, rows)));
  }
  return ids;
}

const columnOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Lets this employer see these people: the strongest it can be, short of a bug. */
export async function letSee(db: TestDatabase, employerId: string, jobSeekerIds: readonly string[]): Promise<void> {
  await db.superuser`insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at)
    select gen_random_uuid(), p, ${employerId}, ${db.clock.now().toString()} from unnest(${jobSeekerIds as string[]}::uuid[]) p`;
}

/** Miles that a rule can reach, as the page offers them. */
export const REACHES = [1, 3, 5, 10, 20, 30] as const;

/** Each of these people makes a rule of their own: any level and sector, so far from where they live. Nobody is announced yet. */
export async function makeRules(db: TestDatabase, jobSeekerIds: readonly string[], seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const rules = JSON.stringify(jobSeekerIds.map((id) => ({ id, metres: milesToMetres(chance.pick(REACHES)) })));
  await db.superuser`insert into standing_choice (id, job_seeker_id, least_level, sectors, place_id, within_metres, made_at)
    select gen_random_uuid(), r.id, 'committed', '{}', p.place_id, r.metres, ${db.clock.now().toString()}
    from json_to_recordset(${rules}::text::json) as r(id uuid, metres int) join published_profile p on p.job_seeker_id = r.id`;
}
