import { BOOKING_PARTS, type BookingPart } from "#app/domain/booking/list-bookings.ts";
import type { BookingLine } from "#app/domain/booking/read-bookings.ts";
import { EmptyState } from "../notices.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { BookingList } from "./booking-list.tsx";

const WORDS: Record<BookingPart, { text: string; none: string }> = {
  ahead: { text: "Planned and under way", none: "Nothing is booked now" },
  "to-do": { text: "Waiting for you", none: "Nothing waits for you" },
  over: { text: "Finished", none: "Nothing is finished yet" },
  cancelled: { text: "Cancelled", none: "Nothing was cancelled" },
};

type Props = {
  bookings: readonly BookingLine[];
  part: BookingPart;
  page: number;
  pageCount: number;
  at: string;
  /** What to do when there is nothing at all. */
  none: string;
};

/** The bookings of one side, one part at a time. Part and page live in the address. */
export function BookingsPage({ bookings, part, page, pageCount, at, none }: Props) {
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ status: part, ...more })}`;
  return (
    <>
      <StandingFilter
        label="Which bookings"
        current={part}
        options={BOOKING_PARTS.map((value) => ({ value, text: WORDS[value].text }))}
        href={(status) => `?${new URLSearchParams({ status })}`}
      />
      {bookings.length === 0 ? (
        <EmptyState title={WORDS[part].none}>
          <p>{none}</p>
        </EmptyState>
      ) : (
        <BookingList bookings={bookings} at={at} />
      )}
      <Pagination page={page} pageCount={pageCount} href={(number) => query({ page: String(number) })} />
    </>
  );
}
