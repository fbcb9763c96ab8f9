import type { Temporal } from "temporal-polyfill";

/** Empty where there is none. */
export type WorkContact = { phone: string; email: string };

export type WorkContactStore = {
  ofCoach(coachId: string): Promise<WorkContact | null>;
  ofProvider(providerId: string): Promise<WorkContact | null>;
  /**
   * @param before what stands, or null where nothing was said yet
   * @returns false when it is not so any more
   */
  saveCoach(coach: { coachId: string; providerId: string }, contact: WorkContact, before: WorkContact | null, savedAt: Temporal.Instant): Promise<boolean>;
  /** As `saveCoach`. */
  saveProvider(providerId: string, contact: WorkContact, before: WorkContact | null, savedAt: Temporal.Instant): Promise<boolean>;
  /** Whoever applied for a provider or signed an employer up: where they get their email. For operators. */
  addressOfApplicant(organisationId: string): Promise<string | null>;
};
