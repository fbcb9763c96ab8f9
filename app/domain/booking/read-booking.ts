import { Temporal } from "temporal-polyfill";
import { allow, allowEver, isAllowed, type Verb } from "../access/policy.ts";
import type { Actor, EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { lastChanges, type LastChanges } from "../agreement/agreement-difference.ts";
import { agreementView, type AgreementView } from "../agreement/agreement-view.ts";
import type { AgreementTerms } from "../agreement/terms.ts";
import { PAY_TOO_LOW, TOO_LATE, whyNotSign } from "../agreement/sign-agreement.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { stands } from "../disclosure/disclosure-store.ts";
import { supportTold, taskItem } from "../disclosure/items.ts";
import { showName } from "../disclosure/told-names.ts";
import { NotFound } from "../errors.ts";
import { closingWordsForEmployer } from "../introduction/closing-reasons.ts";
import type { NamedCoach } from "../introduction/introduction-store.ts";
import { canMove } from "../lifecycle.ts";
import { reachOf } from "../membership/work-contact.ts";
import { markOf } from "../seen.ts";
import type { Store } from "../store.ts";
import { CLOSING_REASONS } from "../vocabulary/reasons.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf, type Term } from "../vocabulary/terms.ts";
import { payShortWords } from "./check-pay.ts";
import { termsWarnings } from "./check-terms.ts";
import { earlierBookings } from "./earlier-bookings.ts";
import { waitsForLonger, whyNotLonger } from "./longer.ts";
import { NEXT_STEPS, type NextStepCode } from "./next-steps.ts";
import { isShortToSign, waitsFor, type RemindedSide } from "./remind-side.ts";
import { mayRevise, standing, whyNotRevise } from "../agreement/revise-agreement.ts";
import { criteriaOf, criterionLabel } from "./criteria.ts";
import { FEELINGS, hasToAdd } from "./reflection.ts";
import { mayNote, notesOf } from "./note-booking.ts";
import { mayPropose } from "./propose-criteria.ts";
import { NOTHING_YET, sideOf } from "./move-booking.ts";
import { openingOfBooking } from "./opening-to-try.ts";
import { outcomesShown, type ShownOutcome } from "./shown-outcomes.ts";
import { bookingLines, type BookingLine } from "./read-bookings.ts";
import { BOOKING, BOOKING_GOES_ON, BOOKING_IS_OFF } from "./booking-lifecycle.ts";
import type { BasisEvidence, Booking, JobTaken, ProposingSide } from "./booking-store.ts";
import { ruleOfKind } from "./kinds.ts";
import { silencesOf, type Silence } from "./unanswered.ts";
import { whenOver } from "./when-over.ts";
import { bookingDays, weekdaysAmong } from "./working-days.ts";

export type BookingView = BookingLine & {
  agreement: AgreementView &
    LastChanges & {
      id: string;
      version: number;
      contentHash: string;
    };
  /** Where the work is; null when the opening can no longer be read. */
  place: string | null;
  /** ISO dates, bank holidays left out. */
  dates: string[];
  /** What this kind of booking is for, and whether it can lead straight to the job as things stand. */
  purpose: { plain: string; easy: readonly string[]; offersJob: boolean };
  /** Somebody else has the job it could have led to, or is the one who tries it. */
  taken: JobTaken | null;
  /** Why it cannot be made longer, in words for this reader; null where it can. */
  whyNotLonger: string | null;
  /** It can be signed no more as it stands: the coach sets new dates. */
  tooLateToSign: boolean;
  /** It would be this reader's to sign, and pays too little: who has to do what first. Null where it is enough. */
  payTooLow: string | null;
  /** Both have spoken and want more time: the coach writes the longer agreement. */
  wantsLonger: boolean;
  /** What was written down about who agreed to unpaid work. For the coach alone. */
  evidence: (BasisEvidence & { agreedOn: string | null; interviewedOn: string | null }) | null;
  /** Where it leads, chosen by coach and person; not for employers. */
  nextStep: { code: NextStepCode; words: string } | null;
  /** Go back with another next step, with other notes, and with another agreement. */
  seen: { nextStep: string; notes: string; agreement: string };
  outcomes: ShownOutcome[];
  /** Whom to look for, and what else to know on the first day, in the coach's words. An employer's go with the introduction. */
  mentor: string | null;
  /** The employer chose whom to look for, and the job seeker does not read it before the coach has passed it on. */
  mentorWaits: boolean;
  /** The mentor left the employer's team: the coach or the employer chooses another one. */
  mentorLeft: boolean;
  meetingNotes: string | null;
  /** What supports the person with these tasks, as they told this employer; for employers and coaches. */
  taskSupport: string[];
  /** What the job seeker found out: theirs and their coaches'. */
  reflection: { feeling: string; liked: string[]; done: string[]; takenUp: boolean; /** There is something for their profile that is not in it. */ toAdd: boolean } | null;
  /** The tasks a job seeker says of how they were. */
  tasksTried: { code: string; label: string }[];
  /** What an agreement with these tasks can be judged by. */
  criteriaToChoose: { code: string; label: string }[];
  /** Other criteria that were proposed for the version that stands, and why the coach kept them, if so. */
  proposals: { side: ProposingSide; labels: string[]; kept: string | null }[];
  /** ISO moments at which the coach has to be somewhere else too; for coaches. */
  clashes: string[];
  /** Whom the employer and the job seeker talk to, and how; null for coaches. */
  talkTo: NamedCoach | null;
  /** What is unusual about it, or not known yet, for the coach. */
  warnings: string[];
  /** Why it was cancelled, did not take place, or ended without everybody's answer, in words for this side. */
  closedWords: string | null;
  /** Agreed, and its last day is over, so it cannot be called off any more; not while both want more time, which lies ahead. */
  over: boolean;
  /** For coaches: who never said how it went, once nobody is asked any more. */
  silences: Term<Silence>[];
  can: {
    sign: boolean;
    record: boolean;
    cancel: boolean;
    sayNotTakenPlace: boolean;
    revise: boolean;
    chooseNext: boolean;
    note: boolean;
    chooseMentor: boolean;
    reflect: boolean;
    propose: boolean;
    answerProposal: boolean;
    remind: RemindedSide[];
  };
};

/**
 * A trial as one of its sides may read it: the same agreement for all, job
 * seekers' in easy words, and what the other side said only when it is over.
 * @param input.to what they want to do with it, where more is asked than to read it
 */
export async function readBooking(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { bookingId: string; to?: Verb },
): Promise<BookingView> {
  const verb = input.to ?? "booking:read";
  allowEver(actor, verb);
  return deps.withActor(actor, async (store) => {
    const booking = await store.bookings.byId(input.bookingId);
    if (!booking) throw new NotFound("booking");
    allow(actor, "booking:read", booking);
    allow(actor, verb, booking);
    const today = londonDay(deps.clock.now());
    const versions = await store.bookings.versionsOf(booking.id);
    const agreement = versions.at(-1);
    if (actor.kind === "employerMember") await showName(store, booking.introductionId);
    const [line] = await bookingLines(store, actor, [booking], today);
    if (!agreement || !line) throw new NotFound("booking");
    const opening = await openingOfBooking(store, booking);
    const words = actor.kind === "jobSeeker" ? "easy" : "plain";
    const { terms } = agreement;
    const side = sideOf(actor, booking);
    const reflection = side === "employer" ? null : await store.bookings.reflectionOf(booking.id);
    const task = (code: string) => (words === "easy" ? easyOf : labelOf)(TASKS, code);
    const coach = await talkTo(store, actor, booking);
    // Words of the coach's are an employer's to read for as long as it has them to talk to.
    const coachWords = (text: string | null) => (side === "employer" && coach === null ? null : text);
    const proposals = await store.bookings.proposalsOf(booking.id, agreement.version);
    const rule = ruleOfKind(booking.kind, today);
    const nextStep = await nextStepFor(store, actor, booking.id);
    const jobTaken = await store.bookings.jobTaken(booking.id);
    const taken = rule.offersJob ? jobTaken : null;
    const earlier = opening ? await earlierBookings(store, { ...opening, jobSeekerId: booking.jobSeekerId }, booking.id) : [];
    const nation = opening?.nation ?? "ENG";
    const obstacle = whyNotSign(booking, jobTaken, today);
    const payTooLow = line.todo === "change-pay" && side !== null && obstacle === null ? PAY_TOO_LOW[side] : null;
    const reminds = isAllowed(actor, "booking:remind", booking) && !(await isShortToSign(store, booking));
    const when = whenOver(booking, today);
    const isOver = booking.status === "agreed" && when.over && !waitsForLonger(booking);
    const dates = bookingDays({
      startsOn: Temporal.PlainDate.from(terms.startsOn),
      endsOn: Temporal.PlainDate.from(terms.endsOn),
      days: terms.days,
      nation,
    });
    return {
      ...line,
      agreement: {
        ...agreementView({ ...terms, days: dates.length > 0 ? weekdaysAmong(dates) : terms.days }, words),
        id: agreement.id,
        version: agreement.version,
        contentHash: agreement.contentHash,
        ...lastChanges(versions, words),
      },
      place: opening && opening.place,
      dates: dates.map(String),
      purpose: { plain: rule.purpose, easy: rule.easy, offersJob: rule.offersJob && taken === null },
      taken,
      whyNotLonger: opening && (whyNotLonger(booking.kind, terms, { ...opening, today, earlier })?.[words] ?? null),
      tooLateToSign: obstacle === TOO_LATE,
      payTooLow,
      wantsLonger: waitsForLonger(booking),
      evidence: await evidenceFor(store, actor, booking),
      nextStep,
      seen: { nextStep: markOf(nextStep?.code ?? null), notes: markOf(notesOf(booking)), agreement: markOf(standing(terms, booking)) },
      outcomes: outcomesShown(
        { side, status: booking.status, unanswered: booking.closingReason !== null, words },
        await store.bookings.outcomesOf(booking.id),
        await store.bookings.ratingsOf(booking.id),
      ),
      criteriaToChoose: criteriaOf(terms.tasks).map((code) => ({ code, label: criterionLabel(code, words) })),
      proposals: proposals.map(({ criteria, ...proposal }) => ({
        ...proposal,
        kept: coachWords(proposal.kept),
        labels: criteria.map((code) => criterionLabel(code, words)),
      })),
      mentor: actor.kind === "jobSeeker" ? booking.mentor : (booking.mentorName ?? coachWords(booking.mentor)),
      mentorWaits: actor.kind !== "jobSeeker" && mayNote(booking) && booking.mentorId !== null && booking.mentor === null,
      mentorLeft: actor.kind !== "jobSeeker" && mayNote(booking) && booking.mentorLeft,
      meetingNotes: coachWords(booking.meetingNotes),
      taskSupport: await taskSupport(store, actor, booking, terms.tasks),
      reflection: reflection && {
        feeling: labelOf(FEELINGS, reflection.feeling),
        liked: reflection.tasksLiked.map(task),
        done: reflection.tasksDone.map(task),
        takenUp: reflection.takenUp,
        toAdd: !reflection.takenUp && hasToAdd(reflection),
      },
      tasksTried: terms.tasks.map((code) => ({ code, label: task(code) })),
      clashes: actor.kind === "jobCoach" || actor.kind === "providerLead" ? (await store.bookings.clashesOf(booking.id)).map(String) : [],
      warnings: opening && side === "coach" ? await warningsOf(store, booking, terms, { ...opening, nation, today, earlier }) : [],
      talkTo: coach,
      closedWords: BOOKING_IS_OFF.includes(booking.status) || booking.closingReason !== null ? closedWords(actor, booking) : null,
      over: isOver,
      silences: actor.kind === "jobCoach" || actor.kind === "providerLead" ? silencesNow(booking, today) : [],
      can: {
        note: mayNote(booking) && isAllowed(actor, "booking:make", booking),
        chooseMentor: mayNote(booking) && isAllowed(actor, "booking:choose-mentor", booking),
        reflect:
          reflection === null && booking.recorded.includes("job_seeker") && isAllowed(actor, "booking:reflect", booking),
        propose:
          isAllowed(actor, "booking:propose-criteria", booking) &&
          side !== null &&
          mayPropose(booking, side) &&
          !proposals.some((proposal) => proposal.side === side),
        answerProposal:
          booking.status === "awaiting_signatures" &&
          proposals.some(({ kept }) => kept === null) &&
          isAllowed(actor, "booking:make", booking),
        sign: line.todo === "sign" && obstacle === null,
        record: line.mayRecord && isAllowed(actor, "booking:record", booking),
        cancel:
          isAllowed(actor, "booking:cancel", booking) &&
          canMove(BOOKING, booking.status, "cancelled", actor.kind, { ...NOTHING_YET, ...when }),
        sayNotTakenPlace:
          isAllowed(actor, "booking:record", booking) &&
          canMove(BOOKING, booking.status, "did_not_take_place", actor.kind, { ...NOTHING_YET, ...when }),
        chooseNext: (booking.status === "ended" || waitsForLonger(booking)) && isAllowed(actor, "booking:next-step", booking),
        remind: reminds
          ? (["job_seeker", "employer"] as const).filter((side) => waitsFor(booking, side, today) !== null)
          : [],
        revise: mayRevise(booking) && whyNotRevise(booking, jobTaken, today) === null && isAllowed(actor, "booking:make", booking),
      },
    };
  });
}

/** What is unusual, or not known yet, while it can still be written otherwise; and that the pay is not enough any more. */
async function warningsOf(
  store: Store,
  booking: Booking,
  terms: AgreementTerms,
  facts: Parameters<typeof termsWarnings>[2],
): Promise<string[]> {
  const { id, kind, status, endsOn } = booking;
  const liesAhead = mayRevise(booking) && Temporal.PlainDate.compare(endsOn, facts.today) >= 0;
  const shortOn = liesAhead ? await store.bookings.payShortOn(id) : null;
  return [
    ...(shortOn ? [payShortWords(shortOn, facts.job !== null)] : []),
    ...(status === "awaiting_signatures" ? termsWarnings(kind, terms, facts) : []),
  ];
}

async function talkTo(store: Store, actor: Actor, booking: Booking): Promise<NamedCoach | null> {
  if (actor.kind === "employerMember") return store.introductions.coachOf(booking.introductionId);
  const seeker = actor.kind === "jobSeeker" && (await store.profiles.seekerById(actor.jobSeekerId));
  return seeker ? reachOf(store, seeker) : null;
}

/** While somebody is to come to work. An employer that is shown it has read it. */
async function taskSupport(store: Store, actor: Actor, booking: Booking, tasks: readonly string[]): Promise<string[]> {
  if (actor.kind === "jobSeeker" || !BOOKING_GOES_ON.includes(booking.status)) return [];
  if (actor.kind === "employerMember") await store.disclosures.show([booking.introductionId], tasks.map(taskItem));
  return supportTold((await store.disclosures.of([booking.introductionId])).filter(stands), tasks);
}

async function evidenceFor(store: Store, actor: Actor, booking: Booking): Promise<BookingView["evidence"]> {
  if (booking.evidenceId === null || (actor.kind !== "jobCoach" && actor.kind !== "providerLead")) return null;
  const evidence = await store.bookings.evidenceById(booking.evidenceId);
  if (!evidence) return null;
  const iso = (day: Temporal.PlainDate | null) => day?.toString() ?? null;
  return { ...evidence, agreedOn: iso(booking.basisAgreedOn), interviewedOn: iso(booking.basisInterviewedOn) };
}

async function nextStepFor(store: Store, actor: Actor, bookingId: string): Promise<BookingView["nextStep"]> {
  if (actor.kind === "employerMember") return null;
  const code = await store.bookings.nextStepOf(bookingId);
  const say = actor.kind === "jobSeeker" ? easyOf : labelOf;
  return code && { code, words: say(NEXT_STEPS, code) };
}

function silencesNow(booking: Booking, today: Temporal.PlainDate): Term<Silence>[] {
  return silencesOf(booking, today).map((code) => ({ code, label: labelOf(CLOSING_REASONS, code) }));
}

function closedWords(actor: { kind: string }, { status, closingReason, recorded }: Booking): string | null {
  // That it did not take place is said; that it is “no longer going ahead” says nothing besides.
  if (actor.kind === "employerMember" && status === "did_not_take_place" && closingReason === "over") return null;
  if (actor.kind === "employerMember") return closingWordsForEmployer(closingReason, recorded.includes("employer"));
  const say = actor.kind === "jobSeeker" ? easyOf : labelOf;
  return say(CLOSING_REASONS, closingReason ?? "dates");
}
