import { and, eq, gt, gte, inArray, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activeStates } from "#app/domain/lifecycle.ts";
import type { OpeningHistoryStore } from "#app/domain/opening/opening-history-store.ts";
import { openingColumnsOf, type OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { UNMET_NEED } from "#app/domain/unmet-need/unmet-need-lifecycle.ts";
import { VACANCY } from "#app/domain/vacancy/vacancy-lifecycle.ts";
import { employerCheck, employerSite } from "../schema/employer.ts";
import { openingHistory } from "../schema/opening-history.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

const later = alias(openingHistory, "later");

/**
 * A look that showed what the page shows still: after it the opening was not changed, and nor was the employer in
 * what rules of people go by.
 */
const looksAt = (of: "vacancyId" | "unmetNeedId") =>
  statement((tx, value: Value<"employerId" | "id" | "page" | "since">) =>
    tx
      .select({ id: openingHistory.id })
      .from(openingHistory)
      .where(
        and(
          eq(openingHistory.employerId, value("employerId")),
          eq(openingHistory.what, "looked"),
          gte(openingHistory.at, value("since")),
          eq(openingHistory.page, value("page")),
          eq(openingHistory[of], value("id")),
          notExists(
            tx
              .select({ id: later.id })
              .from(later)
              .where(
                and(
                  eq(later.employerId, openingHistory.employerId),
                  eq(later.what, "changed"),
                  eq(later[of], openingHistory[of]),
                  gt(later.at, openingHistory.at),
                ),
              ),
          ),
          notExists(
            tx
              .select({ id: employerSite.id })
              .from(employerSite)
              .where(
                and(
                  eq(employerSite.employerId, openingHistory.employerId),
                  or(gt(employerSite.addedAt, openingHistory.at), gt(employerSite.closedAt, openingHistory.at)),
                ),
              ),
          ),
          notExists(
            tx
              .select({ id: employerCheck.id })
              .from(employerCheck)
              .where(and(eq(employerCheck.employerId, openingHistory.employerId), gt(employerCheck.decidedAt, openingHistory.at))),
          ),
        ),
      )
      .limit(1),
  );
const looks = { vacancy: looksAt("vacancyId"), unmet_need: looksAt("unmetNeedId") };

export function openingHistoryQueries({ tx, random }: QueryContext): OpeningHistoryStore {
  const about = ({ kind, id }: OpeningRef) => eq(kind === "vacancy" ? openingHistory.vacancyId : openingHistory.unmetNeedId, id);
  return {
    async lock(employerId) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`openings of ${employerId}`}, 0))`);
    },
    async add({ opening, ...entry }) {
      await tx.insert(openingHistory).values({ id: random.uuid(), ...entry, ...openingColumnsOf(opening) });
    },
    count: (employerId, what, since, opening) =>
      tx.$count(
        openingHistory,
        and(
          eq(openingHistory.employerId, employerId),
          eq(openingHistory.what, what),
          gte(openingHistory.at, since),
          opening ? about(opening) : undefined,
        ),
      ),
    async hasLooked(employerId, opening, page, since) {
      const rows = await looks[opening.kind](tx, { employerId, id: opening.id, page, since: since.toString() });
      return rows.length > 0;
    },
    async openNow(employerId) {
      const standing = { vacancy: activeStates(VACANCY), need: activeStates(UNMET_NEED) };
      const vacancies = await tx.$count(
        vacancy,
        and(eq(vacancy.employerId, employerId), inArray(vacancy.status, standing.vacancy.filter((state) => state !== "draft"))),
      );
      const needs = await tx.$count(
        unmetNeed,
        and(eq(unmetNeed.employerId, employerId), inArray(unmetNeed.status, standing.need.filter((state) => state !== "draft"))),
      );
      return vacancies + needs;
    },
  };
}
