import { and, asc, count, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import type { SilenceStore } from "#app/domain/introduction/silence-store.ts";
import { employerCapacity } from "../schema/employer.ts";
import { introduction } from "../schema/introduction.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { toCapacity } from "./employer-capacity.server.ts";
import { needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

export function silenceQueries({ tx }: QueryContext): SilenceStore {
  const waiting = (before: Parameters<SilenceStore["unanswered"]>[1]) =>
    and(
      eq(introduction.status, "with_employer"),
      lte(introduction.changedAt, before),
      inArray(openingColumns.status, [...STANDING]),
    );
  const ofEmployer = (employerId: string, before: Parameters<SilenceStore["unanswered"]>[1]) =>
    tx
      .select({ id: introduction.id })
      .from(introduction)
      .leftJoin(unmetNeed, needOf(introduction))
      .leftJoin(vacancy, vacancyOf(introduction))
      .where(and(eq(introduction.employerId, employerId), waiting(before)))
      .orderBy(asc(introduction.id));
  return {
    async silentEmployers({ before, most, today, after, limit }) {
      const held = sql`not exists (select 1 from ${employerCapacity} where ${employerCapacity.employerId} = ${introduction.employerId}
        and (${employerCapacity.silentSince} is not null or ${employerCapacity.pausedUntil} > ${today.toString()}::date))`;
      const rows = await tx
        .select({ employerId: introduction.employerId })
        .from(introduction)
        .leftJoin(unmetNeed, needOf(introduction))
        .leftJoin(vacancy, vacancyOf(introduction))
        .where(and(waiting(before), held, after === null ? undefined : gt(introduction.employerId, after)))
        .groupBy(introduction.employerId)
        .having(gt(count(), most))
        .orderBy(asc(introduction.employerId))
        .limit(limit);
      return rows.map(({ employerId }) => employerId);
    },
    async unanswered(employerId, before) {
      return (await ofEmployer(employerId, before)).length;
    },
    async unansweredForChange(employerId, before) {
      return (await ofEmployer(employerId, before).for("update", { of: introduction })).length;
    },
    async capacityForChange(employerId) {
      const [row] = await tx.select().from(employerCapacity).where(eq(employerCapacity.employerId, employerId)).for("update");
      return toCapacity(row);
    },
    async begin(employerId, at) {
      const begun = await tx
        .insert(employerCapacity)
        .values({ employerId, silentSince: at })
        .onConflictDoUpdate({
          target: employerCapacity.employerId,
          set: { silentSince: at },
          setWhere: isNull(employerCapacity.silentSince),
        })
        .returning({ id: employerCapacity.employerId });
      return begun.length === 1;
    },
    async end(employerId) {
      await tx.update(employerCapacity).set({ silentSince: null }).where(eq(employerCapacity.employerId, employerId));
    },
  };
}
