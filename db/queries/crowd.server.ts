import { eq, getTableColumns, isNotNull, isNull, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { PublishedFacts } from "#app/domain/matching/facts.ts";
import type { Coordinates } from "#app/domain/place/place.ts";
import type { CrowdMember, CrowdStore, Standing } from "#app/domain/recognisability/crowd-store.ts";
import { countyKey, type Home } from "#app/domain/recognisability/outside-facts.ts";
import { CROWD_LOCK } from "../crowd.server.ts";
import { place } from "../schema/place.ts";
import { shownProfile } from "../schema/shown-profile.ts";
import { publishedProfile } from "../schema/vocational-profile.ts";
import { among } from "./among.ts";
import type { QueryContext } from "./context.ts";

const AT_ONCE = 5_000;

/** The transaction that wrote a row as it stands: another one after every change, whatever the change. */
const versionOf = (table: typeof publishedProfile | typeof shownProfile) => sql`${table}.xmin::text`;

const { jobSeekerId: _jobSeekerId, searchId: _searchId, publishedAt: _publishedAt, withdrawnAt: _withdrawnAt, ...facts } =
  getTableColumns(publishedProfile);
type PublishedRow = { key: string; version: string; placeId: number } & PublishedFacts;
const published = named({ key: publishedProfile.searchId, version: versionOf(publishedProfile), ...facts });

const standing = named({
  key: shownProfile.searchId,
  jobSeekerId: shownProfile.jobSeekerId,
  shown: sql`json_build_object('outside', ${shownProfile.outside}, 'told', ${shownProfile.told}, 'pool', ${shownProfile.pool})`,
  isCounted: isNotNull(shownProfile.countedAt),
  version: versionOf(shownProfile),
});

function named(columns: Record<string, SQLWrapper>): SQL {
  return sql.join(Object.entries(columns).map(([name, column]) => sql`${column} as ${sql.identifier(name)}`), sql`, `);
}

export function crowdQueries({ tx }: QueryContext): CrowdStore {
  /**
   * A whole table of many, in the order of its keys and without a join, so that nothing depends
   * on what the planner knows of it. As JSON, which is read faster than lists in columns.
   */
  async function all<Row extends { key: string }>(columns: SQL, of: SQL, key: SQLWrapper): Promise<Row[]> {
    const everything: Row[] = [];
    for (let after: string | null = null; ; after = everything.at(-1)!.key) {
      const rest = after === null ? sql`true` : sql`${key} > ${after}::uuid`;
      const [page] = await tx.execute<{ rows: Row[] | null }>(
        sql`select json_agg(p) as rows from (select ${columns} from ${of} and ${rest} order by ${key} limit ${AT_ONCE}) p`,
      );
      const rows = page?.rows ?? [];
      everything.push(...rows);
      if (rows.length < AT_ONCE) return everything;
    }
  }

  return {
    async everybody() {
      const people = await all<PublishedRow>(
        published, sql`${publishedProfile} where ${isNull(publishedProfile.withdrawnAt)}`, publishedProfile.searchId,
      );
      const shown = await all<Standing>(standing, sql`${shownProfile} where true`, shownProfile.searchId);
      const standingOf = new Map(shown.map((one) => [one.key, one]));
      const places = new Map<number, { home: Home; town: Coordinates }>(
        (await tx.select().from(place)).map(({ id, area, country, latitude, longitude }) => [
          id, { home: { placeId: id, area, country }, town: { latitude, longitude } },
        ]),
      );
      return people.flatMap(({ key, version, placeId, ...facts }): CrowdMember[] => {
        const standing = standingOf.get(key);
        // Whoever came or went while this was read is not among them.
        if (!standing) return [];
        return [{ key, facts, ...places.get(placeId)!, before: standing.shown.outside, publishedVersion: version, standing }];
      });
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
    async hold() {
      await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(CROWD_LOCK))})`);
    },
    async present() {
      const one = sql`concat_ws(' ', ${publishedProfile.searchId}, ${versionOf(publishedProfile)}, ${versionOf(shownProfile)})`;
      // In one line for all: whoever publishes waits meanwhile.
      const [row] = await tx
        .select({ all: sql<string | null>`string_agg(${one}, ',')` })
        .from(publishedProfile)
        .innerJoin(shownProfile, eq(shownProfile.jobSeekerId, publishedProfile.jobSeekerId))
        .where(isNull(publishedProfile.withdrawnAt));
      if (!row?.all) return [];
      return row.all.split(",").map((line) => {
        const [key = "", publishedVersion = "", version = ""] = line.split(" ");
        return { key, publishedVersion, version };
      });
    },
    async standing(keys) {
      if (keys.length === 0) return [];
      const [row] = await tx.execute<{ rows: Standing[] | null }>(
        sql`select json_agg(s) as rows from (
          select ${standing} from ${shownProfile} where ${among(shownProfile.searchId, keys)}) s`,
      );
      return row?.rows ?? [];
    },
    async show(people, at) {
      // Under its policies PostgreSQL expects one row of the table, and would go through all of the
      // new ones again for each: for twenty thousand people a minute in place of a second.
      await tx.execute(sql`set local enable_nestloop = off`);
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
      const [row] = await tx.execute<{ version: string }>(sql`select pg_current_xact_id()::xid::text as version`);
      return row!.version;
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
