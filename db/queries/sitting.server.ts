import { and, asc, eq, gt } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { bookingSlot } from "../schema/booking-slot.ts";
import { sitting } from "../schema/sitting.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about time. */
export function sittingQueries({ tx }: QueryContext): Pick<BookingStore, "sittingsOf" | "sit" | "noticeDays"> {

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
    async sit({ bookingId, employerId, jobSeekerId, coachId }, sittings) {
      await giveBack(tx, bookingId);
      const whose = { bookingId, employerId, jobSeekerId, coachId };
      if (sittings.length > 0) await tx.insert(sitting).values(sittings.map((one) => ({ ...one, ...whose })));
    },
    async noticeDays(vacancyId) {
      const [row] = await tx.select({ days: vacancy.noticeDays }).from(vacancy).where(eq(vacancy.id, vacancyId));
      return row?.days ?? 1;
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

export async function giveBackSlot(tx: QueryContext["tx"], slotId: string): Promise<void> {
  await tx
    .update(bookingSlot)
    .set({ status: "open" })
    .where(and(eq(bookingSlot.id, slotId), eq(bookingSlot.status, "taken")));
}
