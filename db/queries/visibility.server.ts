import { and, asc, desc, eq, gte, ilike, inArray, isNull, max, sql, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activeStates } from "#app/domain/lifecycle.ts";
import type { Coordinates } from "#app/domain/place/place.ts";
import type { EmployerSearch, VisibilityStore } from "#app/domain/visibility/visibility-store.ts";
import { BOOKING } from "#app/domain/booking/booking-lifecycle.ts";
import { employer } from "../schema/employer.ts";
import { metresToSite } from "../schema/sight.ts";
import { standingAdmission } from "../schema/standing-choice.ts";
import { employerAlias, visibilityChoice } from "../schema/visibility.ts";
import { booking } from "../schema/booking.ts";
import { bookingStands } from "./booking-stands.ts";
import { aliasesFor, aliasesOf, seenAmong } from "./alias.server.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { employerNow } from "./employer-row.ts";
import { withTowns } from "./employer-towns.ts";

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

export function visibilityQueries({ tx, clock, random }: QueryContext): VisibilityStore {
  return {
    aliasesFor: (employerId, jobSeekerIds) => aliasesFor({ tx, clock, random }, employerId, jobSeekerIds),
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
    sees: async (jobSeekerId, employerId) => (await seenAmong(tx, employerId, [jobSeekerId])).length > 0,
    aliasOf: async (jobSeekerId, employerId) => (await aliasesOf(tx, employerId, [jobSeekerId])).get(jobSeekerId) ?? null,
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
