import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { canMove, moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { VACANCY } from "../vacancy/vacancy-lifecycle.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { CRITERION_RATINGS, type CriterionRating } from "../vocabulary/criteria.ts";
import { isCode } from "../vocabulary/terms.ts";
import { earlierBookings } from "./earlier-bookings.ts";
import { ruleOfKind } from "./kinds.ts";
import { endingOf, whyNotLonger, type Vote } from "./longer.ts";
import { moveBooking, sideOf, bookingToChange } from "./move-booking.ts";
import { openingOfPlan } from "./opening-to-try.ts";
import type { Side } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";

type OutcomeInput = {
  bookingId: string;
  /** By criterion, as the agreement names them. */
  ratings: Record<string, string>;
  /**
   * Should the job go ahead? Null from the coach, who records what they saw without a
   * vote, and wherever the kind of booking does not lead to the job.
   */
  satisfied: boolean | null;
  /** More time first, where kind, basis and opening allow it. */
  longer?: boolean;
};

/**
 * One side says how it went, criterion by criterion (T8). When job seeker and
 * employer have both spoken it is over: after a working interview or a work trial
 * the job is theirs if both want it, which ends all else that was under way for it; where
 * they want more time the coach writes the longer agreement; and if not it was a step
 * towards the right job. There is no score and no sum.
 */
export async function recordOutcome(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: OutcomeInput,
): Promise<{ status: Booking["status"] }> {
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:record", input.bookingId);
    const side = sideOf(actor, booking);
    const now = deps.clock.now();
    if (!side || !mayRecord(booking, side, londonDay(now))) throw new Clash(MOVED_ON);
    const ratings = await checkedRatings(store, booking, input.ratings);
    const vacancyId = await jobToOffer(store, booking, londonDay(now));
    const offersJob = vacancyId !== null;
    const longer = side === "coach" ? null : await mayBeLonger(store, booking, londonDay(now));
    const vote = checkedVote(input, { side, offersJob, whyNotLonger: longer });
    const { id: bookingId, employerId, jobSeekerId, coachId } = booking;
    const by = { bookingId, employerId, jobSeekerId, coachId, side, round: booking.round, signedBy: actor.accountId };
    await store.bookings.recordOutcome(by, { ...vote, recordedAt: now }, ratings);

    const outcomes = await store.bookings.outcomesOf(bookingId);
    const said = (one: "job_seeker" | "employer") =>
      outcomes.find((outcome) => outcome.side === one) ?? { satisfied: null, longer: false };
    const votes = { job_seeker: said("job_seeker"), employer: said("employer") };
    const recorded = outcomes.map((outcome) => outcome.side);
    if (side === "coach" || !recorded.includes("job_seeker") || !recorded.includes("employer")) {
      await store.events.record({ name: "OutcomeRecorded", subjects: { bookingId } });
      return { status: booking.status };
    }
    const ending = endingOf(votes, { offersJob });
    if (ending === "longer") {
      await store.events.record({ name: "LongerWanted", subjects: { bookingId } });
      return { status: booking.status };
    }
    const theirs = ending === "job" && (await store.bookings.fillJob(bookingId));
    const to = theirs ? "job_offered" : "ended";
    const satisfied = { job_seeker: votes.job_seeker.satisfied, employer: votes.employer.satisfied };
    await moveBooking(store, actor, booking, to, now, { recorded, satisfied, offersJob: theirs, started: true });
    if (vacancyId === null || !theirs) {
      await stopTalksIfHidden(store, actor, booking, now);
      await store.events.record({ name: "BookingEnded", subjects: { bookingId } });
      return { status: to };
    }
    const parties = { employerId, jobSeekerId, coachId };
    await store.bookings.offerJob({ ...parties, id: deps.random.uuid(), bookingId, vacancyId, offeredAt: now });
    await fillVacancy(store, actor, vacancyId, now);
    await store.events.record({ name: "JobOffered", subjects: { bookingId } });
    return { status: to };
  });
}

/**
 * The job a booking can lead straight to. Null where its kind does not lead to one, and
 * while somebody else has the job or is the one who tries it (T2): then nobody is asked
 * about the job, and the booking is a step towards the right one.
 */
async function jobToOffer(store: Store, { id, kind, opening }: Booking, today: Temporal.PlainDate): Promise<string | null> {
  if (!ruleOfKind(kind, today).offersJob || opening.kind !== "vacancy") return null;
  return (await store.bookings.jobTaken(id)) === null ? opening.id : null;
}

/** Why it cannot be made longer, in words for both kinds of reader, or null. */
async function mayBeLonger(store: Store, booking: Booking, today: Temporal.PlainDate) {
  const agreement = await store.bookings.agreementOf(booking.id);
  const opening = await openingOfPlan(store, booking.opening);
  if (!agreement || !opening) throw new Clash(MOVED_ON);
  const earlier = await earlierBookings(store, { ...opening, jobSeekerId: booking.jobSeekerId }, booking.id);
  return whyNotLonger(booking.kind, agreement.terms, { ...opening, today, earlier });
}

type Asked = { side: Side; offersJob: boolean; whyNotLonger: { plain: string; easy: string } | null };

/** Nobody is asked in vain: about the job where there is none, or for more time where there can be none. */
function checkedVote({ satisfied, longer = false }: OutcomeInput, asked: Asked): Vote {
  const { side, offersJob, whyNotLonger: obstacle } = asked;
  if (side === "coach") return { satisfied: null, longer: false };
  if (longer && obstacle !== null) throw new Invalid({ satisfied: side === "job_seeker" ? obstacle.easy : obstacle.plain });
  if (longer) return { satisfied: null, longer };
  if (satisfied === null && (offersJob || obstacle === null)) throw new Invalid({ satisfied: "Choose an answer" });
  return { satisfied: offersJob ? satisfied : null, longer };
}

/** Where the employer closed the vacancy meanwhile it stays closed; the job is theirs all the same. */
async function fillVacancy(store: Store, actor: JobSeeker | JobCoach | ProviderLead | EmployerMember, id: string, now: Temporal.Instant) {
  const vacancy = await store.vacancies.byId(id);
  if (!vacancy || !canMove(VACANCY, vacancy.status, "filled", actor.kind)) return;
  await store.vacancies.move(id, vacancy.status, moveTo(VACANCY, vacancy.status, "filled", actor.kind), now);
}

/** From the first day, once for each side. The coach may still write down what they saw when it is over. */
export function mayRecord(
  booking: Pick<Booking, "status" | "startsOn" | "recorded">,
  side: Booking["recorded"][number],
  today: Temporal.PlainDate,
): boolean {
  if (booking.recorded.includes(side) || Temporal.PlainDate.compare(today, booking.startsOn) < 0) return false;
  const over = booking.status === "job_offered" || booking.status === "ended";
  return booking.status === "agreed" || (side === "coach" && over);
}

async function checkedRatings(store: Store, booking: Booking, given: Record<string, string>) {
  const criteria = (await store.bookings.agreementOf(booking.id))?.terms.criteria ?? [];
  const ratings = criteria.flatMap((criterion) => {
    const rating = given[criterion] ?? "";
    return isCode<CriterionRating>(CRITERION_RATINGS, rating) ? [{ criterion, rating }] : [];
  });
  if (ratings.length < criteria.length) throw new Invalid({ ratings: "Answer every question" });
  return ratings;
}
