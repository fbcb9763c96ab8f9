import { and, asc, eq, gt, gte, lt } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { sitting } from "../schema/sitting.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about time. */
export function sittingQueries({ tx }: QueryContext): Pick<BookingStore, "sittingsOf" | "sittingsBetween" | "calendarOf" | "sit"> {

  return {
    sittingsOf: (bookingId) =>
      tx
        .select({
          ordinal: sitting.ordinal,
          startsAt: sitting.startsAt,
          endsAt: sitting.endsAt,
          coachAttends: sitting.coachAttends,
        })
        .from(sitting)
        .where(and(eq(sitting.bookingId, bookingId), eq(sitting.live, true)))
        .orderBy(asc(sitting.startsAt)),
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
