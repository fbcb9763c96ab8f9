import { and, eq, gte, sql, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Employer } from "#app/domain/employer/employer.ts";
import { employer, employerCapacity } from "../schema/employer.ts";

/** Verified on this day and not on a break: only then is anybody shown its open work. */
export function takesOn(today: Temporal.PlainDate): SQL | undefined {
  return and(
    eq(employer.status, "verified"),
    gte(employer.verifiedUntil, today),
    sql`not exists (select from ${employerCapacity} where ${employerCapacity.employerId} = ${employer.id} and (${employerCapacity.pausedUntil} > ${today.toString()}::date or ${employerCapacity.silentSince} is not null))`,
  );
}

export function toEmployer(row: typeof employer.$inferSelect): Employer {
  return {
    id: row.id,
    name: row.name,
    sector: row.sector as Employer["sector"],
    size: row.size as Employer["size"],
    claimedLevel: row.claimedLevel,
    status: row.status,
    level: row.level,
    evidence: row.evidence,
    notVerifiedReason: row.notVerifiedReason as Employer["notVerifiedReason"],
    checkedAt: row.checkedAt,
    verifiedUntil: row.verifiedUntil,
    signedUpAt: row.signedUpAt,
    warnedDays: row.warnedDays,
  };
}
