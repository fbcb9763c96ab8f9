import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { proposable } from "#app/domain/introduction/read-proposal.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { relayMessage } from "#app/domain/message/relay-message.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { SAID_BY_A_YES, type ProposalReasonCode } from "#app/domain/vocabulary/reasons.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { criterionOfTask } from "#app/domain/booking/criteria.ts";
import { helpsTold } from "#app/domain/disclosure/items.ts";
import { tellableItems } from "#app/domain/disclosure/tellable.ts";
import { openingThatStands } from "#app/domain/booking/opening-to-try.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { Temporal } from "temporal-polyfill";
import type { Stage } from "./part.ts";

/** Who takes part in one introduction. */
export type Trio = { seeker: JobSeeker; coach: JobCoach; employer: EmployerMember; opening: OpeningRef };

/** Of these reasons, those that the coach's page offers; else what can always be said. */
export async function propose({ deps }: Stage, trio: Trio, reasons: ProposalReasonCode[], note: string): Promise<string> {
  const about = { jobSeekerId: trio.seeker.jobSeekerId, opening: trio.opening };
  const offered = (await proposable(deps, trio.coach, about)).reasons.filter((reason) => reasons.includes(reason));
  const proposal = { ...about, reasons: offered.length > 0 ? offered : [SAID_BY_A_YES], note };
  return (await proposeIntroduction(deps, trio.coach, proposal)).introductionId;
}

/** From the proposal to the point where the employer knows what the person chose to tell. */
export async function introduce(stage: Stage, trio: Trio, reasons: ProposalReasonCode[], note: string): Promise<string> {
  const introductionId = await propose(stage, trio, reasons, note);
  await answerIntroduction(stage.deps, trio.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(stage.deps, trio.employer, { introductionId, answer: "interested" });
  await tellEmployer(stage.deps, trio.seeker, { introductionId, items: await usually(stage, trio.seeker) });
  // The employer opens the page it is written to about, so that what it was told is read.
  await introductionForEmployer(stage.deps, trio.employer, { introductionId });
  return introductionId;
}

/** What people of the demo tell: what to call them, what they are good at, when they can work, each thing that helps and how they do tasks. */
async function usually({ deps }: Stage, seeker: JobSeeker): Promise<string[]> {
  const tellable = await deps.withActor(seeker, (store) => tellableItems(store, seeker.jobSeekerId));
  return tellable
    .map(({ item }) => item)
    .filter((item) => ["first_name", "strengths", "availability"].includes(item) || /^(helps|task):/.test(item));
}

/** Books a paid trial of the opening's first tasks, or what else is said of it. */
export async function book(
  { deps }: Stage,
  trio: Trio,
  introductionId: string,
  dates: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate },
  { slotId = null, ...plan }: Partial<BookingPlan> & { slotId?: string | null } = {},
): Promise<string> {
  const [opening, people, helps] = await deps.withActor(trio.coach, async (store) => [
    await openingThatStands(store, trio.opening),
    await store.bookings.employerPeople(trio.employer.employerId),
    helpsTold(await store.disclosures.of([introductionId])),
  ]);
  const tasks = opening.tasks.slice(0, 3);
  const { bookingId } = await makeBooking(deps, trio.coach, {
    introductionId,
    slotId,
    plan: {
      startsOn: dates.startsOn.toString(),
      endsOn: dates.endsOn.toString(),
      days: ["mon", "tue", "wed", "thu", "fri"],
      startTime: opening.pattern.startTime ?? "09:30",
      endTime: opening.pattern.endTime ?? "13:30",
      breakMinutes: 30,
      kind: "work_trial",
      legalBasis: "paid",
      basisAgreedOn: null,
      interviewedOn: null,
      payPencePerHour: null,
      agreedWith: "",
      evidence: "",
      longerAgreed: false,
      factors: [],
      support: "first-day",
      tasks,
      adjustments: helps,
      criteria: [...tasks.slice(0, 2).map(criterionOfTask), "arrives", "works-safely"],
      supervisor: people[0]!.name,
      ...plan,
    },
  });
  return bookingId;
}

export async function sign({ deps }: Stage, actors: (JobSeeker | JobCoach | EmployerMember)[], bookingId: string): Promise<void> {
  for (const actor of actors) {
    const agreement = (await deps.withActor(actor, ({ bookings }) => bookings.agreementOf(bookingId)))!;
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
}

/** One side says how it went; job seeker and employer also whether the job should go ahead. */
export async function record(
  { deps }: Stage,
  actor: JobSeeker | JobCoach | EmployerMember,
  bookingId: string,
  rating: "met" | "met-with-support" | "not-yet",
  satisfied: boolean,
): Promise<void> {
  const { terms } = (await deps.withActor(actor, ({ bookings }) => bookings.agreementOf(bookingId)))!;
  await recordOutcome(deps, actor, {
    bookingId,
    ratings: Object.fromEntries(terms.criteria.map((criterion) => [criterion, rating])),
    satisfied: actor.kind === "jobCoach" ? null : satisfied,
  });
}

/** The coach passes on what the employer wrote last, in words that suit the job seeker. */
export async function relayWritten({ deps }: Stage, coach: JobCoach, introductionId: string, text: string): Promise<void> {
  const { written } = await deps.withActor(coach, ({ messages }) => messages.thread(introductionId));
  const waiting = written.find(({ from, status }) => from === "employer" && status === "written")!;
  await relayMessage(deps, coach, { introductionId, messageId: waiting.id, text });
}
