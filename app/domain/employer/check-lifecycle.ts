import type { Lifecycle } from "../lifecycle.ts";

export type CheckStatus = "open" | "verified" | "not_verified";

/**
 * One look at an employer's evidence. The employer asks, or an operator begins by
 * themselves; the answer stays, so that the history of all of them can be read.
 */
export const EMPLOYER_CHECK: Lifecycle<CheckStatus> = {
  name: "employer check",
  initial: { state: "open", by: ["newcomer", "employerMember", "operator"] },
  moves: {
    verified: { from: ["open"], by: ["operator"] },
    not_verified: { from: ["open"], by: ["operator"] },
  },
};
