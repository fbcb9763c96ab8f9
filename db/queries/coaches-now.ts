import { and, eq, exists, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Scope } from "#app/domain/access/policy.ts";
import { coaching } from "../schema/vocational-profile.ts";
import type { QueryContext } from "./context.ts";

type CoachNow = { coachId: string; providerId: string };

/**
 * Who coaches these people now: the one whom a brokered thing belongs to,
 * whoever began it. Empty for employers, whose login has no right on that table.
 */
export async function coachesNowOf(
  { tx, actor }: Pick<QueryContext, "tx" | "actor">,
  jobSeekerIds: string[],
): Promise<Map<string, CoachNow>> {
  if (actor.kind === "employerMember" || jobSeekerIds.length === 0) return new Map();
  const rows = await tx
    .select({ jobSeekerId: coaching.jobSeekerId, coachId: coaching.coachId, providerId: coaching.providerId })
    .from(coaching)
    .where(and(inArray(coaching.jobSeekerId, jobSeekerIds), isNull(coaching.endedAt)));
  return new Map(rows.map(({ jobSeekerId, ...rest }) => [jobSeekerId, rest]));
}

/** Of people whom this coach, or a coach of this provider, supports now, whoever began what it is about. */
export function supportedNow(
  tx: QueryContext["tx"],
  person: PgColumn,
  { coachId, providerId }: Pick<Scope, "coachId" | "providerId">,
): SQL | undefined {
  const supported = (who: SQL) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(coaching)
        .where(and(eq(coaching.jobSeekerId, person), isNull(coaching.endedAt), who)),
    );
  return and(
    coachId === undefined ? undefined : supported(eq(coaching.coachId, coachId)),
    providerId === undefined ? undefined : supported(eq(coaching.providerId, providerId)),
  );
}
