import { and, asc, eq, gt, lt, ne, or } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { bookingSlot } from "../schema/booking-slot.ts";
import { sitting } from "../schema/sitting.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";

type SlotQueries = Pick<
  BookingStore,
  "noticeDays" | "setNoticeDays" | "slotsOf" | "slotById" | "addSlot" | "moveSlot" | "removeProposedSlot" | "busyAt"
>;

const columns = {
  id: bookingSlot.id,
  vacancyId: bookingSlot.vacancyId,
  introductionId: bookingSlot.introductionId,
  startsAt: bookingSlot.startsAt,
  endsAt: bookingSlot.endsAt,
  status: bookingSlot.status,
};

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
        .select(columns)
        .from(bookingSlot)
        .where(
          and(
            eq(bookingSlot.vacancyId, vacancyId),
            ne(bookingSlot.status, "withdrawn"),
            gt(bookingSlot.startsAt, after),
          ),
        )
        .orderBy(asc(bookingSlot.startsAt), asc(bookingSlot.id)),
    async slotById(id) {
      const [row] = await tx.select({ ...columns, employerId: bookingSlot.employerId }).from(bookingSlot).where(eq(bookingSlot.id, id));
      return row ?? null;
    },
    async addSlot(slot) {
      await tx.insert(bookingSlot).values(slot);
    },
    async removeProposedSlot(id) {
      const removed = await tx
        .delete(bookingSlot)
        .where(and(eq(bookingSlot.id, id), eq(bookingSlot.status, "proposed")))
        .returning({ id: bookingSlot.id });
      return removed.length === 1;
    },
    async busyAt({ jobSeekerId, coachId }, { startsAt, endsAt }) {
      const rows = await tx
        .select({ jobSeekerId: sitting.jobSeekerId })
        .from(sitting)
        .where(
          and(
            sitting.live,
            lt(sitting.startsAt, endsAt),
            gt(sitting.endsAt, startsAt),
            or(eq(sitting.jobSeekerId, jobSeekerId), and(eq(sitting.coachId, coachId), sitting.coachAttends)),
          ),
        );
      if (rows.length === 0) return null;
      return rows.some((row) => row.jobSeekerId === jobSeekerId) ? "job_seeker" : "coach";
    },
    async moveSlot(id, from, to) {
      const moved = await tx
        .update(bookingSlot)
        .set({ status: to })
        .where(and(eq(bookingSlot.id, id), eq(bookingSlot.status, from)))
        .returning({ id: bookingSlot.id });
      return moved.length === 1;
    },
  };
}
