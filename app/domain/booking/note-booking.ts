import { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { assertMayBeSaid } from "../message/assert-may-be-said.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import type { Booking, BookingNotes, EmployerPerson } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";
import { NEAR_STEPS } from "./reminder-rule.ts";

/** Whom to look for: a member of the employer's team, or somebody without an account, by name. */
type MentorInput = { member: string } | { name: string };

/**
 * Whom to look for and what to know on the first day. It is not part of what was agreed,
 * so a change of it asks nobody to sign again; every side reads it. Whoever was reminded
 * of the first day already is told to look again.
 * @throws Clash when it is over, or was changed meanwhile
 * @throws Invalid where typed words say what the person has not told this employer
 */
export async function noteBooking(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: Seen & { bookingId: string; mentor: MentorInput; meetingNotes: string },
): Promise<void> {
  const meetingNotes = input.meetingNotes.trim() || null;
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:make", input.bookingId);
    if (!mayNote(booking)) throw new Clash(MOVED_ON);
    const typed = "name" in input.mentor ? input.mentor.name.trim() || null : null;
    const member = "member" in input.mentor ? await memberOf(store, booking, input.mentor.member) : null;
    const notes = { mentorId: member?.id ?? null, mentor: member?.name ?? typed, meetingNotes, mentorLeft: false };
    if (!isNews({ stands: notesOf(booking), wanted: notes, seen: input.seen })) return;
    const introduction = await store.introductions.byId(booking.introductionId);
    if (!introduction) throw new NotFound("introduction");
    await assertMayBeSaid(store, introduction, "employer", { mentor: typed, meetingNotes });
    await store.bookings.note(booking.id, notes, deps.clock.now());
    const named = booking.mentorId !== notes.mentorId && notes.mentorId !== null;
    const reads = booking.mentor !== notes.mentor || booking.meetingNotes !== notes.meetingNotes;
    const late = (named || reads) && (await isFirstDayNear(store, booking, deps.clock.now()));
    const name = EVENTS[named ? "named" : "noted"][late ? "late" : "inTime"];
    await store.events.record({ name, subjects: { bookingId: booking.id } });
  });
}

const EVENTS = {
  named: { inTime: "MentorChosen", late: "MentorChosenLate" },
  noted: { inTime: "BookingNoted", late: "FirstDayChanged" },
} as const;

/** Everybody was sent to what stands for the first day, and it has not begun: who has looked does not look again by themselves. */
async function isFirstDayNear(store: Store, { id, status, startsOn }: Booking, now: Temporal.Instant): Promise<boolean> {
  if (status !== "agreed" || !(await store.bookings.wasReminded(id, NEAR_STEPS, startsOn))) return false;
  const first = (await store.bookings.calendarOf(id)).find(({ live }) => live);
  return first !== undefined && Temporal.Instant.compare(now, first.startsAt) < 0;
}

/** What stands for the first day. */
export function notesOf({ mentorId, mentor, meetingNotes, mentorLeft }: BookingNotes): BookingNotes {
  return { mentorId, mentor, meetingNotes, mentorLeft };
}

/** @throws Invalid for whoever is not in the team of the booking's employer, or no longer */
export async function memberOf(store: Store, { employerId }: Pick<Booking, "employerId">, id: string): Promise<EmployerPerson> {
  const found = (await store.bookings.employerPeople(employerId)).find((person) => person.id === id);
  if (!found) throw new Invalid({ mentorIs: "Choose somebody who is in the employer’s team now" });
  return found;
}

/** Until it is over. */
export function mayNote({ status }: Pick<Booking, "status">): boolean {
  return status === "awaiting_signatures" || status === "agreed";
}
