import { BOOKING_IS_OFF, type BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";
import { EasyRead } from "../easy-read.tsx";

type CalendarLinkProps = { at: string; status: BookingStatus; easy?: boolean };

const WORDS = {
  plain: { add: "Add it to your calendar", takeOut: "Take it out of your calendar" },
  easy: { add: "Put it in my calendar", takeOut: "Take it out of my calendar" },
};

/**
 * The booking as a file for calendars. A plain link: the browser hands the file to the calendar. Of one that
 * is off the file takes it out again, and one that is over has no more to do there.
 */
export function CalendarLink({ at, status, easy = false }: CalendarLinkProps) {
  if (status === "ended" || status === "job_offered") return null;
  const words = WORDS[easy ? "easy" : "plain"];
  const link = (
    <p className="govuk-body">
      <a className="govuk-link" href={`${at}/booking.ics`} download="booking.ics">
        {BOOKING_IS_OFF.includes(status) ? words.takeOut : words.add}
      </a>
    </p>
  );
  return easy ? <EasyRead picture="calendar">{link}</EasyRead> : link;
}
