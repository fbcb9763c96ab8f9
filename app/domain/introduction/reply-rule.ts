import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { workingDayIn } from "../booking/working-days.ts";
import { inForce } from "../dated.ts";
import { statusNow } from "./introduction-lifecycle.ts";
import type { Introduction, IntroductionRequest } from "./introduction-store.ts";

/** How long an employer has, in days. */
const REPLY = [
  {
    from: "2026-01-01",
    /** Asked to answer within; comparable services nudge after 3 and 7 days, and more would leave people waiting. */
    within: 7,
    /** Closed without an answer after. */
    lapse: 60,
    source: "Comparable introduction services let a contact lapse after 60 to 90 days; within is a working rule of Firstshift",
  },
] as const;

/** The working day by which an employer is asked to answer. */
export function replyByFrom(today: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayIn(inForce(REPLY, today).within, today);
}

/** What has waited since before this moment has lapsed. */
export function lapsesBefore(now: Temporal.Instant): Temporal.Instant {
  const days = inForce(REPLY, londonDay(now)).lapse;
  return now.toZonedDateTimeISO("Europe/London").subtract({ days }).toInstant();
}

/**
 * Is this question so old that it is over? Whether or not a coach took it up: one that went
 * on for longer would say that somebody was asked, and closing it later, that they said no.
 */
export function requestHasLapsed(request: Pick<IntroductionRequest, "status" | "askedAt">, now: Temporal.Instant): boolean {
  return request.status !== "closed" && Temporal.Instant.compare(request.askedAt, lapsesBefore(now)) < 0;
}

/** Has nobody on the employer's side answered for so long that it is over? */
export function hasLapsed(
  introduction: Pick<Introduction, "status" | "openingStands" | "bookingStands" | "changedAt">,
  now: Temporal.Instant,
): boolean {
  return (
    statusNow(introduction) === "with_employer" && Temporal.Instant.compare(introduction.changedAt, lapsesBefore(now)) < 0
  );
}
