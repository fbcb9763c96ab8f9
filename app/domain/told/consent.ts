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
