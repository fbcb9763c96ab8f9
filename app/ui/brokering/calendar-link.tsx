/** The booking as a file for calendars. A plain link: the browser hands the file to the calendar. */
export function CalendarLink({ at, children }: { at: string; children: string }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${at}/booking.ics`} download="booking.ics">
        {children}
      </a>
    </p>
  );
}
