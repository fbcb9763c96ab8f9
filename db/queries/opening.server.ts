import { and, count, eq, gt, lte, sql } from "drizzle-orm";
import type { OpeningStore } from "#app/domain/opening/opening-store.ts";
import { employerSite } from "../schema/employer.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";

export function openingQueries({ tx }: QueryContext): OpeningStore {
  const tableOf = (kind: "vacancy" | "unmet_need") => (kind === "vacancy" ? vacancy : unmetNeed);
  return {
    tally(kind, employerId) {
      const table = tableOf(kind);
      return tx
        .select({ status: sql<string>`${table.status}`, siteId: table.siteId, siteName: employerSite.name, count: count() })
        .from(table)
        .leftJoin(employerSite, eq(employerSite.id, table.siteId))
        .where(eq(table.employerId, employerId))
        .groupBy(table.status, table.siteId, employerSite.name);
    },
    async confirmedBefore(kind, before, { after, limit }) {
      const table = tableOf(kind);
      const rows = await tx
        .select({ id: table.id })
        .from(table)
        .where(
          and(
            eq(table.status, "open"),
            sql`coalesce(${table.confirmedAt}, ${table.postedAt}) < ${before.toString()}::timestamptz`,
            after === null ? undefined : gt(table.id, after),
          ),
        )
        .orderBy(table.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async pausedUntil(kind, day, { after, limit }) {
      const table = tableOf(kind);
      const rows = await tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.status, "paused"), lte(table.pausedUntil, day), after === null ? undefined : gt(table.id, after)))
        .orderBy(table.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async warned({ kind, id }, at) {
      const table = tableOf(kind);
      await tx.update(table).set({ staleWarnedAt: at }).where(eq(table.id, id));
    },
  };
}
