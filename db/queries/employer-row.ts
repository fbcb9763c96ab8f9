import type { Employer } from "#app/domain/employer/employer.ts";
import type { employer } from "../schema/employer.ts";

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
