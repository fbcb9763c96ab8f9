import { Link } from "react-router";
import type { BookingLine } from "#app/domain/booking/read-bookings.ts";
import { Card, CardList } from "../card.tsx";
import { formatFullDate } from "../format.ts";
import { kindName } from "./kind-words.ts";
import { BookingTag } from "./words.tsx";

const TURN = {
  plain: { sign: "Read the agreement, and sign it.", record: "Say how it went.", "change-pay": "The pay has to be looked at again. The job coach changes the agreement before anybody signs." },
  easy: { sign: "You can read the plan and sign it.", record: "You can say how it went.", "change-pay": "The pay is too low. Your coach changes the plan before you sign." },
};

type Props = { bookings: readonly BookingLine[]; at: string; words?: keyof typeof TURN };

/** Bookings of one side, as cards. */
export function BookingList({ bookings, at, words = "plain" }: Props) {
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
          status={<BookingTag status={booking.status} easy={words === "easy"} />}
        >
          <p>
            {booking.startsOn === booking.endsOn
              ? formatFullDate(booking.startsOn)
              : `${formatFullDate(booking.startsOn)} to ${formatFullDate(booking.endsOn)}`}
          </p>
          {booking.todo && <p>{TURN[words][booking.todo]}</p>}
        </Card>
      ))}
    </CardList>
  );
}
