import { and, asc, desc, eq, gt, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { IndexedPerson, MatchingStore, VisiblePerson } from "#app/domain/matching/matching-store.ts";
import { place } from "../schema/place.ts";
import { standingAdmission } from "../schema/standing-choice.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { publishedProfile } from "../schema/vocational-profile.ts";
import { among } from "./among.ts";
import type { QueryContext } from "./context.ts";
import { mayBeSeenBy } from "./may-be-seen.ts";

/** The columns matching may know. Listed one by one: a new column is not published by existing. */
const facts = {
  hopes: publishedProfile.hopes,
  tasksLiked: publishedProfile.tasksLiked,
  tasksDone: publishedProfile.tasksDone,
  tasksAlone: publishedProfile.tasksAlone,
  experience: publishedProfile.experience,
  experienceLong: publishedProfile.experienceLong,
  certificates: publishedProfile.certificates,
  environmentLike: publishedProfile.environmentLike,
  environmentAvoid: publishedProfile.environmentAvoid,
  helps: publishedProfile.helps,
  hoursStart: publishedProfile.hoursStart,
  hoursAim: publishedProfile.hoursAim,
  days: publishedProfile.days,
  times: publishedProfile.times,
  travelMetres: publishedProfile.travelMetres,
};
const town = { latitude: place.latitude, longitude: place.longitude };

/**
 * A person as one JSON value. For two hundred people PostgreSQL writes them, and the
 * engine reads them, in a tenth of the time that five thousand single columns take.
 */
const wholePerson = sql`json_build_object(
  'jobSeekerId', ${publishedProfile.jobSeekerId}, 'searchId', ${publishedProfile.searchId},
  'facts', ${objectOf(facts)}, 'town', ${objectOf(town)})`;

function objectOf(columns: Record<string, AnyPgColumn>) {
  const pairs = Object.entries(columns).map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

export function matchingQueries({ tx, actor, clock }: QueryContext): MatchingStore {
  /** Row-level security leaves only people the acting employer may see now. */
  const visible = () =>
    tx
      .select({ jobSeekerId: publishedProfile.jobSeekerId, searchId: publishedProfile.searchId, facts, town })
      .from(publishedProfile)
      .innerJoin(place, eq(place.id, publishedProfile.placeId));

  const choices = (jobSeekerIds: string[]) =>
    tx
      .select({ jobSeekerId: visibilityChoice.jobSeekerId, employerId: visibilityChoice.employerId })
      .from(visibilityChoice)
      .where(and(among(visibilityChoice.jobSeekerId, jobSeekerIds), isNull(visibilityChoice.withdrawnAt)));

  const admissions = (jobSeekerIds: string[]) =>
    tx
      .select({
        jobSeekerId: standingAdmission.jobSeekerId,
        employerId: standingAdmission.employerId,
        leastLevel: standingAdmission.leastLevel,
      })
      .from(standingAdmission)
      .where(and(among(standingAdmission.jobSeekerId, jobSeekerIds), isNull(standingAdmission.endedAt)));

  async function withEmployers(people: VisiblePerson[]): Promise<IndexedPerson[]> {
    if (people.length === 0) return [];
    const ids = people.map((person) => person.jobSeekerId);
    const named = Map.groupBy(await choices(ids), (row) => row.jobSeekerId);
    const admitted = Map.groupBy(await admissions(ids), (row) => row.jobSeekerId);
    return people
      .map(({ jobSeekerId, searchId, facts, town }) => ({
        searchId,
        facts,
        town,
        employerIds: (named.get(jobSeekerId) ?? []).map((row) => row.employerId),
        admitted: (admitted.get(jobSeekerId) ?? []).map(({ employerId, leastLevel }) => ({ employerId, leastLevel })),
      }))
      .filter((person) => person.employerIds.length + person.admitted.length > 0);
  }

  /** Published, and chosen by name or by a standing choice for at least one employer. */
  function somebodyMaySee() {
    const chosen = tx
      .select({ id: visibilityChoice.jobSeekerId })
      .from(visibilityChoice)
      .where(isNull(visibilityChoice.withdrawnAt));
    const admitted = tx
      .select({ id: standingAdmission.jobSeekerId })
      .from(standingAdmission)
      .where(isNull(standingAdmission.endedAt));
    return and(
      isNull(publishedProfile.withdrawnAt),
      or(inArray(publishedProfile.jobSeekerId, chosen), inArray(publishedProfile.jobSeekerId, admitted)),
    );
  }
  const searchIds = () => tx.select({ searchId: publishedProfile.searchId }).from(publishedProfile);

  return {
    async visibleAmong(searchIds) {
      if (searchIds.length === 0) return [];
      const [row] = await tx
        .select({ people: sql<VisiblePerson[] | null>`json_agg(${wholePerson})` })
        .from(publishedProfile)
        .innerJoin(place, eq(place.id, publishedProfile.placeId))
        .where(among(publishedProfile.searchId, searchIds));
      return row?.people ?? [];
    },
    async visibleByTasks(tasks, limit, seed) {
      if (actor.kind !== "employerMember") return [];
      const wanted = sql`array[${sql.join(tasks.map((task) => sql`${task}`), sql`, `)}]::text[]`;
      const shared = sql<number>`(select count(*) from unnest(${publishedProfile.tasksLiked} || ${publishedProfile.tasksDone}) t where t = any(${wanted}))`;
      // Who stands at the edge of the window is chance, and another chance for each opening.
      const chance = sql`md5(${publishedProfile.searchId} || ${seed}::text)`;
      return visible()
        .where(mayBeSeenBy(actor.employerId, clock.now()))
        .orderBy(desc(shared), chance)
        .limit(limit);
    },
    async visiblePerson(jobSeekerId) {
      const [person] = await visible().where(eq(publishedProfile.jobSeekerId, jobSeekerId));
      return person ?? null;
    },

    async toIndex(jobSeekerId) {
      const [found] = await tx
        .select({ searchId: publishedProfile.searchId })
        .from(publishedProfile)
        .where(eq(publishedProfile.jobSeekerId, jobSeekerId));
      if (!found) return null;
      const shown = and(eq(publishedProfile.jobSeekerId, jobSeekerId), isNull(publishedProfile.withdrawnAt));
      const [person] = await withEmployers(await visible().where(shown));
      return { searchId: found.searchId, person: person ?? null };
    },
    async pageToIndex(afterSearchId, limit) {
      const page = await visible()
        .where(and(afterSearchId ? gt(publishedProfile.searchId, afterSearchId) : undefined, somebodyMaySee()))
        .orderBy(asc(publishedProfile.searchId))
        .limit(limit);
      return withEmployers(page);
    },
    countToIndex: () => tx.$count(publishedProfile, somebodyMaySee()),
    async someToIndex(limit) {
      const rows = await searchIds().where(somebodyMaySee()).orderBy(sql`random()`).limit(limit);
      return rows.map((row) => row.searchId);
    },
    async toIndexAmong(ids) {
      if (ids.length === 0) return [];
      const rows = await searchIds().where(and(among(publishedProfile.searchId, ids), somebodyMaySee()));
      return rows.map((row) => row.searchId);
    },
    async changedSince(since) {
      const published = await tx
        .select({ id: publishedProfile.jobSeekerId })
        .from(publishedProfile)
        .where(or(gte(publishedProfile.publishedAt, since), gte(publishedProfile.withdrawnAt, since)));
      const chose = await tx
        .select({ id: visibilityChoice.jobSeekerId })
        .from(visibilityChoice)
        .where(or(gte(visibilityChoice.chosenAt, since), gte(visibilityChoice.withdrawnAt, since)));
      const admitted = await tx
        .select({ id: standingAdmission.jobSeekerId })
        .from(standingAdmission)
        .where(or(gte(standingAdmission.addedAt, since), gte(standingAdmission.endedAt, since)));
      return [...new Set([...published, ...chose, ...admitted].map((row) => row.id))];
    },
  };
}
