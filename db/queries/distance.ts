import { sql, type SQL } from "drizzle-orm";

const EARTH_RADIUS_METRES = 6_371_000;

type Point = { latitude: SQL; longitude: SQL };

/** Great-circle distance in metres: the same formula as `distanceMetres` of the domain. */
export function metresBetween(a: Point, b: Point): SQL<number> {
  const dLat = sql`sin(radians((${b.latitude}) - (${a.latitude})) / 2)`;
  const dLon = sql`sin(radians((${b.longitude}) - (${a.longitude})) / 2)`;
  return sql`(${sql.raw(String(2 * EARTH_RADIUS_METRES))} * asin(least(1, sqrt(${dLat} * ${dLat} + cos(radians(${a.latitude})) * cos(radians(${b.latitude})) * ${dLon} * ${dLon}))))`;
}
