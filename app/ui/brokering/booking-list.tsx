import { Link } from "react-router";
import type { BookingLine } from "#app/domain/booking/read-bookings.ts";
import { Card, CardList } from "../card.tsx";
import { formatDate } from "../format.ts";
import { kindName } from "./kind-words.ts";
import { BookingTag } from "./words.tsx";

/** Bookings of one side, as cards. */
export function BookingList({ bookings, at }: { bookings: readonly BookingLine[]; at: string }) {
  return (
    <CardList>
      {bookings.map((booking) => (
        <Card
          key={booking.id}
          title={
            <Link to={`${at}/${booking.id}`}>
              {booking.who ? `${booking.who}: ${booking.openingTitle}` : booking.openingTitle}
            </Link>
          }
          subtitle={[kindName(booking.kind), booking.employerName].filter(Boolean).join(", ")}
          status={<BookingTag status={booking.status} />}
        >
          <p>
            {booking.startsOn === booking.endsOn
              ? formatDate(booking.startsOn)
              : `${formatDate(booking.startsOn)} to ${formatDate(booking.endsOn)}`}
          </p>
          {booking.todo === "sign" && <p>Read the agreement, and sign it.</p>}
          {booking.todo === "record" && <p>Say how it went.</p>}
        </Card>
      ))}
    </CardList>
  );
}
