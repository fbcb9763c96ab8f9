import { sql, type SQL } from "drizzle-orm";
import { HOW_OFTEN } from "#app/domain/unmet-need/terms.ts";

/** How many times a week a task of an unmet need comes up, from the list that says so. */
const timesAWeek = sql.raw(
  `case t.how_often ${HOW_OFTEN.map(({ code, timesADay, timesAWeek }) => `when '${code}' then ${timesADay} * cardinality(n.days) + ${timesAWeek}`).join(" ")} end`,
);

/**
 * Open vacancies and open unmet needs as rows of one kind, with the hours a week and
 * the tasks, essential ones first. Of a need the hours are all of its work, as `inHours` has them.
 */
export const OPEN_WORK: SQL = sql`(
  select v.id, 'vacancy' as kind, v.employer_id, v.site_id, v.sector, v.hours_per_week::float8 as hours,
    array(select t.task_code from vacancy_task t where t.vacancy_id = v.id order by t.need <> 'essential', t.position) as tasks,
    v.environment, v.adjustments, v.pay_pence_per_hour, v.start_date, v.posted_at
  from vacancy v where v.status = 'open'
  union all
  select n.id, 'unmet_need', n.employer_id, n.site_id, n.sector,
    (select greatest(0.5, ceil(sum(t.minutes * ${timesAWeek}) / 30) / 2) from unmet_need_task t where t.unmet_need_id = n.id)::float8,
    array(select t.task_code from unmet_need_task t where t.unmet_need_id = n.id order by t.position),
    n.environment, n.adjustments, null, null, n.posted_at
  from unmet_need n where n.status = 'open'
) as work`;

/** Where the work is: the outcode's centre where that is known, or the town's. */
export const WORK_PLACE: SQL = sql`
  join employer_site site on site.id = work.site_id
  join place town on town.id = site.place_id
  left join outcode_centre centre on centre.outcode = site.outcode`;
export const WORK_LATITUDE: SQL = sql`coalesce(centre.latitude, town.latitude)`;
export const WORK_LONGITUDE: SQL = sql`coalesce(centre.longitude, town.longitude)`;

export function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
}
