import type { Temporal } from "temporal-polyfill";
import { activeStates, type Lifecycle } from "../lifecycle.ts";

export type IntroductionStatus =
  | "proposed"
  | "put_off"
  | "refused"
  | "with_employer"
  | "declined"
  | "interested"
  | "introduced"
  | "closed";

/** Whether the opening stands: what is under way for a paused one goes on. */
type IntroductionFacts = { openingStands: boolean };

const OPENING_IS_OVER = "The job is closed now, so this cannot go on.";

const openingStands = (facts: IntroductionFacts) => (facts.openingStands ? null : OPENING_IS_OVER);

/**
 * One person, one opening. The job seeker answers before the employer hears
 * anything (PR1), and nobody but the job seeker makes any of their moves.
 */
export const INTRODUCTION: Lifecycle<IntroductionStatus, IntroductionFacts> = {
  name: "introduction",
  initial: { state: "proposed", by: ["jobCoach", "providerLead"] },
  moves: {
    put_off: { from: ["proposed"], by: ["jobSeeker"] },
    refused: { from: ["proposed", "put_off"], by: ["jobSeeker"] },
    with_employer: { from: ["proposed", "put_off"], by: ["jobSeeker"], rule: openingStands },
    declined: { from: ["with_employer"], by: ["employerMember"] },
    interested: { from: ["with_employer"], by: ["employerMember"], rule: openingStands },
    introduced: { from: ["interested"], by: ["jobSeeker"], rule: openingStands },
    // An employer's move only as part of closing or filling its opening; time's only when nobody answered.
    closed: {
      from: ["proposed", "put_off", "with_employer", "interested", "introduced"],
      by: ["jobSeeker", "jobCoach", "providerLead", "employerMember", "timekeeping"],
    },
  },
};

/** Which moment of its history an introduction gets by coming into a state. */
export const MOMENT_OF = {
  proposed: null,
  put_off: "seekerAnsweredAt",
  refused: "seekerAnsweredAt",
  with_employer: "seekerAnsweredAt",
  declined: "employerAnsweredAt",
  interested: "employerAnsweredAt",
  introduced: "introducedAt",
  closed: "closedAt",
} as const satisfies Record<IntroductionStatus, string | null>;

export const LIVE_INTRODUCTION_STATES: readonly IntroductionStatus[] = activeStates(INTRODUCTION);

/** From the job seeker's yes until it is over the employer has a page of them, if it has not said no. */
export const HAS_EMPLOYER_PAGE: readonly IntroductionStatus[] = ["with_employer", "interested", "introduced"];

/**
 * How an introduction stands to whoever looks. Closing an opening reaches only the
 * introductions that the one who closes it may know of; the others are over just
 * the same, so they are read as over. A trial that stands keeps its introduction.
 */
export function statusNow(introduction: {
  status: IntroductionStatus;
  openingStands: boolean;
  bookingStands: boolean;
}): IntroductionStatus {
  const { status, bookingStands } = introduction;
  if (introduction.openingStands || bookingStands) return status;
  return LIVE_INTRODUCTION_STATES.includes(status) ? "closed" : status;
}

/**
 * How it stands as far as the person it is about may know, by what is kept. An employer's no is none yet to them
 * before the coach has read it (I2), so what they stop meanwhile is kept beside it: the no stands, and nothing moves.
 */
export function statusForSeeker({ status, declineReviewedAt, closedAt }: {
  status: IntroductionStatus;
  declineReviewedAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
}): IntroductionStatus {
  if (status !== "declined" || declineReviewedAt !== null) return status;
  return closedAt === null ? "with_employer" : "closed";
}

/** It goes on, as far as whoever looks may know. */
export function isLive(introduction: Parameters<typeof statusNow>[0]): boolean {
  return LIVE_INTRODUCTION_STATES.includes(statusNow(introduction));
}
