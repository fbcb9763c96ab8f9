import { and, eq, gte, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { NOT_VERIFIED_NAME, type Employer } from "#app/domain/employer/employer.ts";
import { employer, employerCapacity } from "../schema/employer.ts";

/** Of the table, or of an alias of it. */
type EmployerColumns = Record<"id" | "status" | "verifiedUntil", SQLWrapper>;

/** Of whom an opening is. */
export const OWNER = {
  name: employer.name,
  level: employer.level,
  status: employer.status,
  verifiedUntil: employer.verifiedUntil,
};

/** So, where the actor may not read it. */
export const UNREAD = { name: NOT_VERIFIED_NAME, level: null, status: "lapsed", verifiedUntil: null } as const;

/** Verified on this day and not on a break: only then is anybody shown its open work. */
export function takesOn(today: Temporal.PlainDate): SQL | undefined {
  return and(
    eq(employer.status, "verified"),
    gte(employer.verifiedUntil, today),
    sql`not exists (select from ${employerCapacity} where ${employerCapacity.employerId} = ${employer.id} and ${isAway(sql`${today.toString()}::date`)})`,
  );
}

/** How an employer stands on a day, in columns; nothing of it holds where the row is not the actor's to read. */
export function employerNow(day: SQL, { id, status, verifiedUntil }: EmployerColumns = employer) {
  return {
    verified: sql<boolean>`coalesce(${status} = 'verified' and ${verifiedUntil} >= ${day}, false)`,
    lapsed: sql<boolean>`coalesce(${status} = 'lapsed' or (${status} = 'verified' and ${verifiedUntil} < ${day}), false)`,
    onBreak: sql<boolean>`exists (select from ${employerCapacity} where ${employerCapacity.employerId} = ${id} and ${isAway(day)})`,
  };
}

function isAway(day: SQL): SQL {
  return sql`(${employerCapacity.pausedUntil} > ${day} or ${employerCapacity.silentSince} is not null)`;
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
