import { BOOKING_PARTS, type BookingPart } from "#app/domain/booking/booking-parts.ts";
import type { ListedBookings } from "#app/domain/booking/list-bookings.ts";
import { EasyRead } from "../easy-read.tsx";
import { EmptyState } from "../notices.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { BookingList } from "./booking-list.tsx";

type Words = Record<BookingPart, { text: string; none: string }>;

const WORDS: Record<"plain" | "easy", Words> = {
  plain: {
    ahead: { text: "Planned and under way", none: "Nothing is booked now" },
    "to-do": { text: "Waiting for you", none: "Nothing waits for you" },
    over: { text: "Finished", none: "Nothing is finished yet" },
    cancelled: { text: "Cancelled or did not take place", none: "Nothing was cancelled, and everything took place" },
  },
  easy: {
    ahead: { text: "Now and soon", none: "No time at work is planned now." },
    "to-do": { text: "For you to do", none: "There is nothing for you to do now." },
    over: { text: "Finished", none: "Nothing is finished yet." },
    cancelled: { text: "Stopped or did not take place", none: "Nothing was stopped. Everything took place." },
  },
};

type Props = ListedBookings & {
  part: BookingPart;
  at: string;
  words?: keyof typeof WORDS;
  /** For whoever only reads, nothing waits. */
  acts?: boolean;
  /** What to do when there is nothing at all, sentence by sentence. */
  none: readonly string[];
};

/** The bookings of one side, one part at a time. Part and page live in the address. */
export function BookingsPage({ bookings, part, page, pageCount, at, words = "plain", acts = true, none }: Props) {
  const say = WORDS[words];
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ status: part, ...more })}`;
  return (
    <>
      <StandingFilter
        label={words === "easy" ? "What to show" : "Which bookings"}
        current={part}
        options={BOOKING_PARTS.filter((value) => acts || value !== "to-do").map((value) => ({ value, text: say[value].text }))}
        href={(status) => `?${new URLSearchParams({ status })}`}
      />
      {bookings.length === 0 && words === "easy" && (
        <EasyRead picture="later">
          <p>{say[part].none}</p>
          {part === "ahead" && none.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </EasyRead>
      )}
      {bookings.length === 0 && words === "plain" && (
        <EmptyState title={say[part].none}>
          <p>{none.join(" ")}</p>
        </EmptyState>
      )}
      {bookings.length > 0 && <BookingList bookings={bookings} at={at} words={words} />}
      <Pagination page={page} pageCount={pageCount} href={(number) => query({ page: String(number) })} />
    </>
  );
}
