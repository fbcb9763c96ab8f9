import { and, asc, desc, eq, gte, ilike, inArray, isNull, max, sql, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activeStates } from "#app/domain/lifecycle.ts";
import type { Coordinates } from "#app/domain/place/place.ts";
import type { Alias } from "#app/domain/visibility/alias.ts";
import { newAliasLabel } from "#app/domain/visibility/alias.ts";
import type { EmployerSearch, VisibilityStore } from "#app/domain/visibility/visibility-store.ts";
import { BOOKING } from "#app/domain/booking/booking-lifecycle.ts";
import { employer } from "../schema/employer.ts";
import { now, today } from "../schema/policy.ts";
import { metresToSite, seenBy } from "../schema/sight.ts";
import { standingAdmission } from "../schema/standing-choice.ts";
import { employerAlias, visibilityChoice } from "../schema/visibility.ts";
import { booking } from "../schema/booking.ts";
import { bookingStands } from "./booking-stands.ts";
import { among, idList } from "./among.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { employerNow } from "./employer-row.ts";
import { withTowns } from "./employer-towns.ts";

/** A label is drawn from 190,000, so a third draw in a row that is taken does not happen by chance. */
const DRAWS = 5;

const namedBy = statement((tx, value: Value<"jobSeekerId" | "today">) =>
  tx
    .select({
      employerId: visibilityChoice.employerId,
      name: employer.name,
      chosenAt: visibilityChoice.chosenAt,
      now: employerNow(sql`${value("today")}::date`),
    })
    .from(visibilityChoice)
    .leftJoin(employer, eq(employer.id, visibilityChoice.employerId))
    .where(and(eq(visibilityChoice.jobSeekerId, value("jobSeekerId")), isNull(visibilityChoice.withdrawnAt)))
    .orderBy(asc(employer.name), asc(visibilityChoice.employerId)),
);

/** One value: for a page of matches this is two hundred people. */
const aliasesOf = statement((tx, value: Value<"employerId" | "jobSeekerIds">) =>
  tx
    .select({
      aliases: sql<Record<string, Alias> | null>`json_object_agg(${employerAlias.jobSeekerId},
        json_build_object('aliasId', ${employerAlias.id}, 'label', ${employerAlias.label}))`,
    })
    .from(employerAlias)
    .where(and(eq(employerAlias.employerId, value("employerId")), among(employerAlias.jobSeekerId, value("jobSeekerIds")))),
);

export function visibilityQueries({ tx, clock, random }: QueryContext): VisibilityStore {
  async function known(employerId: string, jobSeekerIds: readonly string[]): Promise<Map<string, Alias>> {
    const [row] = await aliasesOf(tx, { employerId, jobSeekerIds: idList(jobSeekerIds) });
    return new Map(Object.entries(row?.aliases ?? {}));
  }

  /** Of these people, those this employer may see now, profile or not. */
  async function visibleAmong(employerId: string, jobSeekerIds: readonly string[]): Promise<string[]> {
    const people = sql`unnest(${idList(jobSeekerIds)}::uuid[]) as person(id)`;
    const seen = seenBy({ jobSeeker: sql.raw("person.id"), employer: sql`${employerId}::uuid`, now, today });
    const rows = await tx.execute<{ id: string }>(sql`select person.id from ${people} where ${seen}`);
    return rows.map(({ id }) => id);
  }

  return {
    async aliasesFor(employerId, jobSeekerIds) {
      if (jobSeekerIds.length === 0) return new Map();
      let aliases = await known(employerId, jobSeekerIds);
      for (let draw = 0; draw < DRAWS; draw++) {
        const unknown = jobSeekerIds.filter((id) => !aliases.has(id));
        const missing = unknown.length === 0 ? [] : await visibleAmong(employerId, unknown);
        if (missing.length === 0) return aliases;
        const rows = missing.map((jobSeekerId) => ({
          id: random.uuid(),
          employerId,
          jobSeekerId,
          label: newAliasLabel(random),
          madeAt: clock.now(),
        }));
        // Another request may have made one at the same moment, or a label may be taken: read what stands.
        await tx.insert(employerAlias).values(rows).onConflictDoNothing();
        aliases = await known(employerId, jobSeekerIds);
      }
      return aliases;
    },
    async jobSeekerBehind(aliasId) {
      const [row] = await tx
        .select({ jobSeekerId: employerAlias.jobSeekerId })
        .from(employerAlias)
        .where(eq(employerAlias.id, aliasId));
      return row?.jobSeekerId ?? null;
    },

    async standing(jobSeekerId, today) {
      return namedBy(tx, { jobSeekerId, today: today.toString() });
    },
    async earlier(jobSeekerId, today, limit) {
      const ended = max(visibilityChoice.withdrawnAt);
      return tx
        .select({ employerId: employer.id, name: employer.name })
        .from(visibilityChoice)
        .innerJoin(employer, eq(employer.id, visibilityChoice.employerId))
        .where(and(eq(visibilityChoice.jobSeekerId, jobSeekerId), verified(today)))
        .groupBy(employer.id, employer.name)
        .having(sql`bool_and(${visibilityChoice.withdrawnAt} is not null)`)
        .orderBy(desc(ended), asc(employer.name), asc(employer.id))
        .limit(limit);
    },
    async isStanding(jobSeekerId, employerId) {
      const rows = await tx
        .select({ id: visibilityChoice.id })
        .from(visibilityChoice)
        .where(
          and(
            eq(visibilityChoice.jobSeekerId, jobSeekerId),
            eq(visibilityChoice.employerId, employerId),
            isNull(visibilityChoice.withdrawnAt),
          ),
        );
      return rows.length > 0;
    },
    async isLetIn(jobSeekerId, employerId) {
      const pair = sql`(${employerId}::uuid, ${jobSeekerId}::uuid)`;
      const [row] = await tx.execute<{ let_in: boolean }>(sql`select
        exists (select from ${visibilityChoice} v where (v.employer_id, v.job_seeker_id) = ${pair} and v.withdrawn_at is null)
        or exists (select from ${standingAdmission} a where (a.employer_id, a.job_seeker_id) = ${pair} and a.ended_at is null) as let_in`);
      return row!.let_in;
    },
    sees: async (jobSeekerId, employerId) => (await visibleAmong(employerId, [jobSeekerId])).length > 0,
    aliasOf: async (jobSeekerId, employerId) => (await known(employerId, [jobSeekerId])).get(jobSeekerId) ?? null,
    async choose(choice) {
      await tx.insert(visibilityChoice).values({ id: random.uuid(), ...choice });
    },
    async withdraw({ jobSeekerId, employerId, withdrawnAt }, beside) {
      const rows = await tx
        .update(visibilityChoice)
        .set({ withdrawnAt, endedHelper: beside.helper, endedMemberId: beside.memberId })
        .where(
          and(
            eq(visibilityChoice.jobSeekerId, jobSeekerId),
            eq(visibilityChoice.employerId, employerId),
            isNull(visibilityChoice.withdrawnAt),
          ),
        )
        .returning({ id: visibilityChoice.id });
      return rows.length > 0;
    },

    async employersLike(search, { limit, offset }) {
      const found = await tx
        .select(TO_CHOOSE)
        .from(employer)
        .where(like(search))
        .orderBy(...(search.near ? [metresTo(search.near.at)] : []), asc(employer.name), asc(employer.id))
        .limit(limit)
        .offset(offset);
      return withTowns(tx, found);
    },
    countEmployersLike: (search) => tx.$count(employer, like(search)),
    async employerToChoose(employerId, today) {
      const found = await tx.select(TO_CHOOSE).from(employer).where(and(eq(employer.id, employerId), verified(today)));
      const [one] = await withTowns(tx, found);
      return one ?? null;
    },

    async bookingsUnderWay(jobSeekerId) {
      const rows = await tx
        .select({ employerId: booking.employerId, bookingId: booking.id, signed: bookingStands })
        .from(booking)
        .where(and(eq(booking.jobSeekerId, jobSeekerId), inArray(booking.status, activeStates(BOOKING))))
        .orderBy(asc(booking.startsOn), asc(booking.id));
      return rows;
    },
  };
}

const TO_CHOOSE = { employerId: employer.id, name: employer.name, sector: employer.sector, level: employer.level };

function verified(today: Temporal.PlainDate): SQL | undefined {
  return and(eq(employer.status, "verified"), gte(employer.verifiedUntil, today));
}

function like({ name, near, today }: EmployerSearch): SQL | undefined {
  return and(
    verified(today),
    name === "" ? undefined : ilike(employer.name, `%${literally(name)}%`),
    near ? sql`${metresTo(near.at)} <= ${near.within}` : undefined,
  );
}

/** From there to the employer's nearest place of work. */
function metresTo({ latitude, longitude }: Coordinates): SQL<number | null> {
  return metresToSite({ latitude: sql`${latitude}::float8`, longitude: sql`${longitude}::float8` }, sql`${employer.id}`);
}

/** The signs that `like` gives a meaning to, taken as they are. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
