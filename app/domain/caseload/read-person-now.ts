import type { JobCoach, ProviderLead } from "../actor.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import { bookingLines, type BookingLine } from "../booking/read-bookings.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { statusNow, type IntroductionStatus } from "../introduction/introduction-lifecycle.ts";
import { firstContactView, type FirstContact } from "./next-steps.ts";
import { situationsOf, stepView, type StepView } from "./read-caseload.ts";

export type PersonNow = {
  /** What to do, the first thing first. */
  steps: StepView[];
  /** Days for which nothing has been under way; null while something is, or once they have a job. */
  idleDays: number | null;
  firstContact: FirstContact | null;
  introductions: {
    id: string;
    title: string;
    employerName: string | null;
    stage: IntroductionStatus;
    lastBooking: BookingStatus | null;
    changedAt: string;
  }[];
  bookings: BookingLine[];
};

/** How things stand with one person the coach supports: what to do next, and what is and was under way. */
export async function readPersonNow(deps: Deps, actor: JobCoach | ProviderLead, jobSeekerId: string): Promise<PersonNow> {
  const today = londonDay(deps.clock.now());
  return deps.withActor(actor, async (store) => {
    const situation = (await situationsOf(store, actor, today)).find(({ person }) => person.jobSeekerId === jobSeekerId);
    if (!situation) throw new NotFound("person");
    const introductions = await store.introductions.list({ jobSeekerId });
    return {
      steps: situation.steps.map((step) => stepView(step, today)),
      idleDays: situation.idleSince && londonDay(situation.idleSince).until(today).days,
      firstContact: firstContactView(situation.person, today),
      introductions: introductions.map((one) => ({
        id: one.id,
        title: one.openingTitle,
        employerName: one.employerName,
        stage: statusNow(one),
        lastBooking: one.lastBooking,
        changedAt: one.changedAt.toString(),
      })),
      bookings: await bookingLines(store, actor, await store.bookings.list({ jobSeekerId }), today),
    };
  });
}
