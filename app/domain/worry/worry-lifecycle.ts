import type { Lifecycle } from "../lifecycle.ts";

export type WorryStatus = "raised" | "answered" | "taken_back";

/** A member of somebody's circle says what worries them; the coach answers once; both stay for the person to read. */
export const WORRY: Lifecycle<WorryStatus> = {
  name: "worry",
  initial: { state: "raised", by: ["supporter"] },
  moves: {
    answered: { from: ["raised"], by: ["jobCoach", "providerLead"] },
    taken_back: { from: ["raised"], by: ["supporter"] },
  },
};
