import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { bookingSlot } from "../schema/booking-slot.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";

type SlotQueries = Pick<BookingStore, "noticeDays" | "setNoticeDays" | "slotsOf" | "addSlot" | "moveSlot">;

/** The part of the bookings that is about times an employer offers. */
export function slotQueries({ tx }: QueryContext): SlotQueries {
  return {
    async noticeDays(vacancyId) {
      const [row] = await tx.select({ days: vacancy.noticeDays }).from(vacancy).where(eq(vacancy.id, vacancyId));
      return row?.days ?? 1;
    },
    async setNoticeDays(vacancyId, days) {
      await tx.update(vacancy).set({ noticeDays: days }).where(eq(vacancy.id, vacancyId));
    },
    slotsOf: (vacancyId, after) =>
      tx
        .select({
          id: bookingSlot.id,
          vacancyId: bookingSlot.vacancyId,
          startsAt: bookingSlot.startsAt,
          endsAt: bookingSlot.endsAt,
          status: bookingSlot.status,
        })
        .from(bookingSlot)
        .where(
          and(
            eq(bookingSlot.vacancyId, vacancyId),
            ne(bookingSlot.status, "withdrawn"),
            gt(bookingSlot.startsAt, after),
          ),
        )
        .orderBy(asc(bookingSlot.startsAt), asc(bookingSlot.id)),
    async addSlot(slot) {
      await tx.insert(bookingSlot).values({ ...slot, status: "open" });
    },
    moveSlot: (id, from, to) => moveSlot(tx, id, from, to),
  };
}

/** @returns false when it no longer was where it was */
export async function moveSlot(
  tx: QueryContext["tx"],
  id: string,
  from: "open" | "taken",
  to: "open" | "taken" | "withdrawn",
): Promise<boolean> {
  const moved = await tx
    .update(bookingSlot)
    .set({ status: to })
    .where(and(eq(bookingSlot.id, id), eq(bookingSlot.status, from)))
    .returning({ id: bookingSlot.id });
  return moved.length === 1;
}
