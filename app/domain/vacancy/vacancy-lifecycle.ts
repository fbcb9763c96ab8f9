import type { Lifecycle } from "../lifecycle.ts";
import type { VacancyStatus } from "./vacancy.ts";

/** Filled when both sides want the job after a booking, in the transaction of whichever of the two speaks last. */
export const VACANCY: Lifecycle<VacancyStatus> = {
  name: "vacancy",
  initial: { state: "draft", by: ["employerMember"] },
  moves: {
    // Time opens a paused one again, on the day its employer named.
    open: { from: ["draft", "paused"], by: ["employerMember", "timekeeping"] },
    paused: { from: ["open"], by: ["employerMember"] },
    filled: { from: ["open", "paused"], by: ["employerMember", "jobSeeker"] },
    closed: { from: ["draft", "open", "paused"], by: ["employerMember", "timekeeping"] },
  },
};
