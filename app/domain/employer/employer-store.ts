import type { Temporal } from "temporal-polyfill";
import type { EmployerRole } from "../actor.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { Employer, EmployerSite, EmployerStatus } from "./employer.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { ListEntry } from "./published-list.ts";
import type { NotVerifiedReasonCode, SizeCode } from "./terms.ts";

export type NewEmployer = {
  id: string;
  name: string;
  sector: SectorCode;
  size: SizeCode;
  claimedLevel: DisabilityConfidentLevel;
  signedUpBy: string;
  signedUpAt: Temporal.Instant;
};

export type NewSite = {
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

export type EmployerStore = {
  byId(id: string): Promise<Employer | null>;
  /** In alphabetical order. */
  sites(employerId: string): Promise<EmployerSite[]>;
  /** Who signed the organisation up. */
  ownerName(employerId: string): Promise<string | null>;
  /** A waiting employer with its first site and its owner. */
  signUp(employer: NewEmployer, site: NewSite, owner: NewEmployerMember): Promise<void>;
  addSite(site: NewSite): Promise<void>;
  /** Everyone of one standing, whoever has waited longest first. For operators. */
  ofStatus(status: EmployerStatus, page: { limit: number; offset: number }): Promise<Employer[]>;
  /** For operators. `lapsed` are verified ones whose day has passed. */
  counts(today: Temporal.PlainDate): Promise<{ waiting: number; verified: number; notVerified: number; lapsed: number }>;
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
    },
  ): Promise<boolean>;
  /** @returns false when somebody else decided first */
  refuse(
    id: string,
    from: EmployerStatus,
    decision: { reason: NotVerifiedReasonCode; checkedBy: string; checkedAt: Temporal.Instant },
  ): Promise<boolean>;
  /** Entries worth comparing: the same or a similar name key, or one of the outcodes. For operators. */
  listEntriesLike(nameKey: string, outcodes: readonly string[]): Promise<ListEntry[]>;
  listEntry(id: string): Promise<ListEntry | null>;
};
