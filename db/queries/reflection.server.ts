import { and, eq, isNull } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { reflection } from "../schema/booking-follow-up.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about what the job seeker found out. */
export function reflectionQueries({
  tx,
}: QueryContext): Pick<BookingStore, "reflectionOf" | "addReflection" | "takeUpReflection"> {
  return {
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
