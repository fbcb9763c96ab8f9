import { Temporal } from "temporal-polyfill";
import { BOOKING_IS_OFF, SIDES } from "../booking/booking-lifecycle.ts";
import { waitsForLonger } from "../booking/longer.ts";
import type { NextStepCode } from "../booking/next-steps.ts";
import { isUnanswered, unansweredFrom } from "../booking/unanswered.ts";
import { isTooLateToSign, signBy } from "../booking/unsigned-rule.ts";
import { workingDayFrom, workingDayIn, workingDaysBefore, workingDayWithin } from "../booking/working-days.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import { approvalOf } from "../vocational-profile/profile.ts";
import type { CaseloadPerson, OpenThing } from "./caseload-store.ts";

/** How soon a coach does what, in days; what would fall on a weekend or a bank holiday is for the next working day. */
const PACE = [
  {
    from: "2026-01-01",
    startProfile: 7,
    approval: 7,
    chooseEmployer: 7,
    findJob: 7,
    answerRequest: 3,
    answerWish: 3,
    readDecline: 2,
    relayMessage: 1,
    readTold: 2,
    askAboutPlan: 1,
    askAgain: 7,
    tell: 3,
    makeBooking: 3,
    signBefore: 2,
    recordAfter: 3,
    settleOutcome: 7,
    chooseNext: 3,
    firstContact: 30,
    source:
      "First contact: IPS-25 fidelity scale, rapid job search. Signatures 2 working days before the start, outcomes 3 days after it, questions within 3 days: as in comparable services. The others are working rules of Firstshift",
  },
] as const;

/** What to do next with somebody. Never a verdict on the person (PR2). */
export type StepKind =
  | "review-decline" | "relay-message" | "read-told" | "answer-request" | "answer-wish" | "answer-worry" | "sign-booking" | "chase-signatures" | "set-new-dates" | "employer-late" | "record-booking"
  | "chase-outcome" | "settle-outcome" | "settle-clash" | "settle-pay" | "choose-next-step" | "choose-mentor" | "ask-about-plan" | "make-longer" | "make-booking" | "start-profile" | "approve-profile" | "approve-changes"
  | "choose-employer"
  | "find-job" | "wait-seeker" | "wait-later" | "wait-employer" | "wait-tell" | "wait-start" | "keep-in-touch";

export type Step = {
  kind: StepKind;
  /** The coach does it; otherwise somebody else is asked and the coach looks again by then. */
  mine: boolean;
  due: Temporal.PlainDate | null;
  about: { kind: OpenThing["about"] | "person"; id: string };
  /** The opening it is about, where it is about one. */
  title: string | null;
};

/** After these the very opening goes on being what it is about; after the others they look for something else. */
const GOES_ON_WITH: readonly NextStepCode[] = ["work-trial", "job-from-need"];

/** A thing that is under way, of which something may come. What only has to be read is not, nor what ended and leads elsewhere. */
function isLive(thing: OpenThing): boolean {
  if (thing.about !== "introduction") return thing.about === "booking";
  const { status, lastBooking } = thing;
  if (status !== "introduced" || lastBooking?.status !== "ended") return status !== "declined";
  return lastBooking.next !== null && GOES_ON_WITH.includes(lastBooking.next.step);
}

/**
 * Everything to do with one person, the first thing first: what is due earliest,
 * and among equals what somebody waits for before what can wait.
 */
export function stepsWith(person: CaseloadPerson, things: readonly OpenThing[], today: Temporal.PlainDate): Step[] {
  const steps = [...things.map((thing) => stepOf(thing, today)), ...stepsOfPerson(person, things, today)];
  return steps.toSorted(byDate);
}

const LAST = Temporal.PlainDate.from("9999-12-31");

/** The earliest first, what has no date last, the coach's own before waiting. */
export function byDate(a: Step, b: Step): number {
  return Temporal.PlainDate.compare(a.due ?? LAST, b.due ?? LAST) || Number(b.mine) - Number(a.mine);
}

export function isOverdue({ due }: Pick<Step, "due">, today: Temporal.PlainDate): boolean {
  return due !== null && Temporal.PlainDate.compare(due, today) < 0;
}

function stepOf(thing: OpenThing, today: Temporal.PlainDate): Step {
  const pace = inForce(PACE, today);
  const step: StepMaker = (kind, mine, due) => ({
    kind, mine, due, about: { kind: thing.about, id: thing.id }, title: thing.title,
  });
  if (thing.about === "request") return step("answer-request", true, after(thing.since, pace.answerRequest));
  if (thing.about === "wish") return step("answer-wish", true, after(thing.since, pace.answerWish));
  if (thing.about === "worry") return step("answer-worry", true, thing.answerBy);
  if (thing.about === "told") return step("read-told", true, after(thing.since, pace.readTold));
  if (thing.about === "message") return step("relay-message", true, after(thing.since, pace.relayMessage));
  if (thing.about === "introduction") {
    switch (thing.status) {
      case "declined":
        return step("review-decline", true, after(thing.since, pace.readDecline));
      case "proposed":
        return step("wait-seeker", false, after(thing.since, pace.askAgain));
      case "put_off":
        return step("wait-later", false, after(thing.since, pace.askAgain));
      case "with_employer":
        return isOverdue({ due: thing.replyBy }, today)
          ? step("employer-late", true, thing.replyBy)
          : step("wait-employer", false, thing.replyBy);
      case "interested":
        return step("wait-tell", false, after(thing.since, pace.tell));
      default:
        return afterLastBooking(thing, step, pace);
    }
  }
  if (thing.stopWishedAt) return step("ask-about-plan", true, after(thing.stopWishedAt, pace.askAboutPlan));
  if (thing.clashes) return step("settle-clash", true, workingDayFrom(today));
  // Before the day from which it would be too little, and until everyone has agreed more.
  if (thing.payShortOn && Temporal.PlainDate.compare(thing.endsOn, today) >= 0) {
    return step("settle-pay", true, laterOf(workingDayFrom(today), workingDaysBefore(thing.payShortOn, pace.signBefore)));
  }
  // Before somebody comes to work and asks for who is there no more.
  if (thing.mentorLeft && Temporal.PlainDate.compare(thing.endsOn, today) >= 0) return step("choose-mentor", true, workingDayFrom(today));
  if (waitsForLonger(thing)) return step("make-longer", true, workingDayFrom(today));
  if (isUnanswered(thing, today)) return step("settle-outcome", true, workingDayIn(pace.settleOutcome, unansweredFrom(thing)));
  // Before it ends by itself, and the vacancy is anybody's again.
  if (isTooLateToSign(thing, today)) return step("set-new-dates", true, workingDayFrom(today));
  if (thing.status === "awaiting_signatures") {
    const due = workingDaysBefore(signBy(thing, today), pace.signBefore);
    return thing.signed.includes("coach") ? step("chase-signatures", false, due) : step("sign-booking", true, due);
  }
  if (Temporal.PlainDate.compare(thing.endsOn, today) >= 0) {
    return step("wait-start", false, Temporal.PlainDate.compare(thing.startsOn, today) >= 0 ? thing.startsOn : thing.endsOn);
  }
  const due = workingDayIn(pace.recordAfter, thing.endsOn);
  if (!thing.recorded.includes("coach")) return step("record-booking", true, due);
  return SIDES.every((side) => thing.recorded.includes(side)) ? step("keep-in-touch", false, null) : step("chase-outcome", false, due);
}

type StepMaker = (kind: StepKind, mine: boolean, due: Temporal.PlainDate | null) => Step;

/** With somebody who is introduced: a first time at work, a new one where it was called off or did not take place, or what follows from one that ended. */
function afterLastBooking(
  { since, lastBooking }: Extract<OpenThing, { about: "introduction" }>,
  step: StepMaker,
  pace: (typeof PACE)[number],
): Step {
  if (lastBooking === null) return step("make-booking", true, after(since, pace.makeBooking));
  const { id, status, changedAt, next } = lastBooking;
  if (BOOKING_IS_OFF.includes(status)) return step("make-booking", true, after(changedAt, pace.makeBooking));
  // What goes on is a thing of its own.
  if (status !== "ended") return step("keep-in-touch", false, null);
  if (next === null) return { ...step("choose-next-step", true, after(changedAt, pace.chooseNext)), about: { kind: "booking", id } };
  return next.step === "work-trial" ? step("make-booking", true, after(next.chosenAt, pace.makeBooking)) : step("keep-in-touch", false, null);
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}

function stepsOfPerson(person: CaseloadPerson, things: readonly OpenThing[], today: Temporal.PlainDate): Step[] {
  const pace = inForce(PACE, today);
  const step: StepMaker = (kind, mine, due) => ({
    kind, mine, due, about: { kind: "person", id: person.jobSeekerId }, title: null,
  });
  switch (approvalOf(person)) {
    case "not-approved":
      return person.revision === 0
        ? [step("start-profile", true, after(person.joinedAt, pace.startProfile))]
        : [step("approve-profile", false, after(person.savedAt, pace.approval))];
    case "changed-since":
      return [step("approve-changes", false, after(person.savedAt, pace.approval))];
    case "approved":
      if (person.hasJob) return things.length === 0 ? [step("keep-in-touch", false, null)] : [];
      if (things.some(isLive)) return [];
      return person.chosen === 0
        ? [step("choose-employer", false, after(person.savedAt, pace.chooseEmployer))]
        : [step("find-job", true, after(idleSince(person, things)!, pace.findJob))];
  }
}

/** Since when nothing has been under way for somebody; null while something is, or once they have a job. */
export function idleSince(person: CaseloadPerson, things: readonly OpenThing[]): Temporal.Instant | null {
  if (person.hasJob || things.some(isLive)) return null;
  return person.lastMovedAt ?? person.joinedAt;
}

/**
 * The rapid job search clock: by when the provider means to have spoken with a
 * first employer, a working day inside the time. It runs on the search, not on the
 * person; null once one has.
 */
export function firstContactBy(person: CaseloadPerson, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (person.firstContactAt !== null || person.hasJob) return null;
  return workingDayWithin(inForce(PACE, today).firstContact, londonDay(person.joinedAt));
}

/** The clock as a page shows it: an ISO date, and whether that has passed. */
export type FirstContact = { by: string; overdue: boolean };

export function firstContactView(person: CaseloadPerson, today: Temporal.PlainDate): FirstContact | null {
  const due = firstContactBy(person, today);
  return due && { by: due.toString(), overdue: isOverdue({ due }, today) };
}

function after(moment: Temporal.Instant, days: number): Temporal.PlainDate {
  return workingDayIn(days, londonDay(moment));
}
