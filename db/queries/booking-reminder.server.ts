import { and, between, desc, eq, gt, inArray, lt, notExists, sql } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { booking } from "../schema/booking.ts";
import { bookingReminder, nextStep } from "../schema/booking-follow-up.ts";
import { lastDayToSign } from "./booking-list.server.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about what follows: reminders, and the next step. */
export function bookingReminderQueries({
  tx,
}: QueryContext): Pick<BookingStore, "toRemind" | "unsignedBefore" | "addReminder" | "wasReminded" | "lastByHand" | "nextStepOf" | "setNextStep"> {
  return {
    async toRemind({ name, status, about }, days, page) {
      const day = booking[about];
      const rows = await tx
        .select({ id: booking.id })
        .from(booking)
        .where(
          and(
            eq(booking.status, status),
            between(day, days.from, days.to),
            page.after === null ? undefined : gt(booking.id, page.after),
            notExists(
              tx
                .select({ one: sql`1` })
                .from(bookingReminder)
                .where(
                  and(
                    eq(bookingReminder.bookingId, booking.id),
                    eq(bookingReminder.step, name),
                    eq(bookingReminder.forDay, day),
                  ),
                ),
            ),
          ),
        )
        .orderBy(booking.id)
        .limit(page.limit);
      return rows.map(({ id }) => id);
    },
    async unsignedBefore(day, { after, limit }) {
      const rows = await tx
        .select({ id: booking.id })
        .from(booking)
        .where(
          and(
            eq(booking.status, "awaiting_signatures"),
            lt(lastDayToSign, day.toString()),
            after === null ? undefined : gt(booking.id, after),
          ),
        )
        .orderBy(booking.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async addReminder(row) {
      const added = await tx
        .insert(bookingReminder)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: bookingReminder.id });
      return added.length === 1;
    },
    async nextStepOf(bookingId) {
      const [row] = await tx.select({ step: nextStep.step }).from(nextStep).where(eq(nextStep.bookingId, bookingId));
      return row?.step ?? null;
    },
    async setNextStep({ bookingId, jobSeekerId, ...chosen }) {
      await tx
        .insert(nextStep)
        .values({ bookingId, jobSeekerId, ...chosen })
        .onConflictDoUpdate({ target: nextStep.bookingId, set: chosen });
    },
    async wasReminded(bookingId, steps, forDay) {
      const [row] = await tx
        .select({ id: bookingReminder.id })
        .from(bookingReminder)
        .where(and(eq(bookingReminder.bookingId, bookingId), inArray(bookingReminder.step, [...steps]), eq(bookingReminder.forDay, forDay)))
        .limit(1);
      return row !== undefined;
    },
    async lastByHand(bookingId) {
      const [row] = await tx
        .select({ at: bookingReminder.remindedAt })
        .from(bookingReminder)
        .where(and(eq(bookingReminder.bookingId, bookingId), eq(bookingReminder.step, "by-hand")))
        .orderBy(desc(bookingReminder.remindedAt))
        .limit(1);
      return row?.at ?? null;
    },
  };
}
