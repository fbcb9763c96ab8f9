import { and, asc, desc, eq, gt, inArray, isNull, isNotNull, not, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { StandingChoice, StandingWish } from "#app/domain/visibility/standing-choice.ts";
import type { StandingStore } from "#app/domain/visibility/standing-store.ts";
import { employer } from "../schema/employer.ts";
import { place } from "../schema/place.ts";
import { ADMISSION_ASKS, fits, isVerified, metresToSite, type Asked } from "../schema/sight.ts";
import { standingAdmission, standingChoice, standingException } from "../schema/standing-choice.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { employerNow } from "./employer-row.ts";
import { withTowns } from "./employer-towns.ts";

const a = alias(standingAdmission, "a");
const e = alias(employer, "e");
const r = alias(standingChoice, "r");

const CHOICE_ASKS: Asked = {
  leastLevel: sql.raw("r.least_level"),
  sectors: sql.raw("r.sectors"),
  placeId: sql.raw("r.place_id"),
  withinMetres: sql.raw("r.within_metres"),
};

const admissionsOf = statement((tx, value: Value<"jobSeekerId" | "today">) =>
  tx
    .select({
      employerId: a.employerId,
      name: e.name,
      now: employerNow(sql`${value("today")}::date`, e),
      standingChoiceId: a.standingChoiceId,
      admittedFrom: a.admittedFrom,
      fitsNow: sql<boolean>`coalesce(${isVerified(sql`${value("today")}::date`)} and ${fits(ADMISSION_ASKS)}, false)`,
    })
    .from(a)
    .leftJoin(e, eq(e.id, a.employerId))
    .where(and(eq(a.jobSeekerId, value("jobSeekerId")), isNull(a.endedAt)))
    .orderBy(asc(e.name), asc(a.employerId), asc(a.id)),
);

export function standingQueries({ tx, random }: QueryContext): StandingStore {
  const choices = () => tx.select({ row: standingChoice, town: place.name }).from(standingChoice).innerJoin(place, eq(place.id, standingChoice.placeId));
  const ofPerson = (jobSeekerId: string) => and(eq(standingChoice.jobSeekerId, jobSeekerId), isNull(standingChoice.endedAt));
  const standing = async (jobSeekerId: string) =>
    (await choices().where(ofPerson(jobSeekerId)).orderBy(asc(standingChoice.madeAt), asc(standingChoice.id))).map(toChoice);

  /** Rows `e` that fit choice `r` and that it has still to announce. */
  const isNewcomer = (today: SQL) =>
    and(
      isVerified(today),
      fits(CHOICE_ASKS),
      // One that left by its own doing is a stranger again, who waits again.
      notExists(tx.select({ one: sql`1` }).from(a).where(and(eq(a.standingChoiceId, r.id), eq(a.employerId, e.id), not(a.stoppedFitting)))),
      notExists(
        tx
          .select({ one: sql`1` })
          .from(standingException)
          .where(and(eq(standingException.jobSeekerId, r.jobSeekerId), eq(standingException.employerId, e.id))),
      ),
      notExists(
        tx
          .select({ one: sql`1` })
          .from(visibilityChoice)
          .where(
            and(
              eq(visibilityChoice.jobSeekerId, r.jobSeekerId),
              eq(visibilityChoice.employerId, e.id),
              isNull(visibilityChoice.withdrawnAt),
            ),
          ),
      ),
    );

  return {
    standing,
    async hold(jobSeekerId) {
      await tx.select({ id: standingChoice.id }).from(standingChoice).where(ofPerson(jobSeekerId)).orderBy(asc(standingChoice.id)).for("update");
      return standing(jobSeekerId);
    },
    async holdOne(id) {
      const one = and(eq(standingChoice.id, id), isNull(standingChoice.endedAt));
      const held = await tx.select({ id: standingChoice.id }).from(standingChoice).where(one).for("update");
      if (held.length === 0) return null;
      const [row] = await choices().where(one);
      return row ? toChoice(row) : null;
    },
    async ended(jobSeekerId, limit) {
      const rows = await choices()
        .where(and(eq(standingChoice.jobSeekerId, jobSeekerId), isNotNull(standingChoice.endedAt)))
        .orderBy(desc(standingChoice.endedAt), asc(standingChoice.id))
        .limit(limit);
      return rows.map(toChoice);
    },
    async make(choice) {
      await tx.insert(standingChoice).values(choice);
    },
    async end(id, at, { helper, memberId }) {
      const ending = { endedAt: at, endedHelper: helper, endedMemberId: memberId };
      const ended = await tx
        .update(standingChoice)
        .set(ending)
        .where(and(eq(standingChoice.id, id), isNull(standingChoice.endedAt)))
        .returning({ id: standingChoice.id });
      if (ended.length === 0) return false;
      await tx
        .update(standingAdmission)
        .set(ending)
        .where(and(eq(standingAdmission.standingChoiceId, id), isNull(standingAdmission.endedAt)));
      return true;
    },

    async fitting(jobSeekerId, wish, today) {
      const home = (column: string) => sql.raw(`(select h.${column} from place h where h.id = ${Number(wish.placeId)})`);
      const nearest = metresToSite({ latitude: home("latitude"), longitude: home("longitude") }, sql.raw("e.id"));
      const rows = await tx
        .select({ employerId: e.id, name: e.name, sector: e.sector, level: e.level })
        .from(e)
        .where(and(isVerified(dayOf(today)), fits(asValues(wish))))
        .orderBy(nearest, asc(e.name), asc(e.id));
      const ids = rows.map(({ employerId }) => employerId);
      const excepted = new Set((await exceptionsAmong(jobSeekerId, ids)).map((row) => row.employerId));
      const named = new Set((await namedAmong(jobSeekerId, ids)).map((row) => row.employerId));
      return (await withTowns(tx, rows)).map((one) => ({
        ...one,
        excepted: excepted.has(one.employerId),
        named: named.has(one.employerId),
      }));
    },
    async admit({ id, jobSeekerId, leastLevel, sectors, placeId, withinMetres }, employerIds, when) {
      if (employerIds.length === 0) return;
      const asked = { standingChoiceId: id, jobSeekerId, leastLevel, sectors, placeId, withinMetres };
      await tx
        .insert(standingAdmission)
        .values(employerIds.map((employerId) => ({ id: random.uuid(), employerId, ...asked, ...when })));
    },
    admissions: (jobSeekerId, today) => admissionsOf(tx, { jobSeekerId, today: today.toString() }),
    async endAdmissions(jobSeekerId, employerId, at, { helper, memberId }) {
      const ended = await tx
        .update(standingAdmission)
        .set({ endedAt: at, endedHelper: helper, endedMemberId: memberId })
        .where(
          and(
            eq(standingAdmission.jobSeekerId, jobSeekerId),
            eq(standingAdmission.employerId, employerId),
            isNull(standingAdmission.endedAt),
          ),
        )
        .returning({ id: standingAdmission.id });
      return ended.length;
    },

    async except(jobSeekerId, employerIds, at) {
      if (employerIds.length === 0) return;
      await tx
        .insert(standingException)
        .values(employerIds.map((employerId) => ({ jobSeekerId, employerId, madeAt: at })))
        .onConflictDoNothing();
    },
    async liftExceptions(jobSeekerId, employerIds) {
      if (employerIds.length === 0) return;
      await tx
        .delete(standingException)
        .where(and(eq(standingException.jobSeekerId, jobSeekerId), inArray(standingException.employerId, [...employerIds])));
    },
    exceptions(jobSeekerId) {
      return tx
        .select({ employerId: standingException.employerId, name: employer.name })
        .from(standingException)
        .innerJoin(employer, eq(employer.id, standingException.employerId))
        .where(eq(standingException.jobSeekerId, jobSeekerId))
        .orderBy(asc(employer.name), asc(standingException.employerId));
    },

    async withNewcomers(today, { after, limit }) {
      const rows = await tx
        .select({ id: r.id })
        .from(r)
        .where(
          and(
            isNull(r.endedAt),
            after === null ? undefined : gt(r.id, after),
            sql`exists ${tx.select({ one: sql`1` }).from(e).where(isNewcomer(dayOf(today)))}`,
          ),
        )
        .orderBy(asc(r.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async newcomersTo(choiceId, today) {
      const rows = await tx
        .select({ employerId: e.id })
        .from(r)
        .innerJoin(e, sql`true`)
        .where(and(eq(r.id, choiceId), isNull(r.endedAt), isNewcomer(dayOf(today))))
        .orderBy(asc(e.id));
      return rows.map(({ employerId }) => employerId);
    },
  };

  function exceptionsAmong(jobSeekerId: string, employerIds: string[]) {
    return tx
      .select({ employerId: standingException.employerId })
      .from(standingException)
      .where(and(eq(standingException.jobSeekerId, jobSeekerId), inArray(standingException.employerId, employerIds)));
  }

  function namedAmong(jobSeekerId: string, employerIds: string[]) {
    return tx
      .select({ employerId: visibilityChoice.employerId })
      .from(visibilityChoice)
      .where(
        and(
          eq(visibilityChoice.jobSeekerId, jobSeekerId),
          inArray(visibilityChoice.employerId, employerIds),
          isNull(visibilityChoice.withdrawnAt),
        ),
      );
  }
}

function dayOf(today: Temporal.PlainDate): SQL {
  return sql`${today.toString()}::date`;
}

function asValues({ leastLevel, sectors, placeId, withinMetres }: StandingWish): Asked {
  return {
    leastLevel: sql`${leastLevel}::text`,
    sectors: sql`${`{${sectors.join(",")}}`}::text[]`,
    placeId: sql`${placeId}::int`,
    withinMetres: sql`${withinMetres}::int`,
  };
}

/** The columns hold codes that only this application writes, checked against the closed lists on the way in. */
function toChoice({ row, town }: { row: typeof standingChoice.$inferSelect; town: string }): StandingChoice {
  const { endedAt: _ended, helper: _helper, readBack: _readBack, endedHelper: _by, endedMemberId: _member, ...choice } = row;
  return { ...choice, town } as StandingChoice;
}
