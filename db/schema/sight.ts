import { sql, type SQL } from "drizzle-orm";
import { me, now, today } from "./policy.ts";

/**
 * Who may see whom, written once: a named choice that stands, or an admission by
 * a standing choice that is past its notice and whose employer fits the choice
 * now; and in every case an employer verified today. Every policy, list and
 * preview is made of these pieces, so that they cannot disagree.
 */
type Seeing = {
  /** Qualified: inside, `job_seeker_id` alone would mean another table's. */
  jobSeeker: SQL;
  employer: SQL;
  now: SQL;
  today: SQL;
};

const EARTH_RADIUS_METRES = 6_371_000;
const LEVELS = sql.raw(`array['committed', 'employer', 'leader']`);

type Point = { latitude: SQL; longitude: SQL };

/** Great-circle distance in metres: the same formula as `distanceMetres` of the domain. */
function metresBetween(a: Point, b: Point): SQL<number> {
  const dLat = sql`sin(radians((${b.latitude}) - (${a.latitude})) / 2)`;
  const dLon = sql`sin(radians((${b.longitude}) - (${a.longitude})) / 2)`;
  return sql`(${sql.raw(String(2 * EARTH_RADIUS_METRES))} * asin(least(1, sqrt(${dLat} * ${dLat} + cos(radians(${a.latitude})) * cos(radians(${b.latitude})) * ${dLon} * ${dLon}))))`;
}

/** A place of work lies where its outcode's centre is, or its town where no centroids were imported. */
const SITES = sql.raw(
  "employer_site s join place p on p.id = s.place_id left join outcode_centre c on c.outcode = s.outcode",
);
const SITE: Point = {
  latitude: sql.raw("coalesce(c.latitude, p.latitude)"),
  longitude: sql.raw("coalesce(c.longitude, p.longitude)"),
};

/** Nobody works any more at one that was closed, so it makes its employer near to nobody. */
const IS_OPEN = sql.raw("s.closed_at is null");

/** From a point to the employer's nearest place of work, in metres; null without one. */
export function metresToSite(from: Point, employerId: SQL): SQL<number | null> {
  return sql`(select min(${metresBetween(from, SITE)}) from ${SITES} where s.employer_id = ${employerId} and ${IS_OPEN})`;
}

/** What a standing choice asks of an employer, as columns or as values. */
export type Asked = { leastLevel: SQL; sectors: SQL; placeId: SQL; withinMetres: SQL };

/** Is employer row `e` of this level or a higher one, of one of these sectors (any, when none is named), and near enough? */
export function fits(asked: Asked, e = "e"): SQL {
  return sql`(array_position(${LEVELS}, ${sql.raw(`${e}.level`)}) >= array_position(${LEVELS}, ${asked.leastLevel}) and ${isOfKind(asked, e)})`;
}

/** The same whatever its level, for the index, where a search says which levels are reached. */
export function isOfKind(asked: Omit<Asked, "leastLevel">, e = "e"): SQL {
  const column = (name: string) => sql.raw(`${e}.${name}`);
  const home: Point = { latitude: sql.raw("h.latitude"), longitude: sql.raw("h.longitude") };
  return sql`((cardinality(${asked.sectors}) = 0 or ${column("sector")} = any(${asked.sectors}))
    and exists (select 1 from place h, ${SITES} where h.id = ${asked.placeId} and s.employer_id = ${column("id")} and ${IS_OPEN} and ${metresBetween(home, SITE)} <= ${asked.withinMetres}))`;
}

export function isVerified(today: SQL, e = "e"): SQL {
  return sql`${sql.raw(`${e}.status = 'verified' and ${e}.verified_until`)} >= ${today}`;
}

/** Of admission row `a`. */
export const ADMISSION_ASKS: Asked = {
  leastLevel: sql.raw("a.least_level"),
  sectors: sql.raw("a.sectors"),
  placeId: sql.raw("a.place_id"),
  withinMetres: sql.raw("a.within_metres"),
};

export function seenBy({ jobSeeker, employer, now, today }: Seeing): SQL {
  return sql`exists (select 1 from employer e where e.id = ${employer} and ${isVerified(today)} and (
    exists (select 1 from visibility_choice v where v.employer_id = e.id and v.job_seeker_id = ${jobSeeker} and v.withdrawn_at is null)
    or exists (select 1 from standing_admission a where a.employer_id = e.id and a.job_seeker_id = ${jobSeeker} and a.ended_at is null and a.admitted_from <= ${now} and ${fits(ADMISSION_ASKS)})))`;
}

/** May the acting employer see the person of this row? */
export function seenByMe(table: string): SQL {
  return seenBy({ jobSeeker: sql.raw(`${table}.job_seeker_id`), employer: me("employer_id"), now, today });
}
