import type { Temporal } from "temporal-polyfill";
import type { Coordinates, Place } from "../place/place.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { NotVerifiedReasonCode, SizeCode } from "./terms.ts";

export type EmployerStatus = "waiting" | "verified" | "not_verified" | "lapsed";

export type Employer = {
  id: string;
  name: string;
  sector: SectorCode;
  size: SizeCode;
  /** What they say they are. */
  claimedLevel: DisabilityConfidentLevel;
  status: EmployerStatus;
  /** What an operator has seen evidence for; null until verified. */
  level: DisabilityConfidentLevel | null;
  evidence: string | null;
  notVerifiedReason: NotVerifiedReasonCode | null;
  checkedAt: Temporal.Instant | null;
  /** The last day the verification counts. */
  verifiedUntil: Temporal.PlainDate | null;
  signedUpAt: Temporal.Instant;
  /** The last warning that was sent about the end of its level, in days before it. */
  warnedDays: number | null;
};

export type EmployerSite = {
  id: string;
  employerId: string;
  name: string;
  place: Place;
  outcode: string;
  /** The outcode's centre where centroids were imported, the town's otherwise. Never a door. */
  coordinates: Coordinates;
};

/** Its name, for whoever may not read it now. */
export const NOT_VERIFIED_NAME = "an employer that is not verified now";

/** E1: not verified, or no longer, means no profiles. */
export function isVerified(
  employer: Pick<Employer, "status" | "verifiedUntil">,
  today: Temporal.PlainDate,
): boolean {
  if (employer.status !== "verified" || employer.verifiedUntil === null) return false;
  return employer.verifiedUntil.since(today).days >= 0;
}
