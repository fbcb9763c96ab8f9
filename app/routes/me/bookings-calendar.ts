import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { calendarFile } from "#app/web/calendar-file.server.ts";
import { page } from "#app/web/page.server.ts";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) =>
  calendarFile(await readBookingCalendar(deps, actor, { bookingId: id("bookingId") })),
);
