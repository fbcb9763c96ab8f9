import type { Temporal } from "temporal-polyfill";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { Term } from "../vocabulary/terms.ts";
import type { CheckStatus } from "./check-lifecycle.ts";
import { isVerified, type Employer } from "./employer.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { NotVerifiedReasonCode } from "./terms.ts";

/** What a check was begun for. */
export const CHECK_CAUSES = [
  { code: "signed-up", label: "Signed up" },
  { code: "renewal", label: "The level they have ends" },
  { code: "new-level", label: "A level they did not have" },
  { code: "new-name", label: "A new name" },
  { code: "new-sector", label: "Another sector" },
  { code: "asked-again", label: "Asked to be checked again" },
  { code: "operator", label: "Begun by an operator" },
] as const satisfies readonly Term[];

export type CheckCause = (typeof CHECK_CAUSES)[number]["code"];

export type EmployerCheckRow = {
  id: string;
  employerId: string;
  status: CheckStatus;
  cause: CheckCause;
  claimedLevel: DisabilityConfidentLevel;
  /** The name they ask for; theirs stays what it was until the check is decided. */
  newName: string | null;
  /** The sector they ask for, in the same way. */
  newSector: SectorCode | null;
  /** What the employer wrote to show it. */
  claimWords: string | null;
  askedAt: Temporal.Instant;
  /** What an operator has seen, in their words. Not for employers. */
  evidence: string | null;
  level: DisabilityConfidentLevel | null;
  verifiedUntil: Temporal.PlainDate | null;
  notVerifiedReason: NotVerifiedReasonCode | null;
  decidedAt: Temporal.Instant | null;
  /** Known to operators alone. */
  decidedByName: string | null;
};

/** False once a new name or sector was taken back and nothing else is asked for: then nobody has to decide it. */
export function asksForSomething({ cause, claimWords, newName, newSector }: Pick<EmployerCheckRow, "cause" | "claimWords" | "newName" | "newSector">): boolean {
  return cause === "signed-up" || claimWords !== null || newName !== null || newSector !== null;
}

/** Changes with each decision, so that nobody decides by an old page. The newest check comes first. */
export function seenChecks([newest]: readonly Pick<EmployerCheckRow, "id" | "status">[]): string {
  return newest ? `${newest.id} ${newest.status}` : "none";
}

/** Why an employer that asks at this moment is checked. */
export function causeOf(
  employer: Pick<Employer, "status" | "level" | "verifiedUntil">,
  asked: { level: DisabilityConfidentLevel; newName: string | null; newSector: SectorCode | null },
  today: Temporal.PlainDate,
): CheckCause {
  const inForce = isVerified(employer, today);
  if (employer.level && asked.level !== employer.level) return "new-level";
  if (inForce && asked.newName) return "new-name";
  if (inForce) return asked.newSector ? "new-sector" : "renewal";
  return employer.level ? "renewal" : "asked-again";
}
