import type { Lifecycle } from "../lifecycle.ts";
import type { Term } from "../vocabulary/terms.ts";

export type WishStatus = "waiting" | "taken_up" | "closed";

/** A job seeker asks their coach for an introduction. Nothing of it reaches the employer. */
export const INTRODUCTION_WISH: Lifecycle<WishStatus> = {
  name: "introduction wish",
  initial: { state: "waiting", by: ["jobSeeker"] },
  moves: {
    taken_up: { from: ["waiting"], by: ["jobCoach", "providerLead"] },
    // An employer's move only as part of filling its vacancy; it never reads one.
    closed: { from: ["waiting"], by: ["jobSeeker", "jobCoach", "providerLead", "employerMember"] },
  },
};

/** Why a coach does not ask the employer now. None of them is about the person (PR2). */
export const WISH_REASONS = [
  { code: "job-gone", label: "The job is filled or closed", easy: "Someone else has the job, or it is closed." },
  { code: "employer-busy", label: "The employer is not taking anyone on now", easy: "The employer does not look for anyone now." },
  { code: "too-far", label: "There is no way to get there", easy: "There is no bus or train that gets you there in time." },
  { code: "looked-together", label: "We looked at it together and chose another job", easy: "You and your coach chose a different job." },
  { code: "talk-first", label: "We talk about it first", easy: "Your coach would like to talk with you about it first." },
] as const satisfies readonly Term[];

export type WishReasonCode = (typeof WISH_REASONS)[number]["code"];
