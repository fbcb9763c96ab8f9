import { asc, eq, gt, isNull, and, sql } from "drizzle-orm";
import type { Coordinates } from "#app/domain/place/place.ts";
import type { CrowdMember, CrowdStore } from "#app/domain/recognisability/crowd-store.ts";
import { countyKey } from "#app/domain/recognisability/outside-facts.ts";
import { CROWD_LOCK } from "../crowd.server.ts";
import { place } from "../schema/place.ts";
import { shownProfile } from "../schema/shown-profile.ts";
import { publishedProfile } from "../schema/vocational-profile.ts";
import type { QueryContext } from "./context.ts";

const AT_ONCE = 5_000;

const member = sql<CrowdMember>`json_build_object(
  'jobSeekerId', ${publishedProfile.jobSeekerId}, 'key', ${publishedProfile.searchId},
  'facts', json_build_object(
    'hopes', ${publishedProfile.hopes}, 'tasksLiked', ${publishedProfile.tasksLiked}, 'tasksDone', ${publishedProfile.tasksDone},
    'tasksAlone', ${publishedProfile.tasksAlone}, 'experience', ${publishedProfile.experience},
    'experienceLong', ${publishedProfile.experienceLong}, 'certificates', ${publishedProfile.certificates},
    'environmentLike', ${publishedProfile.environmentLike}, 'environmentAvoid', ${publishedProfile.environmentAvoid},
    'helps', ${publishedProfile.helps}, 'hoursStart', ${publishedProfile.hoursStart}, 'hoursAim', ${publishedProfile.hoursAim},
    'days', ${publishedProfile.days}, 'times', ${publishedProfile.times}, 'travelMetres', ${publishedProfile.travelMetres}),
  'home', json_build_object('placeId', ${place.id}, 'area', ${place.area}, 'country', ${place.country}),
  'town', json_build_object('latitude', ${place.latitude}, 'longitude', ${place.longitude}),
  'before', coalesce(${shownProfile.outside}, '{}'),
  'shown', case when ${shownProfile.countedAt} is not null then
    json_build_object('outside', ${shownProfile.outside}, 'told', ${shownProfile.told}, 'pool', ${shownProfile.pool}) end)`;

export function crowdQueries({ tx }: QueryContext): CrowdStore {
  return {
    async hold() {
      await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(CROWD_LOCK))})`);
    },
    async everybody() {
      const everybody: CrowdMember[] = [];
      for (let after: string | null = null; ; ) {
        const page = tx
          .select({ member: member.as("member"), key: publishedProfile.searchId })
          .from(publishedProfile)
          .innerJoin(place, eq(place.id, publishedProfile.placeId))
          .leftJoin(shownProfile, eq(shownProfile.jobSeekerId, publishedProfile.jobSeekerId))
          .where(and(isNull(publishedProfile.withdrawnAt), after ? gt(publishedProfile.searchId, after) : undefined))
          .orderBy(asc(publishedProfile.searchId))
          .limit(AT_ONCE)
          .as("page");
        const [row] = await tx.select({ people: sql<CrowdMember[] | null>`json_agg(${page.member} order by ${page.key})` }).from(page);
        const people: CrowdMember[] = row?.people ?? [];
        everybody.push(...people);
        if (people.length < AT_ONCE) return everybody;
        after = people.at(-1)!.key;
      }
    },
    async middles() {
      const rows = await tx
        .select({
          area: place.area,
          country: place.country,
          latitude: sql<number>`avg(${place.latitude})`,
          longitude: sql<number>`avg(${place.longitude})`,
        })
        .from(place)
        .groupBy(place.country, place.area);
      return new Map<string, Coordinates>(
        rows.map(({ latitude, longitude, ...area }) => [countyKey(area), { latitude, longitude }]),
      );
    },
    async show(people, at) {
      for (let from = 0; from < people.length; from += AT_ONCE) {
        const rows = JSON.stringify(
          people.slice(from, from + AT_ONCE).map(({ jobSeekerId, outside, told, pool, middle }) => ({
            id: jobSeekerId, outside, told, pool, latitude: middle?.latitude ?? null, longitude: middle?.longitude ?? null,
          })),
        );
        await tx.execute(sql`
          update ${shownProfile} s
          set outside = r.outside, told = r.told, pool = r.pool, latitude = r.latitude, longitude = r.longitude,
            counted_at = ${at.toString()}::timestamptz
          from json_to_recordset(${rows}::json)
            as r(id uuid, outside text[], told text[], pool text, latitude float8, longitude float8)
          where s.job_seeker_id = r.id`);
      }
    },
    async shownOf(jobSeekerId) {
      const [row] = await tx
        .select({ outside: shownProfile.outside, told: shownProfile.told, pool: shownProfile.pool })
        .from(shownProfile)
        .where(eq(shownProfile.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
    async alike(jobSeekerId) {
      const rows = await tx.execute<{ without: string | null; people: number }>(
        sql`select without, people from people_alike(${jobSeekerId}::uuid)`,
      );
      return rows.map(({ without, people }) => ({ without, people }));
    },
  };
}
