import type { Temporal } from "temporal-polyfill";
import type { Capacity } from "../employer/capacity.ts";

/** What tells whether an employer leaves people without an answer, and what is done about it. */
export type SilenceStore = {
  /** Employers with more than so many introductions that have waited for them since before then: ids above `after`, in order. */
  silentEmployers(page: {
    before: Temporal.Instant;
    most: number;
    today: Temporal.PlainDate;
    after: string | null;
    limit: number;
  }): Promise<string[]>;
  /** How many introductions have waited for the employer since before then. */
  unanswered(employerId: string, before: Temporal.Instant): Promise<number>;
  /** As `unanswered`, and nobody answers one of them until the transaction ends. */
  unansweredForChange(employerId: string, before: Temporal.Instant): Promise<number>;
  capacityForChange(employerId: string): Promise<Capacity>;
  /** @returns false when it is paused for this already */
  begin(employerId: string, at: Temporal.Instant): Promise<boolean>;
  end(employerId: string): Promise<void>;
};
