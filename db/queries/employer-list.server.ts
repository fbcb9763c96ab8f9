import { and, asc, eq, gt, gte, ilike, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { EmployerStore, ListedStanding } from "#app/domain/employer/employer-store.ts";
import type { CheckCause } from "#app/domain/employer/employer-check.ts";
import type { Temporal } from "temporal-polyfill";
import { employer, employerCheck, publishedListEntry } from "../schema/employer.ts";
import type { QueryContext } from "./context.ts";
import { toEmployer } from "./employer-row.ts";
import { waitsForOperator } from "./open-check.ts";

type ListStore = Pick<EmployerStore, "list" | "counts" | "endingBy" | "endedBefore">;
type Days = { today: Temporal.PlainDate; endingBy: Temporal.PlainDate };

const openCheck = and(eq(employerCheck.employerId, employer.id), waitsForOperator);

/** Who stands where, for operators. Somebody who has asked to be checked waits, whatever stands meanwhile. */
function standing(which: ListedStanding, { today, endingBy }: Days): SQL | undefined {
  const counts = and(eq(employer.status, "verified"), gte(employer.verifiedUntil, today));
  const over = or(
    eq(employer.status, "lapsed"),
    // Its day has passed, and the sweep has not been round yet.
    and(eq(employer.status, "verified"), lt(employer.verifiedUntil, today)),
  );
  const nobodyAsked = isNull(employerCheck.id);
  switch (which) {
    case "waiting":
      return eq(employerCheck.status, "open");
    case "verified":
      return counts;
    case "ending":
      return and(counts, lte(employer.verifiedUntil, endingBy));
    case "off_list":
      return and(
        counts,
        sql`${employer.listEntryId} is not null`,
        sql`not exists (select 1 from ${publishedListEntry} where ${eq(publishedListEntry.id, employer.listEntryId)})`,
      );
    case "lapsed":
      return and(over, nobodyAsked);
    case "not_verified":
      return and(eq(employer.status, "not_verified"), nobodyAsked);
  }
}

export function employerListQueries({ tx }: QueryContext): ListStore {
  return {
    async list({ standing: which, name, ...days }, { limit, offset }) {
      const rows = await tx
        .select({ employer, cause: employerCheck.cause, claimedLevel: employerCheck.claimedLevel, askedAt: employerCheck.askedAt })
        .from(employer)
        .leftJoin(employerCheck, openCheck)
        .where(
          and(
            standing(which, days),
            name === "" ? undefined : ilike(employer.name, `%${name.replace(/[\\%_]/g, "\\$&")}%`),
          ),
        )
        .orderBy(...orderOf(which))
        .limit(limit)
        .offset(offset);
      return rows.map(({ employer: row, cause, claimedLevel, askedAt }) => ({
        ...toEmployer(row),
        openCheck: askedAt && claimedLevel ? { cause: cause as CheckCause, claimedLevel, askedAt } : null,
      }));
    },
    async counts(days) {
      const count = (which: ListedStanding) =>
        sql<number>`(count(*) filter (where ${standing(which, days)}))::int`;
      const [row] = await tx
        .select({
          waiting: count("waiting"),
          verified: count("verified"),
          ending: count("ending"),
          off_list: count("off_list"),
          lapsed: count("lapsed"),
          not_verified: count("not_verified"),
        })
        .from(employer)
        .leftJoin(employerCheck, openCheck);
      return row ?? { waiting: 0, verified: 0, ending: 0, off_list: 0, lapsed: 0, not_verified: 0 };
    },
    async endingBy(day, warned, { after, limit }) {
      const rows = await tx
        .select({ id: employer.id })
        .from(employer)
        .where(
          and(
            eq(employer.status, "verified"),
            lte(employer.verifiedUntil, day),
            or(isNull(employer.warnedDays), gt(employer.warnedDays, warned)),
            after ? gt(employer.id, after) : undefined,
          ),
        )
        .orderBy(asc(employer.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async endedBefore(day, { after, limit }) {
      const rows = await tx
        .select({ id: employer.id })
        .from(employer)
        .where(
          and(eq(employer.status, "verified"), lt(employer.verifiedUntil, day), after ? gt(employer.id, after) : undefined),
        )
        .orderBy(asc(employer.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

function orderOf(which: ListedStanding): SQL[] {
  switch (which) {
    case "waiting":
      return [asc(employerCheck.askedAt), asc(employer.id)];
    case "verified":
    case "off_list":
    case "not_verified":
      return [asc(employer.name), asc(employer.id)];
    case "ending":
    case "lapsed":
      return [asc(employer.verifiedUntil), asc(employer.id)];
  }
}
