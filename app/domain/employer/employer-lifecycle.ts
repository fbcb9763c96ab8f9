import type { Temporal } from "temporal-polyfill";
import type { Lifecycle } from "../lifecycle.ts";
import { isVerified, type Employer, type EmployerStatus } from "./employer.ts";

type StandingFacts = Pick<Employer, "status" | "verifiedUntil"> & { today: Temporal.PlainDate };

/**
 * An employer's standing. Nothing is final: a membership is renewed, or turns
 * out to have ended, and each time an operator looks at evidence again.
 */
export const EMPLOYER: Lifecycle<EmployerStatus, StandingFacts> = {
  name: "employer",
  initial: { state: "waiting", by: ["newcomer"] },
  moves: {
    verified: { from: ["waiting", "not_verified", "verified", "lapsed"], by: ["operator"] },
    not_verified: { from: ["waiting", "verified", "lapsed"], by: ["operator"] },
    lapsed: { from: ["verified"], by: ["timekeeping"], rule: hasEnded },
  },
};

function hasEnded({ today, ...employer }: StandingFacts): string | null {
  return isVerified(employer, today) ? "The level still counts." : null;
}
