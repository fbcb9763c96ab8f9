import type { Lifecycle } from "../lifecycle.ts";

export type SuggestionStatus = "waiting" | "answered" | "withdrawn";

/**
 * A coach suggests what an employer could be told (V7). Nothing of it counts: the
 * person ticks what they want to tell, which may be all of it, some of it or nothing.
 */
export const DISCLOSURE_SUGGESTION: Lifecycle<SuggestionStatus> = {
  name: "disclosure suggestion",
  initial: { state: "waiting", by: ["jobCoach", "providerLead"] },
  moves: {
    answered: { from: ["waiting"], by: ["jobSeeker"] },
    withdrawn: { from: ["waiting"], by: ["jobCoach", "providerLead"] },
  },
};
