import type { Temporal } from "temporal-polyfill";
import type { HelperCode } from "../vocabulary/helping.ts";

/** How far somebody has read. */
export type Look = { readUntil: Temporal.Instant; notSeeing: string[] };

/** Who helped when something ended. */
export type EndedBeside = { endedHelper: HelperCode | null; /** What the person calls them. */ endedMember: string | null };

/** `name` is null while we may not name the employer. */
export type ChosenSince = EndedBeside & { employerId: string; name: string | null; chosenAt: Temporal.Instant; withdrawnAt: Temporal.Instant | null };
export type AdmittedSince = EndedBeside & {
  employerId: string;
  name: string | null;
  addedAt: Temporal.Instant;
  admittedFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
};
export type RuleSince = EndedBeside & { madeAt: Temporal.Instant; endedAt: Temporal.Instant | null };

export type LookStore = {
  of(jobSeekerId: string): Promise<Look | null>;
  /**
   * Never goes back: a page read before a later one leaves what the later one said.
   * @returns false when it did so
   */
  mark(jobSeekerId: string, look: Look): Promise<boolean>;
  /** Choices by name that were made or ended since then. */
  chosen(jobSeekerId: string, since: Temporal.Instant): Promise<ChosenSince[]>;
  /** Admissions by a standing choice that were added, began or ended since then. */
  admitted(jobSeekerId: string, since: Temporal.Instant): Promise<AdmittedSince[]>;
  /** Standing choices that were made or ended since then. */
  rules(jobSeekerId: string, since: Temporal.Instant): Promise<RuleSince[]>;
};
