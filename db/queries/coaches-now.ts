import { and, inArray, isNull } from "drizzle-orm";
import { coaching } from "../schema/vocational-profile.ts";
import type { QueryContext } from "./context.ts";

export type CoachNow = { coachId: string; providerId: string };

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
