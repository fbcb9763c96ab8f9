import { and, asc, desc, eq, or, sql, type SQL } from "drizzle-orm";
import { londonDay } from "#app/domain/calendar.ts";
import type { DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import { hoursWanted, type JobFilter } from "#app/domain/jobs/job-filter.ts";
import type { JobStore } from "#app/domain/jobs/job-store.ts";
import { milesToMetres, type Coordinates } from "#app/domain/place/place.ts";
import { openingColumnsOf } from "#app/domain/opening/opening-ref.ts";
import { jobSetAside } from "../schema/job.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { jobIndexQueries } from "./job-index.server.ts";
import { aboutVacancy, needOf, vacancyOf } from "./opening-columns.ts";
import { OPEN_WORK, textArray, WORK_LATITUDE, WORK_LONGITUDE, WORK_PLACE } from "./open-work.ts";

export function jobQueries({ tx, clock }: QueryContext): JobStore {
  /** What anybody may read of today, narrowed: its employer verified and not on a break. */
  function open(near: Coordinates | null, filter: JobFilter, level: DisabilityConfidentLevel | null = null): SQL {
    const today = sql`${londonDay(clock.now()).toString()}::date`;
    const hours = hoursWanted(filter);
    const conditions = [
      sql`e.status = 'verified' and e.verified_until >= ${today}`,
      sql`not exists (select from employer_capacity c where c.employer_id = e.id and (c.paused_until > ${today} or c.silent_since is not null))`,
      ...(filter.kind ? [sql`work.kind = ${filter.kind}`] : []),
      ...(filter.sector ? [sql`work.sector = ${filter.sector}`] : []),
      ...(level ? [sql`e.level = ${level}`] : []),
      ...(hours ? [sql`work.hours >= ${hours.from} and work.hours < ${hours.below}`] : []),
      ...(near && filter.miles ? [sql`${metresFrom(near)} <= ${milesToMetres(filter.miles)}`] : []),
    ];
    return sql`from ${OPEN_WORK} join employer e on e.id = work.employer_id ${WORK_PLACE} where ${sql.join(conditions, sql` and `)}`;
  }
  const idsOf = async (query: SQL) => (await tx.execute<{ id: string }>(query)).map(({ id }) => id);

  return {
    ...jobIndexQueries({ tx }),
    openIds({ hopes, tasks, near, filter }, limit) {
      const wanted = textArray(tasks);
      const shared = sql`(select count(*) from unnest(work.tasks) task where task = any(${wanted}))`;
      return idsOf(sql`select work.id ${open(near, filter)}
        order by work.sector = any(${textArray(hopes)}) desc, ${shared} desc, ${near ? sql`${metresFrom(near)}, ` : sql``}work.id
        limit ${limit}`);
    },
    openPage({ near, filter }, { limit, offset }) {
      return idsOf(sql`select work.id ${open(near, filter, filter.level)}
        order by ${near ? sql`${metresFrom(near)}, ` : sql``}work.posted_at desc, work.id limit ${limit} offset ${offset}`);
    },
    async countOpen({ near, filter }) {
      const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n ${open(near, filter, filter.level)}`);
      return row?.n ?? 0;
    },
    async setAsideBy(opening) {
      const rows = await tx
        .select({ jobSeekerId: jobSetAside.jobSeekerId })
        .from(jobSetAside)
        .where(about(opening.id));
      return new Set(rows.map((row) => row.jobSeekerId));
    },
    async setAside(jobSeekerId) {
      return tx
        .select({ openingId: sql<string>`coalesce(${vacancy.id}, ${unmetNeed.id})`, at: jobSetAside.setAsideAt })
        .from(jobSetAside)
        .leftJoin(unmetNeed, needOf(jobSetAside))
        .leftJoin(vacancy, vacancyOf(jobSetAside))
        .where(eq(jobSetAside.jobSeekerId, jobSeekerId))
        .orderBy(desc(jobSetAside.setAsideAt), asc(jobSetAside.id));
    },
    async setJobAside({ at, opening, ...aside }) {
      const added = await tx
        .insert(jobSetAside)
        .values({ ...aside, ...openingColumnsOf(opening), setAsideAt: at })
        .onConflictDoNothing()
        .returning({ id: jobSetAside.id });
      return added.length === 1;
    },
    async takeJobBack(jobSeekerId, openingId) {
      const removed = await tx
        .delete(jobSetAside)
        .where(and(eq(jobSetAside.jobSeekerId, jobSeekerId), about(openingId)))
        .returning({ id: jobSetAside.id });
      return removed.length > 0;
    },
  };
}

/** This vacancy, this need, or the need that this vacancy was made from. */
const about = (openingId: string): SQL | undefined => or(aboutVacancy(jobSetAside, openingId), eq(jobSetAside.unmetNeedId, openingId));

/** Metres on the sphere between a point and where the work is, as `distanceMetres` has it. */
function metresFrom({ latitude, longitude }: Coordinates): SQL {
  return sql`2 * 6371000 * asin(least(1, sqrt(
    power(sin(radians(${WORK_LATITUDE} - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(${WORK_LATITUDE}))
      * power(sin(radians(${WORK_LONGITUDE} - ${longitude}::float8) / 2), 2))))`;
}
