import { and, eq, gt, gte, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { booking } from "../schema/booking.ts";
import { bookingReminder } from "../schema/booking-follow-up.ts";
import type { QueryContext } from "./context.ts";

/** In a query of bookings. */
export const payShortOn = sql<Temporal.PlainDate | null>`pay_short_on(${booking.id})`.mapWith(booking.startsOn);

/** The part of the bookings that is about whether the pay is still enough. */
export function bookingPayQueries({ tx, actor }: QueryContext): Pick<BookingStore, "payShortOn" | "paidTooLittle" | "payFellBehind"> {
  return {
    payShortOn: async (id) => (await tx.select({ day: payShortOn }).from(booking).where(eq(booking.id, id)))[0]?.day ?? null,
    async paidTooLittle(ids) {
      if (ids.length === 0) return new Set();
      const isShort = actor.kind === "employerMember" ? sql`paid_too_little(${booking.id})` : isNotNull(payShortOn);
      const rows = await tx.select({ id: booking.id }).from(booking).where(and(inArray(booking.id, [...ids]), isShort));
      return new Set(rows.map(({ id }) => id));
    },
    async payFellBehind(today, page) {
      const told = tx
        .select({ one: sql`1` })
        .from(bookingReminder)
        .where(and(eq(bookingReminder.bookingId, booking.id), eq(bookingReminder.step, "pay-behind"), eq(bookingReminder.forDay, payShortOn)));
      const rows = await tx
        .select({ id: booking.id })
        .from(booking)
        .where(
          and(
            inArray(booking.status, ["awaiting_signatures", "agreed"]),
            gte(booking.endsOn, today),
            isNotNull(payShortOn),
            page.after === null ? undefined : gt(booking.id, page.after),
            notExists(told),
          ),
        )
        .orderBy(booking.id)
        .limit(page.limit);
      return rows.map(({ id }) => id);
    },
  };
}
