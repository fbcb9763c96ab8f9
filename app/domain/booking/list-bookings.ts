import { Temporal } from "temporal-polyfill";
import { allowEver, isAllowed, scopeOf } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import type { BookingPart } from "./booking-parts.ts";
import { bookingLines, type BookingLine } from "./read-bookings.ts";
import { timesOf } from "./slot.ts";

const PER_PAGE = 20;

const SIDE_OF = { jobSeeker: "job_seeker", jobCoach: "coach", providerLead: "coach", employerMember: "employer" } as const;

export type ListedBookings = { bookings: BookingLine[]; page: number; pageCount: number };

/** One page of one part: what lies ahead with the next first, the rest with the latest first. A page beyond the last is the last. */
export async function listBookings(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  { part, page }: { part: BookingPart; page: number },
): Promise<ListedBookings> {
  // What waits for a lead is what concerns people they support themselves.
  const acts = scopeOf(actor, "booking:record");
  const scope = (part === "to-do" ? acts : null) ?? scopeOf(actor, "booking:read");
  if (scope === null) throw new NotAllowed();
  return deps.withActor(actor, async (store) => {
    const today = londonDay(deps.clock.now());
    const maySign = scopeOf(actor, "booking:sign") !== null;
    const filter = { scope, part, side: acts && SIDE_OF[actor.kind], maySign, today };
    const pageCount = Math.max(1, Math.ceil((await store.bookings.count(filter)) / PER_PAGE));
    const shown = Math.min(Math.max(1, page), pageCount);
    const found = await store.bookings.page(filter, { limit: PER_PAGE, offset: (shown - 1) * PER_PAGE });
    return { bookings: await bookingLines(store, actor, found, today), page: shown, pageCount };
  });
}

type BookedDay = { day: string; sittings: { bookingId: string; startTime: string; endTime: string; booking: BookingLine }[] };

/** Who is at the workplace when, in the week of a day: Monday to Sunday, days without anybody left empty. */
export async function bookedWeek(
  deps: Deps,
  actor: EmployerMember,
  { day }: { day: Temporal.PlainDate | null },
): Promise<{ monday: string; days: BookedDay[] }> {
  return deps.withActor(actor, async (store) => {
    allowEver(actor, "booking:read");
    const today = londonDay(deps.clock.now());
    const one = day ?? today;
    const monday = one.subtract({ days: one.dayOfWeek - 1 });
    const at = (date: Temporal.PlainDate) => date.toZonedDateTime("Europe/London").toInstant();
    const sittings = await store.bookings.sittingsBetween(actor.employerId, at(monday), at(monday.add({ days: 7 })));
    const found = await store.bookings.byIds([...new Set(sittings.map(({ bookingId }) => bookingId))]);
    const booked = found.filter((booking) => isAllowed(actor, "booking:read", booking));
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
