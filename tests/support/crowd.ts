import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import type { CrowdRule } from "#app/domain/recognisability/crowd.ts";
import { ENTERED_AT } from "#app/domain/recognisability/generalise.ts";
import type { TestDatabase } from "./database.ts";

type Row = Record<string, unknown>;

/** Counts who looks alike now, as the worker does after somebody publishes. */
export const counted = (db: Pick<TestDatabase, "deps">, rule?: CrowdRule): Promise<number> =>
  countCrowd(db.deps, { kind: "timekeeping" }, rule);

/**
 * People who published: in few large statements, past every policy, as fast for five thousand
 * as for five. Nobody may see them and nobody coaches them. Nothing is shown of them until `counted`.
 * @param rows values of `published_profile` by column; what is left out is empty
 * @returns their ids, in the order of the rows
 */
export async function publishedPeople(db: Pick<TestDatabase, "superuser" | "clock">, rows: readonly Row[]): Promise<string[]> {
  const sql = db.superuser;
  const at = db.clock.now().toString();
  const people = rows.map((row) => ({
    hopes: [], tasks_liked: ["wash-up"], tasks_done: [], environment_like: [], environment_avoid: [], helps: [], hours_start: 8,
    hours_aim: 16, days: ["mon"], travel_metres: 8047, published_at: at, ...row, job_seeker_id: crypto.randomUUID() as string,
    search_id: crypto.randomUUID() as string,
  }));
  const seekers = people.map(({ job_seeker_id }) => ({ id: job_seeker_id, account: crypto.randomUUID() }));
  await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
    select r.id, r.account, 'A Person', 'A', '1990-01-01', ${at}
    from json_to_recordset(${JSON.stringify(seekers)}::text::json) as r(id uuid, account uuid)`;
  const columns = [...new Set(people.flatMap((person) => Object.keys(person)))];
  await sql.unsafe(
    `insert into published_profile (${columns.join(", ")}) select ${columns.join(", ")}
     from json_populate_recordset(null::published_profile, $1::text::json)`,
    [JSON.stringify(people)],
  );
  return seekers.map(({ id }) => id);
}

/** Enough others who say exactly what this person says, so that all of it is shown. Then everybody is counted. */
export async function aCrowdLike(db: TestDatabase, jobSeekerId: string, size: number = ENTERED_AT): Promise<string[]> {
  const [row] = await db.superuser<Row[]>`select to_jsonb(p) as row from published_profile p where job_seeker_id = ${jobSeekerId}`;
  const { search_id: _search, ...like } = row!.row as Row;
  const ids = await publishedPeople(db, Array.from({ length: size }, () => like));
  await counted(db);
  return ids;
}
