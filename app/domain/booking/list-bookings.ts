import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { EmployerMember, JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { bookingLines, readBookings, type BookingLine } from "./read-bookings.ts";
import { timesOf } from "./slot.ts";

/** Parts of the list, as an address names them. */
export const BOOKING_PARTS = ["ahead", "to-do", "over", "cancelled"] as const;
export type BookingPart = (typeof BOOKING_PARTS)[number];
const PER_PAGE = 20;

const IS_IN: Record<BookingPart, (line: BookingLine) => boolean> = {
  ahead: ({ status }) => status === "awaiting_signatures" || status === "agreed",
  "to-do": ({ todo }) => todo !== null,
  over: ({ status }) => status === "ended" || status === "job_offered",
  cancelled: ({ status }) => status === "cancelled",
};

/** One page of one part: what lies ahead with the next first, the rest with the latest first. */
export async function listBookings(
  deps: Deps,
  actor: JobCoach | ProviderLead | EmployerMember,
  { part, page }: { part: BookingPart; page: number },
): Promise<{ bookings: BookingLine[]; page: number; pageCount: number }> {
  const lines = (await readBookings(deps, actor)).filter(IS_IN[part]);
  const sorted = part === "ahead" || part === "to-do" ? lines.toReversed() : lines;
  const pageCount = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const shown = Math.min(page, pageCount);
  return { bookings: sorted.slice((shown - 1) * PER_PAGE, shown * PER_PAGE), page: shown, pageCount };
}

export type BookedDay = { day: string; sittings: { bookingId: string; startTime: string; endTime: string; booking: BookingLine }[] };

/** Who is at the workplace when, in the week of a day: Monday to Sunday, days without anybody left empty. */
export async function bookedWeek(
  deps: Deps,
  actor: EmployerMember,
  { day }: { day: Temporal.PlainDate | null },
): Promise<{ monday: string; days: BookedDay[] }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "booking:read", { employerId: actor.employerId });
    const today = londonDay(deps.clock.now());
    const one = day ?? today;
    const monday = one.subtract({ days: one.dayOfWeek - 1 });
    const at = (date: Temporal.PlainDate) => date.toZonedDateTime("Europe/London").toInstant();
    const sittings = await store.bookings.sittingsBetween(actor.employerId, at(monday), at(monday.add({ days: 7 })));
    const booked = (await store.bookings.list({ employerId: actor.employerId })).filter(({ id }) =>
      sittings.some(({ bookingId }) => bookingId === id),
    );
    const lines = new Map((await bookingLines(store, actor, booked, today)).map((line) => [line.id, line]));
    return {
      monday: monday.toString(),
      days: Array.from({ length: 7 }, (_, offset) => monday.add({ days: offset }).toString()).map((date) => ({
        day: date,
        sittings: sittings.flatMap(({ bookingId, ...times }) => {
          const { day: on, startTime, endTime } = timesOf(times);
          const booking = lines.get(bookingId);
          return on === date && booking ? [{ bookingId, startTime, endTime, booking }] : [];
        }),
      })),
    };
  });
}
