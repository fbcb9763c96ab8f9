import { and, asc, eq, gte, inArray, like, lt, or } from "drizzle-orm";
import type { EmployerStore } from "#app/domain/employer/employer-store.ts";
import type { Employer, EmployerStatus } from "#app/domain/employer/employer.ts";
import { employer, employerMember, employerSite, publishedListEntry } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import type { QueryContext } from "./context.ts";
import { siteCentre, siteColumns, siteTown, toSite } from "./site-columns.ts";

/** Enough of the published list to compare one name with; ranking leaves out what is not alike. */
const MOST_COMPARED = 500;

export function employerQueries({ tx }: QueryContext): EmployerStore {
  async function decide(id: string, from: EmployerStatus, set: Partial<typeof employer.$inferInsert>): Promise<boolean> {
    const decided = await tx
      .update(employer)
      .set(set)
      .where(and(eq(employer.id, id), eq(employer.status, from)))
      .returning({ id: employer.id });
    return decided.length === 1;
  }

  return {
    async byId(id) {
      const [row] = await tx.select().from(employer).where(eq(employer.id, id));
      return row ? toEmployer(row) : null;
    },
    async sites(employerId) {
      const rows = await tx
        .select(siteColumns)
        .from(employerSite)
        .innerJoin(place, siteTown)
        .leftJoin(outcodeCentre, siteCentre)
        .where(eq(employerSite.employerId, employerId))
        .orderBy(asc(employerSite.name), asc(employerSite.id));
      return rows.map(toSite);
    },
    async ownerName(employerId) {
      const [row] = await tx
        .select({ name: employerMember.name })
        .from(employerMember)
        .where(and(eq(employerMember.employerId, employerId), eq(employerMember.role, "owner")))
        .orderBy(asc(employerMember.joinedAt))
        .limit(1);
      return row?.name ?? null;
    },
    async signUp(organisation, site, owner) {
      await tx.insert(employer).values({ ...organisation, status: "waiting" });
      await tx.insert(employerSite).values(site);
      await tx.insert(employerMember).values(owner);
    },
    async addSite(site) {
      await tx.insert(employerSite).values(site);
    },
    async ofStatus(status, { limit, offset }) {
      const rows = await tx
        .select()
        .from(employer)
        .where(eq(employer.status, status))
        .orderBy(asc(employer.signedUpAt), asc(employer.id))
        .limit(limit)
        .offset(offset);
      return rows.map(toEmployer);
    },
    async counts(today) {
      const inForce = and(eq(employer.status, "verified"), gte(employer.verifiedUntil, today));
      const lapsed = and(eq(employer.status, "verified"), lt(employer.verifiedUntil, today));
      return {
        waiting: await tx.$count(employer, eq(employer.status, "waiting")),
        verified: await tx.$count(employer, inForce),
        notVerified: await tx.$count(employer, eq(employer.status, "not_verified")),
        lapsed: await tx.$count(employer, lapsed),
      };
    },
    verify: (id, from, decision) => decide(id, from, { ...decision, status: "verified", notVerifiedReason: null }),
    refuse: (id, from, { reason, checkedBy, checkedAt }) =>
      decide(id, from, {
        status: "not_verified",
        notVerifiedReason: reason,
        level: null,
        evidence: null,
        listEntryId: null,
        verifiedUntil: null,
        checkedBy,
        checkedAt,
      }),
    async listEntriesLike(nameKey, outcodes) {
      const [firstWord = nameKey] = nameKey.split(" ");
      return tx
        .select()
        .from(publishedListEntry)
        .where(
          or(
            eq(publishedListEntry.nameKey, nameKey),
            like(publishedListEntry.nameKey, `${firstWord.replace(/[\\%_]/g, "\\$&")} %`),
            outcodes.length > 0 ? inArray(publishedListEntry.outcode, [...outcodes]) : undefined,
          ),
        )
        .orderBy(asc(publishedListEntry.nameKey), asc(publishedListEntry.id))
        .limit(MOST_COMPARED);
    },
    async listEntry(id) {
      const [row] = await tx.select().from(publishedListEntry).where(eq(publishedListEntry.id, id));
      return row ?? null;
    },
  };
}

function toEmployer(row: typeof employer.$inferSelect): Employer {
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
  };
}
