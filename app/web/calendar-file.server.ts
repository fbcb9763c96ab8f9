import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { BookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * A booking as a file for calendars (RFC 5545). Whoever opens a newer one over an older
 * one sees it moved or taken out: ids stay the same and the sequence rises. The name
 * of the file says nothing.
 */
export function calendarFile(booking: BookingCalendar): Response {
  const cancelled = booking.standing === "cancelled";
  const calendar = ical({
    prodId: { company: "Firstshift", product: "Bookings", language: "EN" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  for (const sitting of booking.sittings) {
    calendar.createEvent({
      id: `${booking.uid}-${sitting.ordinal}@firstshift`,
      sequence: booking.sequence,
      stamp: new Date(booking.changedAt),
      start: new Date(sitting.startsAt),
      end: new Date(sitting.endsAt),
      summary: booking.title,
      location: booking.place,
      status: cancelled || sitting.cancelled ? STATUS.cancelled : STATUS[booking.standing],
    });
  }
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="booking.ics"',
    },
  });
}
