import { and, desc, eq, not } from "drizzle-orm";
import type { EmployerCheckRow } from "#app/domain/employer/employer-check.ts";
import type { EmployerStore } from "#app/domain/employer/employer-store.ts";
import { employerCheck } from "../schema/employer.ts";
import { operator } from "../schema/membership.ts";
import type { QueryContext } from "./context.ts";
import { wasTakenBack } from "./open-check.ts";

type CheckStore = Pick<
  EmployerStore,
  "addCheck" | "addToCheck" | "openCheckForChange" | "checks" | "decideCheck"
>;

/** What an employer reads of its own checks: no word of an operator's, and nobody's name. */
const SHARED = {
  id: employerCheck.id,
  employerId: employerCheck.employerId,
  status: employerCheck.status,
  cause: employerCheck.cause,
  claimedLevel: employerCheck.claimedLevel,
  newName: employerCheck.newName,
  newSector: employerCheck.newSector,
  claimWords: employerCheck.claimWords,
  askedAt: employerCheck.askedAt,
  level: employerCheck.level,
  verifiedUntil: employerCheck.verifiedUntil,
  notVerifiedReason: employerCheck.notVerifiedReason,
  decidedAt: employerCheck.decidedAt,
};

export function checkQueries({ tx, actor }: QueryContext): CheckStore {
  const isOpen = (employerId: string) => and(eq(employerCheck.employerId, employerId), eq(employerCheck.status, "open"));
  const shown = (employerId: string) => and(eq(employerCheck.employerId, employerId), not(wasTakenBack));
  return {
    async addCheck(check) {
      await tx.insert(employerCheck).values(check);
    },
    async addToCheck(checkId, more) {
      await tx.update(employerCheck).set(more).where(eq(employerCheck.id, checkId));
    },
    async openCheckForChange(employerId) {
      const [row] = await tx.select(SHARED).from(employerCheck).where(isOpen(employerId)).for("update");
      return row ? toCheck(row) : null;
    },
    async checks(employerId) {
      const newestFirst = [desc(employerCheck.askedAt), desc(employerCheck.id)];
      if (actor.kind !== "operator") {
        const rows = await tx
          .select(SHARED)
          .from(employerCheck)
          .where(shown(employerId))
          .orderBy(...newestFirst);
        return rows.map(toCheck);
      }
      const rows = await tx
        .select({ ...SHARED, evidence: employerCheck.evidence, decidedByName: operator.name })
        .from(employerCheck)
        .leftJoin(operator, eq(operator.accountId, employerCheck.decidedBy))
        .where(shown(employerId))
        .orderBy(...newestFirst);
      return rows.map(toCheck);
    },
    async decideCheck(checkId, decision) {
      const rows = await tx
        .update(employerCheck)
        .set(decision)
        .where(and(eq(employerCheck.id, checkId), eq(employerCheck.status, "open")))
        .returning({ id: employerCheck.id });
      return rows.length === 1;
    },
  };
}

type Row = Omit<EmployerCheckRow, "cause" | "newSector" | "notVerifiedReason" | "evidence" | "decidedByName"> & {
  cause: string;
  newSector: string | null;
  notVerifiedReason: string | null;
  evidence?: string | null;
  decidedByName?: string | null;
};

function toCheck({ cause, newSector, notVerifiedReason, evidence = null, decidedByName = null, ...row }: Row): EmployerCheckRow {
  return {
    ...row,
    cause: cause as EmployerCheckRow["cause"],
    newSector: newSector as EmployerCheckRow["newSector"],
    notVerifiedReason: notVerifiedReason as EmployerCheckRow["notVerifiedReason"],
    evidence,
    decidedByName,
  };
}
