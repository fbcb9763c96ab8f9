import { Temporal } from "temporal-polyfill";
import type { ToldConsent } from "./told-store.ts";

export type ConsentState = "stands" | "withdrawn" | "ended";

/** How a yes stands on a day. Only one that stands lets anything be written down. */
export function consentState(
  { untilOn, withdrawnAt }: Pick<ToldConsent, "untilOn" | "withdrawnAt">,
  today: Temporal.PlainDate,
): ConsentState {
  if (withdrawnAt !== null) return "withdrawn";
  return Temporal.PlainDate.compare(untilOn, today) < 0 ? "ended" : "stands";
}

/**
 * Why a yes cannot have been given on a day, in words for the person, or null when it can.
 * It can have been given on paper; then it stands from that day on, and so it ends sooner.
 * @param askedOn the day a member was asked into the circle; null for somebody who is not in it
 */
export function whyNotGivenOn(
  { fromOn, untilOn }: Pick<ToldConsent, "fromOn" | "untilOn">,
  { today, askedOn }: { today: Temporal.PlainDate; askedOn: Temporal.PlainDate | null },
): string | null {
  if (Temporal.PlainDate.compare(fromOn, today) > 0) return "The day of your yes must be today or before today";
  if (askedOn && Temporal.PlainDate.compare(fromOn, askedOn) < 0) {
    return "The day of your yes must not be before you asked them into your circle";
  }
  if (Temporal.PlainDate.compare(untilOn, today) < 0) return "This yes has ended by now. Choose a longer time, or leave the day empty";
  return null;
}
