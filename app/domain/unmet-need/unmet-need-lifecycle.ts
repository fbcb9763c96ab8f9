import type { Lifecycle } from "../lifecycle.ts";
import type { UnmetNeedStatus } from "./unmet-need.ts";

/** Becomes a vacancy when the vacancy that was made from it is posted; whoever was introduced for it goes along. */
export const UNMET_NEED: Lifecycle<UnmetNeedStatus> = {
  name: "unmet need",
  initial: { state: "draft", by: ["employerMember"] },
  moves: {
    // Time opens a paused one again, on the day its employer named.
    open: { from: ["draft", "paused"], by: ["employerMember", "timekeeping"] },
    paused: { from: ["open"], by: ["employerMember"] },
    became_vacancy: { from: ["open", "paused"], by: ["employerMember"] },
    closed: { from: ["draft", "open", "paused"], by: ["employerMember", "timekeeping"] },
  },
};
