import { and, desc, eq, gte, isNull } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { booking, bookingOutcome } from "../schema/booking.ts";
import { reflection } from "../schema/booking-follow-up.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { needOf, openingColumns, vacancyOf } from "./opening-columns.ts";

/** The part of the bookings that is about what the job seeker found out. */
export function reflectionQueries({
  tx,
}: QueryContext): Pick<BookingStore, "toReflectOn" | "reflectionOf" | "addReflection" | "takeUpReflection"> {
  return {
    toReflectOn: (jobSeekerId, endsFrom) =>
      tx
        .select({ id: booking.id, title: openingColumns.title })
        .from(booking)
        .innerJoin(
          bookingOutcome,
          and(eq(bookingOutcome.bookingId, booking.id), eq(bookingOutcome.round, booking.round), eq(bookingOutcome.side, "job_seeker")),
        )
        .leftJoin(reflection, eq(reflection.bookingId, booking.id))
        .leftJoin(unmetNeed, needOf(booking))
        .leftJoin(vacancy, vacancyOf(booking))
        .where(and(eq(booking.jobSeekerId, jobSeekerId), gte(booking.endsOn, endsFrom), isNull(reflection.bookingId)))
        .orderBy(desc(booking.endsOn), booking.id),
    async reflectionOf(bookingId) {
      const [row] = await tx.select().from(reflection).where(eq(reflection.bookingId, bookingId));
      if (!row) return null;
      const { feeling, tasksLiked, tasksDone, takenUpAt } = row;
      return { feeling, tasksLiked, tasksDone, takenUp: takenUpAt !== null };
    },
    async addReflection(written) {
      await tx.insert(reflection).values(written);
    },
    async takeUpReflection(bookingId, at) {
      const taken = await tx
        .update(reflection)
        .set({ takenUpAt: at })
        .where(and(eq(reflection.bookingId, bookingId), isNull(reflection.takenUpAt)))
        .returning({ bookingId: reflection.bookingId });
      return taken.length > 0;
    },
  };
}
