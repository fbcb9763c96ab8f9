import { Link } from "react-router";
import { BOOKING_KINDS } from "#app/domain/booking/kinds.ts";
import { DAYS_AHEAD, type ComingBooking } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatFullDate, formatFullMoment } from "../format.ts";
import { Section } from "../page.tsx";
import { Tag } from "../tag.tsx";

/** Who comes when, in the next two weeks. */
export function ComingBookings({ coming, mentors = false }: { coming: readonly ComingBooking[]; /** Only those that name them are here. */ mentors?: boolean }) {
  return (
    <Section title={`The next ${DAYS_AHEAD} days`}>
      {coming.length === 0 ? (
        <p className="govuk-body">
          {mentors
            ? "You are named for nothing in the next two weeks. Times at work that you are named for stand here."
            : "Nobody starts in the next two weeks. What a job coach books with you stands here."}
        </p>
      ) : (
        <ul className="fs-agenda">
          {coming.map((booking) => (
            <li key={booking.id} className="fs-agenda__item">
              <p className="fs-agenda__when">
                <time dateTime={booking.at ?? booking.on}>
                  {booking.at ? formatFullMoment(booking.at) : formatFullDate(booking.on)}
                </time>
              </p>
              <div className="fs-agenda__what">
                <Link className="govuk-link" to={`/employer/bookings/${booking.id}`}>
                  {labelOf(BOOKING_KINDS, booking.kind)}: {booking.who}
                </Link>
                <p className="fs-agenda__more">
                  {booking.opening}, until {formatFullDate(booking.endsOn)}{" "}
                  {booking.unsigned && <Tag tone="waiting">Not signed by everybody yet</Tag>}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
