import { and, asc, desc, eq, exists, gt, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { CHANGES_WHO_FITS } from "#app/domain/employer/fit.ts";
import type { IndexedPerson, MatchingStore, VisiblePerson } from "#app/domain/matching/matching-store.ts";
import { shownProfile } from "../schema/shown-profile.ts";
import { event } from "../schema/event.ts";
import { isOfKind } from "../schema/sight.ts";
import { standingAdmission } from "../schema/standing-choice.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { publishedProfile } from "../schema/vocational-profile.ts";
import { among } from "./among.ts";
import type { QueryContext } from "./context.ts";
import { mayBeSeenBy } from "./may-be-seen.ts";
import { personOf, visibleAmong, namedAmong } from "./visible-people.server.ts";

/** All that matching may know, as it stands in the row. */
const shown = {
  jobSeekerId: shownProfile.jobSeekerId,
  searchId: shownProfile.searchId,
  outside: shownProfile.outside,
  told: shownProfile.told,
  latitude: shownProfile.latitude,
  longitude: shownProfile.longitude,
};

export function matchingQueries({ tx, actor, clock }: QueryContext): MatchingStore {
  /** Row-level security leaves only people the acting employer may see now. */
  const visible = () =>
    tx
      .select(shown)
      .from(shownProfile);

  /**
   * Past its notice, and of an employer that is of the kind and as near as the rule asks: whoever it lets nobody see
   * would take the place of somebody who may be seen.
   */
  const inForce = () =>
    and(
      isNull(standingAdmission.endedAt),
      lte(standingAdmission.admittedFrom, clock.now()),
      sql`exists (select 1 from employer e where e.id = ${standingAdmission.employerId} and ${isOfKind({
        sectors: sql`${standingAdmission.sectors}`, placeId: sql`${standingAdmission.placeId}`, withinMetres: sql`${standingAdmission.withinMetres}`,
      })})`,
    );

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
      .where(and(among(standingAdmission.jobSeekerId, jobSeekerIds), inForce()));

  async function withEmployers(people: VisiblePerson[]): Promise<IndexedPerson[]> {
    if (people.length === 0) return [];
    const ids = people.map((person) => person.jobSeekerId);
    const named = Map.groupBy(await choices(ids), (row) => row.jobSeekerId);
    const admitted = Map.groupBy(await admissions(ids), (row) => row.jobSeekerId);
    return people
      .map(({ jobSeekerId, searchId, facts, middle }) => ({
        searchId,
        facts,
        middle,
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
    // Asked of each person as they come up: of everybody at once, a page would measure every distance there is.
    const admitted = tx
      .select({ id: standingAdmission.jobSeekerId })
      .from(standingAdmission)
      .where(and(eq(standingAdmission.jobSeekerId, shownProfile.jobSeekerId), inForce()));
    return or(inArray(shownProfile.jobSeekerId, chosen), exists(admitted));
  }
  const jobSeekerIds = () => tx.select({ id: shownProfile.jobSeekerId }).from(shownProfile);
  const searchIds = () => tx.select({ searchId: shownProfile.searchId }).from(shownProfile);

  return {
    visibleAmong: (searchIds) => visibleAmong(tx, searchIds),
    namedAmong: (employerId, searchIds) => namedAmong(tx, employerId, searchIds),
    async visibleByTasks(tasks, limit, seed) {
      if (actor.kind !== "employerMember") return [];
      const values = tasks.flatMap((task) => [`liked:${task}`, `done:${task}`]);
      const wanted = sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
      const shared = sql<number>`(select count(*) from unnest(${shownProfile.told}) t where t = any(${wanted}))`;
      // Who stands at the edge of the window is chance, and another chance for each opening.
      const chance = sql`md5(${shownProfile.searchId} || ${seed}::text)`;
      const rows = await visible()
        .where(mayBeSeenBy(actor.employerId, clock.now().toString()))
        .orderBy(desc(shared), chance)
        .limit(limit);
      return rows.map(personOf);
    },
    async visiblePerson(jobSeekerId) {
      const [row] = await visible().where(eq(shownProfile.jobSeekerId, jobSeekerId));
      return row ? personOf(row) : null;
    },

    async toIndex(jobSeekerIds) {
      if (jobSeekerIds.length === 0) return { ids: [], people: [] };
      const rows = await tx
        .select({ searchId: publishedProfile.searchId })
        .from(publishedProfile)
        .where(among(publishedProfile.jobSeekerId, jobSeekerIds));
      const people = await visible().where(among(shownProfile.jobSeekerId, jobSeekerIds));
      return { ids: rows.map((row) => row.searchId), people: await withEmployers(people.map(personOf)) };
    },
    async pageToIndex(afterSearchId, limit) {
      const page = await visible()
        .where(and(afterSearchId ? gt(shownProfile.searchId, afterSearchId) : undefined, somebodyMaySee()))
        .orderBy(asc(shownProfile.searchId))
        .limit(limit);
      return withEmployers(page.map(personOf));
    },
    countToIndex: () => tx.$count(shownProfile, somebodyMaySee()),
    async someToIndex(limit) {
      const rows = await searchIds().where(somebodyMaySee()).orderBy(sql`random()`).limit(limit);
      return rows.map((row) => row.searchId);
    },
    async toIndexAmong(ids) {
      if (ids.length === 0) return [];
      const rows = await searchIds().where(and(among(shownProfile.searchId, ids), somebodyMaySee()));
      return rows.map((row) => row.searchId);
    },
    async shownAt(at) {
      const rows = await jobSeekerIds().where(eq(shownProfile.countedAt, at));
      return rows.map((row) => row.id);
    },
    async admittedTo(employerId) {
      const rows = await tx
        .selectDistinct({ id: standingAdmission.jobSeekerId })
        .from(standingAdmission)
        // Whoever it was let in by before it changed is in the index still.
        .where(and(eq(standingAdmission.employerId, employerId), or(isNull(standingAdmission.endedAt), standingAdmission.stoppedFitting)));
      return rows.map((row) => row.id);
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
        .where(or(gte(standingAdmission.addedAt, since), gte(standingAdmission.admittedFrom, since), gte(standingAdmission.endedAt, since)));
      const changed = tx
        .select({ id: sql`(${event.subjects}->>'employerId')::uuid` })
        .from(event)
        .where(and(gte(event.occurredAt, since), inArray(event.name, [...CHANGES_WHO_FITS])));
      const fitsAnew = await tx
        .selectDistinct({ id: standingAdmission.jobSeekerId })
        .from(standingAdmission)
        .where(and(isNull(standingAdmission.endedAt), inArray(standingAdmission.employerId, changed)));
      const shown = await jobSeekerIds().where(gte(shownProfile.countedAt, since));
      return [...new Set([...published, ...chose, ...admitted, ...fitsAnew, ...shown].map((row) => row.id))];
    },
  };
}
