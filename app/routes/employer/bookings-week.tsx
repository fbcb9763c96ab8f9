import { Link } from "react-router";
import { Temporal } from "temporal-polyfill";
import { bookedWeek } from "#app/domain/booking/list-bookings.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { formatDate, formatWeekday } from "#app/ui/format.ts";
import { BackLink, ButtonGroup, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-week";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => {
  const asked = /^20\d\d-\d\d-\d\d$/.exec(url.searchParams.get("day") ?? "")?.[0];
  const week = await bookedWeek(deps, actor, { day: asked ? dayOr(asked) : null });
  const monday = Temporal.PlainDate.from(week.monday);
  const [before, after] = [monday.subtract({ days: 7 }), monday.add({ days: 7 })].map(String) as [string, string];
  return { ...week, before, after };
});

/** A day that no calendar has is this week. */
function dayOr(iso: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" });
  } catch {
    return null;
  }
}

export default function BookedWeek({ loaderData: { monday, days, before, after } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle(`The week of ${formatDate(monday)}`)}</title>
      <BackLink to="/employer/bookings">Bookings</BackLink>
      <PageTitle lead="Who is at your workplace, and when.">The week of {formatDate(monday)}</PageTitle>
      <nav aria-label="Weeks">
        <ButtonGroup>
          <Link className="govuk-link" to={`?day=${before}`}>
            The week before
          </Link>
          <Link className="govuk-link" to={`?day=${after}`}>
            The week after
          </Link>
        </ButtonGroup>
      </nav>
      <ul className="fs-agenda">
        {days.map(({ day, sittings }) => (
          <li key={day} className="fs-agenda__item">
            <h2 className="fs-agenda__when">{formatWeekday(day)}</h2>
            <div className="fs-agenda__what">
              {sittings.length === 0 ? (
                <p className="govuk-body govuk-!-margin-bottom-0 fs-quiet">Nothing is booked.</p>
              ) : (
                <ul className="govuk-list govuk-list--spaced govuk-!-margin-bottom-0">
                  {sittings.map(({ bookingId, startTime, endTime, booking }) => (
                    <li key={bookingId}>
                      {startTime} to {endTime}:{" "}
                      <Link className="govuk-link" to={`/employer/bookings/${bookingId}`}>
                        {booking.who}, {kindName(booking.kind).toLowerCase()}
                      </Link>
                      {booking.status === "awaiting_signatures" && " (not signed by everyone yet)"}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </EmployerLayout>
  );
}
