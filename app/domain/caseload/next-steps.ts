import { Temporal } from "temporal-polyfill";
import { SIDES } from "../booking/booking-lifecycle.ts";
import { waitsForLonger } from "../booking/longer.ts";
import { isUnanswered, unansweredFrom } from "../booking/unanswered.ts";
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
    firstContact: 30,
    source:
      "First contact: IPS-25 fidelity scale, rapid job search. Signatures 2 working days before the start, outcomes 3 days after it, questions within 3 days: as in comparable services. The others are working rules of Firstshift",
  },
] as const;

/** What to do next with somebody. Never a verdict on the person (PR2). */
export type StepKind =
  | "review-decline" | "relay-message" | "read-told" | "answer-request" | "answer-wish" | "answer-worry" | "sign-booking" | "chase-signatures" | "employer-late" | "record-booking"
  | "chase-outcome" | "settle-outcome" | "settle-clash" | "settle-pay" | "choose-mentor" | "ask-about-plan" | "make-longer" | "make-booking" | "start-profile" | "approve-profile" | "approve-changes"
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

/** A thing that is under way, of which something may come. What only has to be read is not. */
function isLive(thing: OpenThing): boolean {
  return thing.about === "booking" || (thing.about === "introduction" && thing.status !== "declined");
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
  const step = (kind: StepKind, mine: boolean, due: Temporal.PlainDate | null): Step => ({
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
        // After a booking the next step is a talk, not a list.
        return thing.booked
          ? step("keep-in-touch", false, null)
          : step("make-booking", true, after(thing.since, pace.makeBooking));
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
  if (thing.status === "awaiting_signatures") {
    const due = workingDaysBefore(thing.startsOn, pace.signBefore);
    return thing.signed.includes("coach") ? step("chase-signatures", false, due) : step("sign-booking", true, due);
  }
  if (Temporal.PlainDate.compare(thing.endsOn, today) >= 0) {
    return step("wait-start", false, Temporal.PlainDate.compare(thing.startsOn, today) >= 0 ? thing.startsOn : thing.endsOn);
  }
  const due = workingDayIn(pace.recordAfter, thing.endsOn);
  if (!thing.recorded.includes("coach")) return step("record-booking", true, due);
  return SIDES.every((side) => thing.recorded.includes(side)) ? step("keep-in-touch", false, null) : step("chase-outcome", false, due);
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}

function stepsOfPerson(person: CaseloadPerson, things: readonly OpenThing[], today: Temporal.PlainDate): Step[] {
  const pace = inForce(PACE, today);
  const step = (kind: StepKind, mine: boolean, due: Temporal.PlainDate | null): Step => ({
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

function after(moment: Temporal.Instant, days: number): Temporal.PlainDate {
  return workingDayIn(days, londonDay(moment));
}
