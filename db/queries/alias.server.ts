import { and, eq, sql } from "drizzle-orm";
import { newAliasLabel, type Alias } from "#app/domain/visibility/alias.ts";
import { now, today } from "../schema/policy.ts";
import { seenBy } from "../schema/sight.ts";
import { employerAlias } from "../schema/visibility.ts";
import { statement, type Value } from "../statement.server.ts";
import { among, idList } from "./among.ts";
import type { QueryContext } from "./context.ts";

type Context = Pick<QueryContext, "tx" | "clock" | "random">;

/** A label is drawn from 190,000, so a third draw in a row that is taken does not happen by chance. */
const DRAWS = 5;

/** One value, however many people it is about. */
const named = statement((tx, value: Value<"employerId" | "jobSeekerIds">) =>
  tx
    .select({
      aliases: sql<Record<string, Alias> | null>`json_object_agg(${employerAlias.jobSeekerId},
        json_build_object('aliasId', ${employerAlias.id}, 'label', ${employerAlias.label}))`,
    })
    .from(employerAlias)
    .where(and(eq(employerAlias.employerId, value("employerId")), among(employerAlias.jobSeekerId, value("jobSeekerIds")))),
);

/** What this employer calls these people. Those it may see now and never saw before are given a name of chance. */
export async function aliasesFor(
  { tx, clock, random }: Context,
  employerId: string,
  jobSeekerIds: readonly string[],
): Promise<Map<string, Alias>> {
  if (jobSeekerIds.length === 0) return new Map();
  let aliases = await aliasesOf(tx, employerId, jobSeekerIds);
  for (let draw = 0; draw < DRAWS; draw++) {
    const unknown = jobSeekerIds.filter((id) => !aliases.has(id));
    const missing = unknown.length === 0 ? [] : await seenAmong(tx, employerId, unknown);
    if (missing.length === 0) return aliases;
    const rows = missing.map((jobSeekerId) => ({
      id: random.uuid(),
      employerId,
      jobSeekerId,
      label: newAliasLabel(random),
      madeAt: clock.now(),
    }));
    // Another request may have made one at the same moment, or a label may be taken: read what stands.
    await tx.insert(employerAlias).values(rows).onConflictDoNothing();
    aliases = await aliasesOf(tx, employerId, jobSeekerIds);
  }
  return aliases;
}

/** Those of these people whom this employer has a name for, whether or not it may see them still. */
export async function aliasesOf(tx: Context["tx"], employerId: string, jobSeekerIds: readonly string[]): Promise<Map<string, Alias>> {
  const [row] = await named(tx, { employerId, jobSeekerIds: idList(jobSeekerIds) });
  return new Map(Object.entries(row?.aliases ?? {}));
}

/** Of these people, those this employer may see now, profile or not. */
export async function seenAmong(tx: Context["tx"], employerId: string, jobSeekerIds: readonly string[]): Promise<string[]> {
  const people = sql`unnest(${idList(jobSeekerIds)}::uuid[]) as person(id)`;
  const seen = seenBy({ jobSeeker: sql.raw("person.id"), employer: sql`${employerId}::uuid`, now, today });
  const rows = await tx.execute<{ id: string }>(sql`select person.id from ${people} where ${seen}`);
  return rows.map(({ id }) => id);
}
