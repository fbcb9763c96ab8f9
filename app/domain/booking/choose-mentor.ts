import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember, JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import type { EmployerPerson } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";
import { mayNote, memberOf } from "./note-booking.ts";

/**
 * The employer says who of its team mentors somebody at work. From then on a workplace
 * mentor reads that booking, and no other. The job seeker reads the name once the coach
 * has passed it on, as with everything that comes from an employer.
 */
export async function chooseMentor(
  deps: Deps,
  actor: EmployerMember,
  { bookingId, mentorId }: { bookingId: string; mentorId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:choose-mentor", bookingId);
    if (!mayNote(booking)) throw new Clash(MOVED_ON);
    if (booking.mentorId === mentorId) return;
    await memberOf(store, booking, mentorId);
    await store.bookings.chooseMentor(booking.id, mentorId, deps.clock.now());
    await store.events.record({ name: "MentorChosen", subjects: { bookingId: booking.id } });
  });
}

export type MentorChoice = {
  people: EmployerPerson[];
  /** Who it is now: a member, or somebody by name. */
  mentorId: string | null;
  typed: string | null;
};

/** Who of the employer's team may mentor, for the coach and for whoever hires. */
export async function readMentorChoice(
  deps: Deps,
  actor: JobCoach | ProviderLead | EmployerMember,
  { bookingId }: { bookingId: string },
): Promise<MentorChoice> {
  const verb = actor.kind === "employerMember" ? "booking:choose-mentor" : "booking:make";
  allowEver(actor, verb);
  return deps.withActor(actor, async (store) => {
    const booking = await store.bookings.byId(bookingId);
    if (!booking) throw new NotFound("booking");
    allow(actor, verb, booking);
    const people = await store.bookings.employerPeople(booking.employerId);
    return { people, mentorId: booking.mentorId, typed: booking.mentorId === null ? booking.mentor : null };
  });
}
