import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { londonDay } from "../calendar.ts";
import { readBookings, type BookingLine } from "../booking/read-bookings.ts";
import { introductionsForCoach, type CoachIntroductionLine, type CoachRequestLine } from "./read-for-coach.ts";
import { wishesForCoach, type CoachWish } from "./read-wishes.ts";

export type CoachTaskKind =
  | "answer-request"
  | "answer-wish"
  | "review-decline"
  | "relay-message"
  | "employer-late"
  | "make-booking"
  | "sign-booking"
  | "record-booking";

/** One thing to do, and where: the id is of a request, an introduction or a work trial. */
export type CoachTask = {
  kind: CoachTaskKind;
  about: "request" | "wish" | "introduction" | "booking";
  id: string;
  /** Null on trials that only know a name. */
  jobSeekerId: string | null;
  who: string;
  openingTitle: string;
};

/** What to do next, the most pressing first: people who wait for an answer before things that can wait. */
export function introductionTasks(
  brokered: { requests: CoachRequestLine[]; wishes: CoachWish[]; introductions: CoachIntroductionLine[]; bookings: BookingLine[] },
  today: string,
): CoachTask[] {
  const { requests, wishes, introductions, bookings } = brokered;
  // After a trial the next step is a talk, not a list.
  const tried = new Set(bookings.map(({ introductionId }) => introductionId));
  const ofIntroduction = (kind: CoachTaskKind) => (one: CoachIntroductionLine) => task(kind, "introduction", one);
  const ofBooking = (kind: CoachTaskKind, todo: BookingLine["todo"]) =>
    bookings
      .filter((booking) => booking.todo === todo)
      .map((booking) => task(kind, "booking", { ...booking, jobSeekerId: null, who: booking.who ?? "", openingTitle: booking.vacancyTitle }));
  return [
    ...introductions.filter(({ toReview }) => toReview).map(ofIntroduction("review-decline")),
    ...introductions.filter(({ messages }) => messages > 0).map(ofIntroduction("relay-message")),
    ...requests.filter(({ status }) => status === "waiting").map((one) => task("answer-request", "request", one)),
    ...wishes.map((one) => task("answer-wish", "wish", one)),
    ...ofBooking("sign-booking", "sign"),
    ...introductions
      .filter(({ replyBy }) => replyBy !== null && replyBy < today)
      .map(ofIntroduction("employer-late")),
    ...introductions
      .filter(({ id, stage }) => stage === "introduced" && !tried.has(id))
      .map(ofIntroduction("make-booking")),
    ...ofBooking("record-booking", "record"),
  ];
}

/** For the caseload page. */
export async function coachTasks(deps: Deps, actor: JobCoach | ProviderLead): Promise<CoachTask[]> {
  const { requests, introductions } = await introductionsForCoach(deps, actor);
  const bookings = await readBookings(deps, actor);
  const wishes = await wishesForCoach(deps, actor);
  return introductionTasks({ requests, wishes, introductions, bookings }, londonDay(deps.clock.now()).toString());
}

function task(
  kind: CoachTaskKind,
  about: CoachTask["about"],
  { id, jobSeekerId, who, openingTitle }: { id: string; jobSeekerId: string | null; who: string; openingTitle: string },
): CoachTask {
  return { kind, about, id, jobSeekerId, who, openingTitle };
}
