import type { Temporal } from "temporal-polyfill";

/** Empty where there is none. */
export type WorkContact = { phone: string; email: string };

export type WorkContactStore = {
  ofCoach(coachId: string): Promise<WorkContact | null>;
  ofProvider(providerId: string): Promise<WorkContact | null>;
  saveCoach(coach: { coachId: string; providerId: string }, contact: WorkContact, savedAt: Temporal.Instant): Promise<void>;
  saveProvider(providerId: string, contact: WorkContact, savedAt: Temporal.Instant): Promise<void>;
  /** Whoever applied for a provider or signed an employer up: where they get their email. For operators. */
  addressOfApplicant(organisationId: string): Promise<string | null>;
};
