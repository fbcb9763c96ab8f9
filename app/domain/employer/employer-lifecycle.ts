import type { Lifecycle } from "../lifecycle.ts";
import type { EmployerStatus } from "./employer.ts";

/**
 * An employer's standing. Nothing is final: a membership is renewed, or turns
 * out to have ended, and each time an operator looks at evidence again.
 */
export const EMPLOYER: Lifecycle<EmployerStatus> = {
  name: "employer",
  initial: { state: "waiting", by: ["newcomer"] },
  moves: {
    verified: { from: ["waiting", "not_verified", "verified"], by: ["operator"] },
    not_verified: { from: ["waiting", "verified"], by: ["operator"] },
  },
};
