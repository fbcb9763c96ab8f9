import { sql, type SQL } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { IndexedOpening, JobStore } from "#app/domain/jobs/job-store.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { checkPay } from "#app/domain/vacancy/minimum-wage.ts";
import type { QueryContext } from "./context.ts";
import { OPEN_WORK, WORK_LATITUDE, WORK_LONGITUDE, WORK_PLACE } from "./open-work.ts";

type IndexQueries = "toIndex" | "pageToIndex" | "countToIndex" | "someToIndex" | "toIndexAmong" | "changedSince";

type Row = {
  id: string;
  kind: IndexedOpening["kind"];
  sector: string;
  tasks: string[];
  environment: string[];
  adjustments: string[];
  hours: number;
  pay: number | null;
  starts: string | null;
  latitude: number;
  longitude: number;
  employer: string;
  verified_until: string;
  paused_until: string | null;
  posted: string;
};

/** What the index of jobs is filled from. A day on which an employer lapses or comes back changes nothing in it. */
export function jobIndexQueries({ tx }: Pick<QueryContext, "tx">): Pick<JobStore, IndexQueries> {
  const source = sql`${OPEN_WORK} join employer e on e.id = work.employer_id and e.status = 'verified' and e.verified_until is not null`;

  async function openings(where: SQL, rest: SQL = sql``): Promise<IndexedOpening[]> {
    const rows = await tx.execute<Row>(sql`
      select work.id, work.kind, work.sector, work.tasks, work.environment, work.adjustments, work.hours,
        work.pay_pence_per_hour as pay, work.start_date::text as starts, work.employer_id as employer,
        ${WORK_LATITUDE} as latitude, ${WORK_LONGITUDE} as longitude, e.verified_until::text,
        (case when c.silent_since is null then c.paused_until else date '9999-12-31' end)::text as paused_until,
        to_char(work.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as posted
      from ${source} ${WORK_PLACE} left join employer_capacity c on c.employer_id = e.id
      where ${where} ${rest}`);
    return rows.map(toOpening);
  }
  const idsOf = async (query: SQL) => (await tx.execute<{ id: string }>(query)).map(({ id }) => id);
  const uuids = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

  return {
    async toIndex(which) {
      const ids = await idsOf(
        "openingId" in which
          ? sql`select id from vacancy where id = ${which.openingId}::uuid and posted_at is not null
              union select id from unmet_need where (id = ${which.openingId}::uuid or vacancy_id = ${which.openingId}::uuid) and posted_at is not null`
          : sql`select id from vacancy where employer_id = ${which.employerId}::uuid and posted_at is not null
              union select id from unmet_need where employer_id = ${which.employerId}::uuid and posted_at is not null`,
      );
      return { ids, open: ids.length === 0 ? [] : await openings(sql`work.id = any(${uuids(ids)})`) };
    },
    pageToIndex: (afterId, limit) =>
      openings(afterId ? sql`work.id > ${afterId}::uuid` : sql`true`, sql`order by work.id limit ${limit}`),
    async countToIndex() {
      const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${source}`);
      return row?.n ?? 0;
    },
    someToIndex: (limit) => idsOf(sql`select work.id from ${source} order by random() limit ${limit}`),
    toIndexAmong: async (ids) =>
      ids.length === 0 ? [] : idsOf(sql`select work.id from ${source} where work.id = any(${uuids(ids)})`),
    changedSince: (since) =>
      // An event about a person and an employer says nothing of jobs. A job offer fills its vacancy without naming it.
      idsOf(sql`
        with happened as (select subjects from event where occurred_at >= ${since.toString()}::timestamptz and not subjects ? 'jobSeekerId'),
          named as (select coalesce(subjects ->> 'openingId', subjects ->> 'vacancyId', subjects ->> 'unmetNeedId')::uuid as id from happened),
          owners as (select (subjects ->> 'employerId')::uuid as id from happened)
        select id from named where id is not null
        union select id from vacancy where posted_at is not null and (ended_at >= ${since.toString()}::timestamptz or employer_id in (select id from owners))
        union select id from unmet_need where posted_at is not null and (ended_at >= ${since.toString()}::timestamptz or employer_id in (select id from owners))`),
  };
}

function toOpening(row: Row): IndexedOpening {
  const { id, kind, sector, tasks, environment, adjustments, hours, latitude, longitude } = row;
  return {
    id, kind, sector, tasks, environment, adjustments,
    hoursPerWeek: hours,
    paysMore: row.pay !== null && row.starts !== null && row.pay > checkPay(row.pay, Temporal.PlainDate.from(row.starts)).adultPence,
    at: { latitude, longitude },
    employerId: row.employer,
    verifiedUntil: Temporal.PlainDate.from(row.verified_until),
    pausedUntil: row.paused_until === null ? null : Temporal.PlainDate.from(row.paused_until),
    postedOn: londonDay(Temporal.Instant.from(row.posted)),
  };
}
