import type { Lifecycle } from "../lifecycle.ts";
import type { VacancyStatus } from "./vacancy.ts";

/** Filled by the job offer of a work trial, in the transaction of whoever records last. */
export const VACANCY: Lifecycle<VacancyStatus> = {
  name: "vacancy",
  initial: { state: "draft", by: ["employerMember"] },
  moves: {
    open: { from: ["draft"], by: ["employerMember"] },
    filled: { from: ["open"], by: ["employerMember", "jobSeeker", "jobCoach"] },
    closed: { from: ["draft", "open"], by: ["employerMember"] },
  },
};
