import type { BookingStatus } from "../booking/booking-lifecycle.ts";
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
  | "job"
  | "over";

export type NextStep = {
  code: NextCode;
  turn: Turn;
  /** ISO date, where there is a day by which it should be done. */
  by: string | null;
  /** That day has passed. */
  late: boolean;
};

export type StandsNow = {
  stage: IntroductionStatus;
  /** The last booking made for it. */
  lastBooking: BookingStatus | null;
  /** ISO date. */
  replyBy: string | null;
  /** The coach has an employer's no to read. */
  toReview?: boolean;
  /** Messages that wait for the coach. */
  messages?: number;
};

const OF_STAGE: Record<Exclude<IntroductionStatus, "introduced">, [NextCode, Turn]> = {
  proposed: ["decide", "jobSeeker"],
  put_off: ["decide-later", "jobSeeker"],
  with_employer: ["answer", "employer"],
  interested: ["choose-what-is-told", "jobSeeker"],
  declined: ["over", "nobody"],
  refused: ["over", "nobody"],
  closed: ["over", "nobody"],
};

const OF_BOOKING: Record<BookingStatus, [NextCode, Turn]> = {
  awaiting_signatures: ["sign", "everyone"],
  agreed: ["booked", "nobody"],
  ended: ["talk", "coach"],
  cancelled: ["book", "coach"],
  job_offered: ["job", "nobody"],
};

/** What happens next with an introduction, and whose turn it is: the same for every list and page. */
export function nextStep(now: StandsNow, today: string): NextStep {
  const [code, turn] = codeOf(now);
  const by = code === "answer" ? now.replyBy : null;
  return { code, turn, by, late: by !== null && by < today };
}

function codeOf({ stage, lastBooking, toReview, messages = 0 }: StandsNow): [NextCode, Turn] {
  if (toReview) return ["review", "coach"];
  if (messages > 0) return ["relay", "coach"];
  if (stage !== "introduced") return OF_STAGE[stage];
  return lastBooking === null ? ["book", "coach"] : OF_BOOKING[lastBooking];
}

/** Which part of a list of introductions is shown. */
export const LIST_PARTS = ["going-on", "yours", "late", "ended"] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** What the address asks for; anything else is what goes on. */
export function partIn(status: string | null): ListPart {
  return LIST_PARTS.find((part) => part === status) ?? "going-on";
}

/** @param whose the side that looks */
export function inPart({ next }: { next: NextStep }, part: ListPart, whose: Turn): boolean {
  const ended = next.code === "over" || next.code === "job";
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
