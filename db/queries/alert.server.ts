import { and, asc, desc, eq, gt, gte, lt, sql } from "drizzle-orm";
import type { AlertStore } from "#app/domain/alert/alert-store.ts";
import { alert, matchesHold } from "../schema/alert.ts";
import { employer } from "../schema/employer.ts";
import { openingHistory } from "../schema/opening-history.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

const holdsOn = statement((tx, value: Value<"employerId">) =>
  tx.select({ employerId: matchesHold.employerId }).from(matchesHold).where(eq(matchesHold.employerId, value("employerId"))),
);

export function alertQueries({ tx }: QueryContext): AlertStore {
  const listed = () =>
    tx
      .select({ alert, employerName: employer.name, heldSince: matchesHold.heldAt })
      .from(alert)
      .innerJoin(employer, eq(employer.id, alert.employerId))
      .leftJoin(matchesHold, eq(matchesHold.employerId, alert.employerId));
  return {
    async employersThatLooked(since, { after, limit }) {
      const rows = await tx
        .selectDistinct({ id: openingHistory.employerId })
        .from(openingHistory)
        .where(
          and(
            eq(openingHistory.what, "looked"),
            gte(openingHistory.at, since),
            after === null ? undefined : gt(openingHistory.employerId, after),
          ),
        )
        .orderBy(openingHistory.employerId)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async history(employerId, since) {
      const rows = await tx
        .select()
        .from(openingHistory)
        .where(and(eq(openingHistory.employerId, employerId), gte(openingHistory.at, since)))
        .orderBy(asc(openingHistory.at), asc(openingHistory.id));
      return rows.map(({ id: _id, vacancyId, unmetNeedId, ...row }) => ({
        ...row,
        opening: vacancyId === null ? { kind: "unmet_need", id: unmetNeedId! } : { kind: "vacancy", id: vacancyId },
      }));
    },
    async lastAcknowledged(employerId) {
      const rows = await tx
        .select({ kind: alert.kind, at: alert.acknowledgedAt })
        .from(alert)
        .where(and(eq(alert.employerId, employerId), eq(alert.status, "acknowledged")))
        .orderBy(asc(alert.acknowledgedAt));
      return new Map(rows.flatMap(({ kind, at }) => (at ? [[kind, at]] : [])));
    },
    async raise(raised) {
      const rows = await tx
        .insert(alert)
        .values({ ...raised, status: "raised" })
        .onConflictDoNothing({ target: [alert.employerId, alert.kind], where: sql`status = 'raised'` })
        .returning({ id: alert.id });
      return rows.length > 0;
    },
    async list({ status, kind }, { limit, offset }) {
      const rows = await listed()
        .where(and(eq(alert.status, status), kind === null ? undefined : eq(alert.kind, kind)))
        .orderBy(desc(alert.raisedAt), asc(alert.id))
        .limit(limit)
        .offset(offset);
      return rows.map(({ alert: row, ...more }) => ({ ...row, ...more }));
    },
    async byId(id) {
      const [row] = await listed().where(eq(alert.id, id));
      return row ? { ...row.alert, employerName: row.employerName, heldSince: row.heldSince } : null;
    },
    countRaised: () => tx.$count(alert, eq(alert.status, "raised")),
    async acknowledge(id, { accountId, at }) {
      const rows = await tx
        .update(alert)
        .set({ status: "acknowledged", acknowledgedBy: accountId, acknowledgedAt: at })
        .where(and(eq(alert.id, id), eq(alert.status, "raised")))
        .returning({ id: alert.id });
      return rows.length > 0;
    },
    async hold(employerId, { accountId, at }) {
      const rows = await tx
        .insert(matchesHold)
        .values({ employerId, heldBy: accountId, heldAt: at })
        .onConflictDoNothing()
        .returning({ employerId: matchesHold.employerId });
      return rows.length > 0;
    },
    async release(employerId) {
      const rows = await tx
        .delete(matchesHold)
        .where(eq(matchesHold.employerId, employerId))
        .returning({ employerId: matchesHold.employerId });
      return rows.length > 0;
    },
    async isHeld(employerId) {
      return (await holdsOn(tx, { employerId })).length > 0;
    },
    async forgetHistory(before, limit) {
      const old = tx.select({ id: openingHistory.id }).from(openingHistory).where(lt(openingHistory.at, before)).limit(limit);
      const rows = await tx.delete(openingHistory).where(sql`${openingHistory.id} in ${old}`).returning({ id: openingHistory.id });
      return rows.length;
    },
  };
}
