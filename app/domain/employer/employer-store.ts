import type { Temporal } from "temporal-polyfill";
import type { EmployerRole } from "../actor.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { Capacity } from "./capacity.ts";
import type { CheckCause, EmployerCheckRow } from "./employer-check.ts";
import type { CheckStatus } from "./check-lifecycle.ts";
import type { Employer, EmployerSite, EmployerStatus } from "./employer.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { ListEntry, PublishedList } from "./published-list.ts";
import type { SiteMoments } from "./site-limits.ts";
import type { NotVerifiedReasonCode, SizeCode } from "./terms.ts";

type NewEmployer = {
  id: string;
  name: string;
  sector: SectorCode;
  size: SizeCode;
  claimedLevel: DisabilityConfidentLevel;
  signedUpBy: string;
  signedUpAt: Temporal.Instant;
};

type NewSite = {
  id: string;
  employerId: string;
  name: string;
  placeId: number;
  outcode: string;
  addedAt: Temporal.Instant;
};

export type NewEmployerMember = {
  id: string;
  employerId: string;
  accountId: string;
  name: string;
  role: EmployerRole;
  joinedAt: Temporal.Instant;
};

/** What of a check is there before anybody has decided it. */
type NewCheck = Pick<
  EmployerCheckRow,
  "id" | "employerId" | "status" | "cause" | "claimedLevel" | "newName" | "newSector" | "claimWords" | "askedAt"
> & { askedBy: string };

/** What an operator decided, as the check keeps it. */
export type CheckDecision = {
  status: Exclude<CheckStatus, "open">;
  level: DisabilityConfidentLevel | null;
  evidence: string | null;
  verifiedUntil: Temporal.PlainDate | null;
  notVerifiedReason: NotVerifiedReasonCode | null;
  decidedBy: string;
  decidedAt: Temporal.Instant;
};

/**
 * Where an operator finds an employer. `ending` are verified ones with a warning due; `waiting` have an open check;
 * `off_list` are verified ones whose entry is not on the published list any more.
 */
export const STANDINGS = ["waiting", "verified", "ending", "off_list", "lapsed", "not_verified"] as const;
export type ListedStanding = (typeof STANDINGS)[number];

/** An employer on an operator's list, with when the open check was asked for, if there is one. */
type ListedEmployer = Employer & { openCheck: { cause: CheckCause; claimedLevel: DisabilityConfidentLevel; askedAt: Temporal.Instant } | null };

export type EmployerStore = {
  byId(id: string): Promise<Employer | null>;
  /** As `byId`, and nobody else decides about it or changes it until the transaction ends. For owners, operators and time. */
  byIdForChange(id: string): Promise<Employer | null>;
  /** Those that are not closed, in alphabetical order. */
  sites(employerId: string): Promise<EmployerSite[]>;
  /** As `sites`, and nobody else changes them until the transaction ends. */
  sitesForChange(employerId: string): Promise<EmployerSite[]>;
  /** Of all there ever were, closed ones too. */
  siteMoments(employerId: string): Promise<SiteMoments[]>;
  /** Is there a site of this employer that was closed? */
  wasClosed(employerId: string, siteId: string): Promise<boolean>;
  renameSite(siteId: string, name: string): Promise<void>;
  /** @returns false when it was closed before */
  closeSite(siteId: string, at: Temporal.Instant): Promise<boolean>;
  /** Is anything planned there that is not over? */
  hasOpenWork(siteId: string): Promise<boolean>;
  change(employerId: string, to: { size: SizeCode }): Promise<void>;

  /** What an employer takes on; no limits where it never said. */
  capacity(employerId: string): Promise<Capacity>;
  /** As `capacity`, and no colleague changes it until the transaction ends. */
  capacityToSet(employerId: string): Promise<Capacity>;
  setCapacity(employerId: string, to: Partial<Capacity>): Promise<void>;
  /** @returns false when somebody else ended it first, or there was none */
  endPause(employerId: string): Promise<boolean>;

  addCheck(check: NewCheck): Promise<void>;
  addToCheck(
    checkId: string,
    more: { claimedLevel?: DisabilityConfidentLevel; claimWords?: string; newName?: string | null; newSector?: SectorCode | null },
  ): Promise<void>;
  /** What waits to be checked, if anything does, or what was taken back and is still there to be added to. Nobody else decides it until the transaction ends. */
  openCheckForChange(employerId: string): Promise<EmployerCheckRow | null>;
  /** The newest first, without what was taken back. An employer reads its own, without what only operators know. */
  checks(employerId: string): Promise<EmployerCheckRow[]>;
  /** @returns false when somebody else decided first */
  decideCheck(checkId: string, decision: CheckDecision): Promise<boolean>;

  /** Who signed the organisation up. */
  ownerName(employerId: string): Promise<string | null>;
  /** A waiting employer with its first site and its owner. */
  signUp(employer: NewEmployer, site: NewSite, owner: NewEmployerMember): Promise<void>;
  addSite(site: NewSite): Promise<void>;
  /** Employers of one standing whose name has this in it, whoever has waited longest first. For operators. */
  list(
    which: { standing: ListedStanding; name: string; today: Temporal.PlainDate; endingBy: Temporal.PlainDate },
    page: { limit: number; offset: number },
  ): Promise<ListedEmployer[]>;
  /** How many there are of each. For operators. */
  counts(days: { today: Temporal.PlainDate; endingBy: Temporal.PlainDate }): Promise<Record<ListedStanding, number>>;
  /** @returns false when somebody else decided first */
  verify(
    id: string,
    from: EmployerStatus,
    decision: {
      level: DisabilityConfidentLevel;
      evidence: string;
      listEntryId: string | null;
      verifiedUntil: Temporal.PlainDate;
      checkedBy: string;
      checkedAt: Temporal.Instant;
      /** What was checked with it, where it is new. */
      name?: string;
      sector?: SectorCode;
    },
  ): Promise<boolean>;
  /** @returns false when somebody else decided first */
  refuse(
    id: string,
    from: EmployerStatus,
    decision: { reason: NotVerifiedReasonCode; checkedBy: string; checkedAt: Temporal.Instant },
  ): Promise<boolean>;
  /**
   * Verified employers whose level ends by this day and who have not had this warning, or whose level has
   * ended: ids above `after`, in order. For time.
   */
  endingBy(day: Temporal.PlainDate, warned: number, page: { after: string | null; limit: number }): Promise<string[]>;
  endedBefore(day: Temporal.PlainDate, page: { after: string | null; limit: number }): Promise<string[]>;
  /** @returns false when it was decided about meanwhile */
  lapse(id: string): Promise<boolean>;
  warned(id: string, days: number): Promise<void>;
  /** ISO date of the published list that is here; null when none was imported. For operators. */
  listDate(): Promise<string | null>;
  /** The published lists that are here, the newest first. For operators. */
  publishedLists(): Promise<PublishedList[]>;
  /** Entries worth comparing: the same or a similar name key, or one of the outcodes. For operators. */
  listEntriesLike(nameKey: string, outcodes: readonly string[]): Promise<ListEntry[]>;
  listEntry(id: string): Promise<ListEntry | null>;
};
