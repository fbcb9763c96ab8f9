import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import { statusNow } from "./introduction-lifecycle.ts";
import type { Introduction, IntroductionRequest } from "./introduction-store.ts";

/** Whose answer an introduction waits for. */
export type WaitsOn = "jobSeeker" | "employer" | "coach";
export type Wait = { on: WaitsOn; since: Temporal.Instant };

/** What is done about a wait, in this order. */
export const STEPS = ["first", "second", "overdue"] as const;
export type Step = (typeof STEPS)[number];

/**
 * After how many days each step is taken. An employer and a coach are reminded, and
 * then somebody else is told: the coach about the employer, the lead about the coach.
 * A job seeker is never hurried: only the coach is told that there is a decision open.
 */
const PATIENCE = [
  {
    from: "2026-01-01",
    days: {
      employer: { first: 3, second: 7, overdue: 15 },
      coach: { first: 3, second: 7, overdue: 15 },
      jobSeeker: { first: 7, second: 21 },
    } as Record<WaitsOn, { [S in Step]?: number }>,
    source:
      "Comparable introduction services nudge after 3 and 7 days and call it urgent after 15; the days for a job seeker are a working rule of Firstshift",
  },
] as const;

/** In days, whichever figures hold: nobody who waits for an employer is called overdue later than this. */
export const LONGEST_EMPLOYER_PATIENCE = Math.max(...PATIENCE.map(({ days }) => days.employer.overdue ?? 0));

/** For whom an introduction waits now; null when it waits for nobody's answer. */
export function waitOf(
  introduction: Pick<Introduction, "status" | "openingStands" | "bookingStands" | "changedAt" | "declineReviewedAt">,
): Wait | null {
  const since = introduction.changedAt;
  switch (statusNow(introduction)) {
    case "proposed":
    case "put_off":
    case "interested":
      return { on: "jobSeeker", since };
    case "with_employer":
      return { on: "employer", since };
    case "declined":
      return introduction.declineReviewedAt === null ? { on: "coach", since } : null;
    default:
      return null;
  }
}

/** A question, an employer's or a job seeker's, waits for the coach from the moment it is asked. */
export function waitOfQuestion(question: Pick<IntroductionRequest, "status" | "openingStands" | "askedAt">): Wait | null {
  return question.status === "waiting" && question.openingStands ? { on: "coach", since: question.askedAt } : null;
}

/** The moment before which a wait must have begun for this step; null where there is no such step. */
export function stepBegins(on: WaitsOn, step: Step, now: Temporal.Instant): Temporal.Instant | null {
  const days = inForce(PATIENCE, londonDay(now)).days[on][step];
  return days === undefined ? null : now.toZonedDateTimeISO("Europe/London").subtract({ days }).toInstant();
}

/** This step and those after it: once any of them is done, this one is too late. */
export const fromStep = (step: Step): Step[] => STEPS.slice(STEPS.indexOf(step));

/** Is this step of a wait to be taken now? */
export function isStepDue(wait: Wait | null, on: WaitsOn, step: Step, done: readonly Step[], now: Temporal.Instant): boolean {
  if (wait?.on !== on || done.some((one) => fromStep(step).includes(one))) return false;
  const begins = stepBegins(on, step, now);
  return begins !== null && Temporal.Instant.compare(wait.since, begins) <= 0;
}
