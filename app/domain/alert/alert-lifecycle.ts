import type { Lifecycle } from "../lifecycle.ts";

export type AlertStatus = "raised" | "acknowledged";

/** Time raises it from what an employer did; an operator has looked at it. What they do about it is another matter. */
export const ALERT: Lifecycle<AlertStatus> = {
  name: "alert",
  initial: { state: "raised", by: ["timekeeping"] },
  moves: { acknowledged: { from: ["raised"], by: ["operator"] } },
};
