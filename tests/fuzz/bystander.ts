import { aSide, OTHER, type Line, type Side, type Words } from "#tests/support/line.ts";
import type { TestDatabase } from "#tests/support/database.ts";

const WORDS: Words = {
  ...OTHER, organisation: "Bystander Bakers", provider: "Bystander Works", fullName: "Quillon Featherstonehaugh", knownAs: "Quillon",
  birthDate: "1971-02-19", strengths: "I whittle spoons by lamplight.", note: "Heliotrope is the colour of the gate.",
  invitedName: "Xanthe Overthere", workTown: "Leeds", outcode: "LS2",
};

/** Somebody with an employer and a coach of their own, with whom nobody who asks has anything to do. */
export type Bystander = {
  side: Side;
  /** Texts that nobody may be shown, whatever they send. */
  marks: readonly string[];
  /** Their ids, for others to try. */
  ids: readonly string[];
  /** Everything kept about them, to be compared. */
  kept(): Promise<string>;
};

export async function aBystander(db: TestDatabase, line: Line): Promise<Bystander> {
  const side = await aSide(db, line.stage, line.operator, "bystander", WORDS);
  const lane = await side.lane("agreed");
  const { seeker, owner, coach } = side;
  const sql = db.superuser;
  const [keys] = await sql<{ search: string; alias: string; label: string; choice: string }[]>`
    select p.search_id as search, a.id as alias, a.label, c.id as choice from published_profile p
    join employer_alias a on a.job_seeker_id = p.job_seeker_id join visibility_choice c on c.job_seeker_id = p.job_seeker_id
    where p.job_seeker_id = ${seeker.jobSeekerId}`;
  const { search, alias, label, choice } = keys!;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'job_seeker_id' order by 1`;
  return {
    side,
    marks: [
      WORDS.fullName, WORDS.knownAs, WORDS.strengths, WORDS.note, WORDS.invitedName, side.emails.seeker, side.emails.invited,
      seeker.jobSeekerId, seeker.accountId, search, alias, label, choice, lane.introductionId,
    ],
    ids: [
      seeker.jobSeekerId, seeker.accountId, coach.coachId, coach.providerId, owner.employerId, owner.memberId, side.invitationId,
      alias, search, ...Object.values(lane).filter((id) => id.length === 36),
    ],
    async kept() {
      const rows: Record<string, unknown> = {};
      for (const { name } of tables) {
        rows[name] = await sql.unsafe(`select to_jsonb(t) as row from public.${name} t where job_seeker_id = $1 order by t::text`, [seeker.jobSeekerId]);
      }
      rows.job_seeker = await sql`select to_jsonb(t) as row from job_seeker t where id = ${seeker.jobSeekerId}`;
      rows.vacancy = await sql`select to_jsonb(t) as row from vacancy t where employer_id = ${owner.employerId} order by id`;
      return JSON.stringify(rows);
    },
  };
}
