import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { ProviderStatus } from "./provider-lifecycle.ts";

export type InvitationStatus = "invited" | "accepted" | "declined" | "withdrawn";

export type InvitationFacts = { expiresAt: Temporal.Instant; now: Temporal.Instant; providerStatus: ProviderStatus };

/** How long an invitation can be accepted. */
const STANDS = [{ from: "2026-01-01", days: 14, source: "A choice of Firstshift, decided on 22 November 2026" }] as const;

/** The longest that one ever stood: the database holds whoever sends one to it. */
export const LONGEST_INVITATION_DAYS = Math.max(...STANDS.map(({ days }) => days));

/** The moment from which an invitation that is sent now cannot be accepted any more. */
export function invitationEnds(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * inForce(STANDS, londonDay(now)).days });
}

/** A provider asks a coach to join; only whoever proves the address by signing in with it can answer. */
export const INVITATION: Lifecycle<InvitationStatus, InvitationFacts> = {
  name: "invitation",
  initial: { state: "invited", by: ["providerLead"] },
  moves: {
    accepted: { from: ["invited"], by: ["newcomer"], rule: canBeAccepted },
    declined: { from: ["invited"], by: ["newcomer"] },
    withdrawn: { from: ["invited"], by: ["providerLead"] },
  },
};

function canBeAccepted({ expiresAt, now, providerStatus }: InvitationFacts): string | null {
  if (isExpired({ expiresAt, now })) return "This invitation is too old now. Ask your provider to invite you again.";
  if (providerStatus !== "admitted") return "This provider is not on Firstshift now.";
  return null;
}

/** Why one into a team or a circle cannot be accepted any more, in words for whoever was asked, or null. */
export function whyTooOld(facts: Pick<InvitationFacts, "expiresAt" | "now">): string | null {
  return isExpired(facts) ? "This invitation is too old now. Ask to be invited again." : null;
}

export function isExpired({ expiresAt, now }: Pick<InvitationFacts, "expiresAt" | "now">): boolean {
  return Temporal.Instant.compare(now, expiresAt) >= 0;
}
