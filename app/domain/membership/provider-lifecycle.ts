import type { Lifecycle } from "../lifecycle.ts";
import type { Term } from "../vocabulary/terms.ts";

export type ProviderStatus = "applied" | "admitted" | "not_admitted" | "suspended";

/**
 * A provider applies; an operator decides, and may decide otherwise later. Nobody can join or move to
 * one that is suspended, and it invites nobody; whoever it supports keeps their coach and can move away.
 */
export const PROVIDER: Lifecycle<ProviderStatus> = {
  name: "provider",
  initial: { state: "applied", by: ["newcomer"] },
  moves: {
    admitted: { from: ["applied", "not_admitted", "suspended"], by: ["operator"] },
    not_admitted: { from: ["applied"], by: ["operator"] },
    suspended: { from: ["admitted"], by: ["operator"] },
  },
};

/** Why a provider was not admitted or is suspended, and what it can do about it. */
export const PROVIDER_REASONS = [
  {
    code: "not-supported-employment",
    label: "It does not provide supported employment",
    advice: "Firstshift is for providers of supported employment, whose job coaches support people in and into paid work.",
  },
  {
    code: "not-reached",
    label: "We could not reach them",
    advice: "We tried to speak with you and could not. Write to us with a time and a number, and we will try again.",
  },
  {
    code: "not-shown",
    label: "They could not show who they are",
    advice: "We could not see who runs your organisation. Show us your registration or your contract, and we will look again.",
  },
  {
    code: "safeguarding",
    label: "No safeguarding policy or lead was shown",
    advice: "We need to see your safeguarding policy, and who leads on it.",
  },
] as const satisfies readonly (Term & { advice: string })[];

export type ProviderReasonCode = (typeof PROVIDER_REASONS)[number]["code"];
