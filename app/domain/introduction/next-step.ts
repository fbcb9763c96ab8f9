import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import type { NextStepCode } from "../booking/next-steps.ts";
import type { IntroductionStatus } from "./introduction-lifecycle.ts";

/** Whose turn it is. */
export type Turn = "coach" | "employer" | "jobSeeker" | "everyone" | "nobody";

export type NextCode =
  | "decide"
  | "decide-later"
  | "answer"
  | "choose-what-is-told"
  | "review"
  | "relay"
  | "book"
  | "sign"
  | "booked"
  | "talk"
  | "make-job"
  | "leads-on"
  | "job"
  | "over";

export type NextStep = {
  code: NextCode;
  turn: Turn;
  /** ISO date, where there is a day by which it should be done. */
  by: string | null;
  /** That day has passed. */
  late: boolean;
  /** Where the last booking leads, once that was chosen, as far as this side reads it. */
  chosen: NextStepCode | null;
};

export type StandsNow = {
  stage: IntroductionStatus;
  /** The last booking made for it. */
  lastBooking: BookingStatus | null;
  /** What was chosen to come after it. An employer reads nothing of that. */
  chosen?: NextStepCode | null;
  /** ISO date. */
  replyBy: string | null;
  /** The coach has an employer's no to read. */
  toReview?: boolean;
  /** Messages that wait for the coach. */
  messages?: number;
};

const TURN_OF: Record<NextCode, Turn> = {
  decide: "jobSeeker",
  "decide-later": "jobSeeker",
  answer: "employer",
  "choose-what-is-told": "jobSeeker",
  review: "coach",
  relay: "coach",
  book: "coach",
  sign: "everyone",
  booked: "nobody",
  talk: "coach",
  "make-job": "coach",
  "leads-on": "nobody",
  job: "nobody",
  over: "nobody",
};

/** Data, since the database orders and counts by the same. */
export const CODE_OF_STAGE: Record<Exclude<IntroductionStatus, "introduced">, NextCode> = {
  proposed: "decide",
  put_off: "decide-later",
  with_employer: "answer",
  interested: "choose-what-is-told",
  declined: "over",
  refused: "over",
  closed: "over",
};

/** Once they are introduced. */
export const CODE_OF_BOOKING: Record<BookingStatus, NextCode> = {
  awaiting_signatures: "sign",
  agreed: "booked",
  ended: "talk",
  cancelled: "book",
  did_not_take_place: "book",
  job_offered: "job",
};

/** Once it was chosen where a booking leads that ended: it goes on with this very opening, or with something else. */
export const CODE_OF_CHOSEN: Record<NextStepCode, NextCode> = {
  "work-trial": "book",
  "job-from-need": "make-job",
  "other-tasks": "leads-on",
  "other-workplace": "leads-on",
  "other-hours": "leads-on",
  "more-experience": "leads-on",
  training: "leads-on",
  "more-support": "leads-on",
};

/** What happens next with an introduction, and whose turn it is: the same for every list and page. */
export function nextStep(now: StandsNow, today: string): NextStep {
  const code = codeOf(now);
  const by = code === "answer" ? now.replyBy : null;
  return { code, turn: TURN_OF[code], by, late: by !== null && by < today, chosen: now.chosen ?? null };
}

function codeOf({ stage, lastBooking, chosen, toReview, messages = 0 }: StandsNow): NextCode {
  if (toReview) return "review";
  if (messages > 0) return "relay";
  if (stage !== "introduced") return CODE_OF_STAGE[stage];
  if (lastBooking === null) return "book";
  return chosen ? CODE_OF_CHOSEN[chosen] : CODE_OF_BOOKING[lastBooking];
}

/** Which part of a list of introductions is shown. */
export const LIST_PARTS = ["going-on", "yours", "late", "ended"] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** What the address asks for; anything else is what goes on. */
export function partIn(status: string | null): ListPart {
  return LIST_PARTS.find((part) => part === status) ?? "going-on";
}

/** After these nothing more comes of it. */
export const ENDED_CODES: readonly NextCode[] = ["over", "job"];

/** What comes next where it is this side's turn. */
export function codesOfTurn(whose: Turn): NextCode[] {
  return (Object.keys(TURN_OF) as NextCode[]).filter((code) => TURN_OF[code] === whose || TURN_OF[code] === "everyone");
}

/**
 * The rule of the parts, for one introduction. Lists are cut in SQL (`introduction-turns.ts`), which is held to it.
 * @param whose the side that looks
 */
export function inPart({ next }: { next: NextStep }, part: ListPart, whose: Turn): boolean {
  const ended = ENDED_CODES.includes(next.code);
  switch (part) {
    case "going-on":
      return !ended;
    case "yours":
      return next.turn === whose || next.turn === "everyone";
    case "late":
      return next.late;
    case "ended":
      return ended;
  }
}

export const INTRODUCTIONS_PER_PAGE = 15;
