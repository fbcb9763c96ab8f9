import { and, asc, eq, gt, gte, lt, ne, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { Clash } from "#app/domain/errors.ts";
import { COACH_BUSY } from "../constraint-errors.ts";
import { sitting } from "../schema/sitting.ts";
import type { QueryContext } from "./context.ts";

/** Its coach has to be somewhere else at that time, as far as this actor may know. */
export const clashing = sql<boolean>`(${sitting.live} and ${sitting.coachAttends} and exists (
  select 1 from ${sitting} o
  where o.live and o.coach_attends and o.coach_id = ${sitting.coachId} and o.booking_id <> ${sitting.bookingId}
    and o.starts_at < ${sitting.endsAt} and o.ends_at > ${sitting.startsAt}))`;

/** The part of the bookings that is about time. */
export function sittingQueries({ tx }: QueryContext): Pick<BookingStore, "sittingsBetween" | "calendarOf" | "sit" | "clashesOf" | "moveSittings" | "planInTurn" | "sittingsAround"> {
  return {
    sittingsBetween: (employerId, from, to) =>
      tx
        .select({ bookingId: sitting.bookingId, startsAt: sitting.startsAt, endsAt: sitting.endsAt })
        .from(sitting)
        .where(
          and(
            eq(sitting.employerId, employerId),
            eq(sitting.live, true),
            gte(sitting.startsAt, from),
            lt(sitting.startsAt, to),
          ),
        )
        .orderBy(asc(sitting.startsAt), asc(sitting.id)),
    async planInTurn(jobSeekerId) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plans for ${jobSeekerId}`}, 0))`);
    },
    sittingsAround: (jobSeekerId, { from, to }, except) =>
      tx
        .select({ startsAt: sitting.startsAt, endsAt: sitting.endsAt })
        .from(sitting)
        .where(
          and(
            eq(sitting.jobSeekerId, jobSeekerId),
            eq(sitting.live, true),
            gte(sitting.startsAt, from),
            lt(sitting.startsAt, to),
            except === null ? undefined : ne(sitting.bookingId, except),
          ),
        )
        .orderBy(asc(sitting.startsAt)),
    async calendarOf(bookingId) {
      const rows = await tx
        .select({
          ordinal: sitting.ordinal,
          startsAt: sitting.startsAt,
          endsAt: sitting.endsAt,
          coachAttends: sitting.coachAttends,
          live: sitting.live,
        })
        .from(sitting)
        .where(eq(sitting.bookingId, bookingId))
        .orderBy(asc(sitting.ordinal), asc(sitting.live), asc(sitting.startsAt));
      return [...new Map(rows.map((row) => [row.ordinal, row])).values()];
    },
    async sit({ bookingId, employerId, jobSeekerId, coachId }, sittings) {
      await giveBack(tx, bookingId);
      const whose = { bookingId, employerId, jobSeekerId, coachId };
      if (sittings.length > 0) await tx.insert(sitting).values(sittings.map((one) => ({ ...one, ...whose })));
      // The constraint does not see those that clash already.
      const among = await tx.select({ id: sitting.id }).from(sitting).where(and(eq(sitting.bookingId, bookingId), clashing)).limit(1);
      if (among.length > 0) throw new Clash(COACH_BUSY);
    },
    async clashesOf(bookingId) {
      const rows = await tx
        .select({ startsAt: sitting.startsAt })
        .from(sitting)
        .where(and(eq(sitting.bookingId, bookingId), clashing))
        .orderBy(asc(sitting.startsAt));
      return rows.map(({ startsAt }) => startsAt);
    },
    async moveSittings(jobSeekerId) {
      await tx.execute(sql`select move_sittings(${jobSeekerId}::uuid)`);
    },
  };
}

/** From a moment on, or all of it, a booking takes up nobody's time any more. */
export async function giveBack(tx: QueryContext["tx"], bookingId: string, after?: Temporal.Instant): Promise<void> {
  await tx
    .update(sitting)
    .set({ live: false })
    .where(
      and(
        eq(sitting.bookingId, bookingId),
        eq(sitting.live, true),
        after === undefined ? undefined : gt(sitting.startsAt, after),
      ),
    );
}
