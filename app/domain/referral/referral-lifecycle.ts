import { Temporal } from "temporal-polyfill";
import type { Lifecycle } from "../lifecycle.ts";

/** Only the first two are ever kept: with any of the others the referral is erased. */
type ReferralStatus = "waiting" | "wanted" | "declined" | "joined" | "expired";
export type KeptReferralStatus = "waiting" | "wanted";

type ReferralFacts = { expiresAt: Temporal.Instant; now: Temporal.Instant };

/**
 * Somebody refers a person who agreed to it. The person says yes or no themselves, by the
 * link that only they are sent, and joins with the address it was sent to. Nobody else
 * learns which.
 */
export const REFERRAL: Lifecycle<ReferralStatus, ReferralFacts> = {
  name: "referral",
  initial: { state: "waiting", by: ["visitor", "newcomer", "jobSeeker", "supporter", "jobCoach", "providerLead"] },
  moves: {
    wanted: { from: ["waiting"], by: ["referred"], rule: (facts) => (isOver(facts) ? TOO_OLD : null) },
    declined: { from: ["waiting", "wanted"], by: ["referred"] },
    joined: { from: ["waiting", "wanted"], by: ["newcomer"] },
    expired: { from: ["waiting", "wanted"], by: ["timekeeping"], rule: (facts) => (isOver(facts) ? null : "It can still be answered.") },
  },
};

const TOO_OLD = "This link is too old now. You can join by yourself.";

export function isOver({ expiresAt, now }: ReferralFacts): boolean {
  return Temporal.Instant.compare(now, expiresAt) >= 0;
}
