import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like, max, or } from "drizzle-orm";
import type { EmployerStore } from "#app/domain/employer/employer-store.ts";
import type { EmployerStatus } from "#app/domain/employer/employer.ts";
import { activeStates } from "#app/domain/lifecycle.ts";
import { UNMET_NEED } from "#app/domain/unmet-need/unmet-need-lifecycle.ts";
import { VACANCY } from "#app/domain/vacancy/vacancy-lifecycle.ts";
import { employer, employerMember, employerSite, publishedListEntry } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { capacityQueries } from "./employer-capacity.server.ts";
import { checkQueries } from "./employer-check.server.ts";
import { employerListQueries } from "./employer-list.server.ts";
import { toEmployer } from "./employer-row.ts";
import { siteCentre, siteColumns, siteTown, toSite } from "./site-columns.ts";

/** Enough of the published list to compare one name with; ranking leaves out what is not alike. */
const MOST_COMPARED = 500;

export function employerQueries(context: QueryContext): EmployerStore {
  const { tx } = context;

  async function decide(id: string, from: EmployerStatus, set: Partial<typeof employer.$inferInsert>): Promise<boolean> {
    const decided = await tx
      .update(employer)
      .set(set)
      .where(and(eq(employer.id, id), eq(employer.status, from)))
      .returning({ id: employer.id });
    return decided.length === 1;
  }

  async function sitesOf(employerId: string) {
    const rows = await tx
      .select(siteColumns)
      .from(employerSite)
      .innerJoin(place, siteTown)
      .leftJoin(outcodeCentre, siteCentre)
      .where(and(eq(employerSite.employerId, employerId), isNull(employerSite.closedAt)))
      .orderBy(asc(employerSite.name), asc(employerSite.id));
    return rows.map(toSite);
  }

  return {
    ...capacityQueries(context),
    ...checkQueries(context),
    ...employerListQueries(context),
    async byId(id) {
      const [row] = await tx.select().from(employer).where(eq(employer.id, id));
      return row ? toEmployer(row) : null;
    },
    async byIdForChange(id) {
      const [row] = await tx.select().from(employer).where(eq(employer.id, id)).for("update");
      return row ? toEmployer(row) : null;
    },
    sites: sitesOf,
    async sitesForChange(employerId) {
      await tx
        .select({ id: employerSite.id })
        .from(employerSite)
        .where(eq(employerSite.employerId, employerId))
        .orderBy(asc(employerSite.id))
        .for("update");
      return sitesOf(employerId);
    },
    siteMoments: (employerId) =>
      tx
        .select({ addedAt: employerSite.addedAt, closedAt: employerSite.closedAt })
        .from(employerSite)
        .where(eq(employerSite.employerId, employerId)),
    async wasClosed(employerId, siteId) {
      const closed = and(eq(employerSite.id, siteId), eq(employerSite.employerId, employerId), isNotNull(employerSite.closedAt));
      return (await tx.$count(employerSite, closed)) > 0;
    },
    async renameSite(siteId, name) {
      await tx.update(employerSite).set({ name }).where(eq(employerSite.id, siteId));
    },
    async closeSite(siteId, at) {
      const closed = await tx
        .update(employerSite)
        .set({ closedAt: at })
        .where(and(eq(employerSite.id, siteId), isNull(employerSite.closedAt)))
        .returning({ id: employerSite.id });
      return closed.length === 1;
    },
    async hasOpenWork(siteId) {
      const vacancies = and(eq(vacancy.siteId, siteId), inArray(vacancy.status, activeStates(VACANCY)));
      const needs = and(eq(unmetNeed.siteId, siteId), inArray(unmetNeed.status, activeStates(UNMET_NEED)));
      return (await tx.$count(vacancy, vacancies)) + (await tx.$count(unmetNeed, needs)) > 0;
    },
    async change(employerId, to) {
      await tx.update(employer).set(to).where(eq(employer.id, employerId));
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
    verify: (id, from, decision) =>
      decide(id, from, { ...decision, status: "verified", notVerifiedReason: null, warnedDays: null }),
    refuse: (id, from, { reason, checkedBy, checkedAt }) =>
      decide(id, from, {
        status: "not_verified",
        notVerifiedReason: reason,
        level: null,
        evidence: null,
        listEntryId: null,
        verifiedUntil: null,
        warnedDays: null,
        checkedBy,
        checkedAt,
      }),
    lapse: (id) => decide(id, "verified", { status: "lapsed" }),
    async warned(id, days) {
      await tx.update(employer).set({ warnedDays: days }).where(eq(employer.id, id));
    },
    publishedLists: () =>
      tx
        .select({
          date: publishedListEntry.listDate,
          entries: count(),
          withLevel: count(publishedListEntry.level),
        })
        .from(publishedListEntry)
        .groupBy(publishedListEntry.listDate)
        .orderBy(desc(publishedListEntry.listDate)),
    async listDate() {
      const [row] = await tx.select({ date: max(publishedListEntry.listDate) }).from(publishedListEntry);
      return row?.date ?? null;
    },
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
