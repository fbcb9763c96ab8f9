import { and, asc, desc, eq, gte, lt, lte, sql, type SQL } from "drizzle-orm";
import { londonDay } from "#app/domain/calendar.ts";
import type { DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import { hoursWanted, type JobFilter } from "#app/domain/jobs/job-filter.ts";
import type { JobStore } from "#app/domain/jobs/job-store.ts";
import { milesToMetres, type Coordinates } from "#app/domain/place/place.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { jobSetAside } from "../schema/job.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import { vacancy, vacancyTask } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { siteCentre, siteTown } from "./site-columns.ts";
import { openNow } from "./vacancy.server.ts";

export function jobQueries({ tx, clock }: QueryContext): JobStore {
  function open(near: Coordinates | null, filter: JobFilter, level: DisabilityConfidentLevel | null = null) {
    const hours = hoursWanted(filter);
    return tx
      .select({ id: vacancy.id })
      .from(vacancy)
      .innerJoin(employer, eq(employer.id, vacancy.employerId))
      .innerJoin(employerSite, eq(employerSite.id, vacancy.siteId))
      .innerJoin(place, siteTown)
      .leftJoin(outcodeCentre, siteCentre)
      .where(
        and(
          openNow(londonDay(clock.now())),
          filter.sector ? eq(vacancy.sector, filter.sector) : undefined,
          level ? eq(employer.level, level) : undefined,
          hours ? and(gte(vacancy.hoursPerWeek, hours.from), lt(vacancy.hoursPerWeek, hours.below)) : undefined,
          near && filter.miles ? lte(metresFrom(near), milesToMetres(filter.miles)) : undefined,
        ),
      )
      .$dynamic();
  }

  return {
    async openIds({ hopes, tasks, near, filter }, limit) {
      const away = near && metresFrom(near);
      const hoped = sql<boolean>`${vacancy.sector} = any(${textArray(hopes)})`;
      const shared = sql<number>`(select count(*) from ${vacancyTask} where ${vacancyTask.vacancyId} = ${vacancy.id} and ${vacancyTask.taskCode} = any(${textArray(tasks)}))`;
      const rows = await open(near, filter)
        .orderBy(desc(hoped), desc(shared), ...(away ? [asc(away)] : []), asc(vacancy.id))
        .limit(limit);
      return rows.map((row) => row.id);
    },
    async openPage({ near, filter }, { limit, offset }) {
      const away = near && metresFrom(near);
      const rows = await open(near, filter, filter.level)
        .orderBy(...(away ? [asc(away)] : []), desc(vacancy.postedAt), asc(vacancy.id))
        .limit(limit)
        .offset(offset);
      return rows.map((row) => row.id);
    },
    async countOpen({ near, filter }) {
      return tx.$count(open(near, filter, filter.level).as("open"));
    },
    async setAsideBy(vacancyId) {
      const rows = await tx
        .select({ jobSeekerId: jobSetAside.jobSeekerId })
        .from(jobSetAside)
        .where(eq(jobSetAside.vacancyId, vacancyId));
      return new Set(rows.map((row) => row.jobSeekerId));
    },
    async setAside(jobSeekerId) {
      return tx
        .select({ vacancyId: jobSetAside.vacancyId, at: jobSetAside.setAsideAt })
        .from(jobSetAside)
        .where(eq(jobSetAside.jobSeekerId, jobSeekerId))
        .orderBy(desc(jobSetAside.setAsideAt), asc(jobSetAside.id));
    },
    async setJobAside({ at, ...aside }) {
      const added = await tx
        .insert(jobSetAside)
        .values({ ...aside, setAsideAt: at })
        .onConflictDoNothing()
        .returning({ id: jobSetAside.id });
      return added.length === 1;
    },
    async takeJobBack(jobSeekerId, vacancyId) {
      const removed = await tx
        .delete(jobSetAside)
        .where(and(eq(jobSetAside.jobSeekerId, jobSeekerId), eq(jobSetAside.vacancyId, vacancyId)))
        .returning({ id: jobSetAside.id });
      return removed.length === 1;
    },
  };
}

/** Metres on the sphere between a point and a job's site, as `distanceMetres` has it. */
function metresFrom({ latitude, longitude }: Coordinates): SQL<number> {
  const lat = sql`coalesce(${outcodeCentre.latitude}, ${place.latitude})`;
  const lon = sql`coalesce(${outcodeCentre.longitude}, ${place.longitude})`;
  return sql<number>`2 * 6371000 * asin(least(1, sqrt(
    power(sin(radians(${lat} - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(${lat})) * power(sin(radians(${lon} - ${longitude}::float8) / 2), 2))))`;
}

function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
}
